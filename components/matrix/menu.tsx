import type { ReactNode } from 'react';

/** A button that opens a popover of the browser's own. */
export function Menu({ id, label, children }: { id: string; label: string; children: ReactNode }) {
  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        className="menu-button min-h-9 text-accent underline-offset-3 hover:underline max-sm:min-h-11"
      >
        {label} <span aria-hidden="true">▾</span>
      </button>
      <div
        id={id}
        popover="auto"
        className="details w-72 max-w-[calc(100vw-2rem)] rounded-box border border-rule-2 bg-panel p-4 text-ink text-s shadow-lg"
      >
        {children}
      </div>
    </>
  );
}
