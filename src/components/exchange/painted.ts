/** Resolves when the browser has painted what was shown last: then long work may begin. */
export const painted = (): Promise<void> =>
  new Promise((resolve) => {
    // A page in the background paints nothing, and is not waited for.
    if (document.hidden) setTimeout(resolve);
    else requestAnimationFrame(() => setTimeout(resolve));
  });
