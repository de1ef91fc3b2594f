'use client';

import { announce } from './announce';
import { stepTheme } from './step-theme';

/** Steps through system, light and dark. `isLabelled` shows the word beside the sign. */
export function ThemeToggle({ isLabelled = false }: { isLabelled?: boolean }) {
  const look = isLabelled ? 'min-h-11 gap-2 px-2 text-s' : 'size-11 md:size-9';
  return (
    <button
      type="button"
      className={`needs-js flex shrink-0 items-center justify-center rounded-box text-ink-2 hover:text-ink ${look}`}
      aria-label="Change theme: system, light, dark"
      title="Theme"
      onClick={(event) => {
        const theme = stepTheme();
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
      {isLabelled && 'Change theme'}
    </button>
  );
}
