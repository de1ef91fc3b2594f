const order = ['system', 'light', 'dark'] as const;

/** Steps through system, light and dark and keeps the choice; gives the new one. public/theme.js sets it before the first paint. */
export function stepTheme(): string {
  const root = document.documentElement;
  const now = order.findIndex((name) => name === (root.dataset.theme ?? 'system'));
  const theme = order[(now + 1) % order.length] ?? 'system';
  if (theme === 'system') delete root.dataset.theme;
  else root.dataset.theme = theme;
  try {
    if (theme === 'system') localStorage.removeItem('theme');
    else localStorage.setItem('theme', theme);
  } catch {
    // Storage can be forbidden; the choice then lasts until the next page.
  }
  return theme;
}
