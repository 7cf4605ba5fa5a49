// Stands in every page's head and runs before the first paint, so that a chosen scheme never flashes. astro.config.mjs allows it by its hash.
(() => {
  try {
    const theme = localStorage.getItem('iam-dojo:theme');
    if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  } catch {
    // Storage is off: the system's scheme it is.
  }
})();
