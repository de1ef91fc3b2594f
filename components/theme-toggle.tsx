'use client';

import { announce } from './announce';

const order = ['system', 'light', 'dark'] as const;

/** Steps through system, light and dark; public/theme.js sets the stored choice before the first paint. */
export function ThemeToggle() {
  return (
    <button
      type="button"
      className="needs-js flex size-11 shrink-0 items-center justify-center rounded-box text-ink-2 hover:text-ink md:size-9"
      aria-label="Change theme: system, light, dark"
      title="Theme"
      onClick={(event) => {
        const theme = nextTheme();
        event.currentTarget.title = `Theme: ${theme}`;
        announce(`Theme: ${theme}`);
      }}
    >
      <svg
        viewBox="0 0 20 20"
        width="18"
        height="18"
        aria-hidden="true"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
      >
        <circle cx="10" cy="10" r="7.2" />
        <path d="M10 2.8a7.2 7.2 0 0 1 0 14.4z" fill="currentColor" stroke="none" />
      </svg>
    </button>
  );
}

function nextTheme(): string {
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
