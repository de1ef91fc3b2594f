'use client';

import { type ComponentType, useEffect, useState } from 'react';
import type { KeysDialogProps } from './keys-dialog';

const pageKeys = ['?', 'j', 'k', '[', ']', 't', 'c'];

// Fetched with the first key that means something, not before.
const loadKeys = () => import('./page-keys');
const loadDialog = () => import('./keys-dialog');

/** Listens for the keys of the page, and is the button that lists them. */
export function Keyboard() {
  const [Dialog, setDialog] = useState<ComponentType<KeysDialogProps>>();
  const [isOpen, setIsOpen] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!pageKeys.includes(event.key) || !isForPage(event)) return;
      event.preventDefault();
      if (event.key === '?') setIsOpen(true);
      else void loadKeys().then(({ pressKey }) => pressKey(event.key));
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  useEffect(() => {
    if (isOpen) void loadDialog().then((module) => setDialog(() => module.KeysDialog));
  }, [isOpen]);
  return (
    <div className="needs-js">
      <button
        type="button"
        onClick={() => setIsOpen(true)}
        aria-haspopup="dialog"
        aria-keyshortcuts="?"
        className="flex min-h-11 items-center gap-2 text-ink-2 hover:text-ink sm:min-h-8"
      >
        Keyboard shortcuts <kbd>?</kbd>
      </button>
      {Dialog && isOpen && <Dialog onClose={() => setIsOpen(false)} />}
    </div>
  );
}

/**
 * Whether a key is meant for the page: nobody types, no dialog is open, no modifier makes it another's, and the
 * reader has not switched the keys off. AltGr is how many keyboards type a bracket.
 */
function isForPage(event: KeyboardEvent): boolean {
  const isModified = (event.ctrlKey || event.metaKey || event.altKey) && !event.getModifierState('AltGraph');
  if (isModified || event.isComposing || event.defaultPrevented) return false;
  if (document.documentElement.dataset.keys === 'off' || document.querySelector('dialog[open]')) return false;
  const { target } = event;
  if (!(target instanceof HTMLElement)) return true;
  return (
    !target.isContentEditable && !target.closest('input, textarea, select, [role=textbox], [role=listbox]')
  );
}
