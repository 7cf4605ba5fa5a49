const wanted = new Map<string, Promise<void>>();

/**
 * Adds a style sheet to the page, once; pass what comes back to `use`, so that what it styles shows when it is there. A sheet that cannot be
 * fetched is as good as one that is: the part shows without it. A `precedence` on React's own link would preload it, and a browser complains of
 * a preload whose part the reader leaves before it shows.
 */
export function styleSheet(href: string): Promise<void> {
  const known = wanted.get(href);
  if (known !== undefined) return known;
  const link = document.createElement('link');
  const settled = new Promise<void>((resolve) => {
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', () => resolve());
  });
  link.rel = 'stylesheet';
  link.href = href;
  document.head.append(link);
  wanted.set(href, settled);
  return settled;
}
