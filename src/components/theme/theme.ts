export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

// before-paint.js reads the same key before the first paint.
const key = 'iam-dojo:theme';

/** The scheme that this page shows now, as chosen or as the system has it. */
export function currentTheme(): Theme {
  const { theme } = document.documentElement.dataset;
  return theme === 'light' || theme === 'dark' ? theme : 'system';
}

/** Shows the scheme and keeps the choice on this device. Without storage it lasts as long as the page. */
export function chooseTheme(theme: Theme): void {
  const { dataset } = document.documentElement;
  if (theme === 'system') delete dataset['theme'];
  else dataset['theme'] = theme;
  try {
    if (theme === 'system') localStorage.removeItem(key);
    else localStorage.setItem(key, theme);
  } catch {
    // Private windows may refuse: the page still shows the choice.
  }
}
