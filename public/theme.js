// Runs before the first paint, so that a chosen scheme never flashes. The control is src/components/theme.
(() => {
  try {
    const theme = localStorage.getItem('iam-dojo:theme');
    if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  } catch {
    // Storage is off: the system's scheme it is.
  }
})();
