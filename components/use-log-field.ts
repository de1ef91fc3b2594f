'use client';

import { type ChangeEvent, type ClipboardEvent, useEffect, useRef, useState } from 'react';
import { useDiagnosis } from './use-diagnosis';

/** A text area holds this much without making the page slow; more is shown as lines only. */
const mostTyped = 200_000;
const typingPause = 400;

/** What is in the field of /diagnose, where it came from, and what was found in it. */
export function useLogField(dataFile: string) {
  const { state, start, clear } = useDiagnosis(dataFile);
  const [text, setText] = useState('');
  const [name, setName] = useState('');
  const [isEditing, setIsEditing] = useState(true);
  const typing = useRef<ReturnType<typeof setTimeout>>(undefined);
  const field = useRef<HTMLTextAreaElement>(null);
  const wantsFocus = useRef(false);
  const result = state.kind === 'done' ? state.result : undefined;
  // The field that had the focus is gone, and on a phone the answers are out of sight.
  useEffect(() => {
    if (!result || !wantsFocus.current) return;
    wantsFocus.current = false;
    const isBeside = window.matchMedia('(width >= 64rem)').matches;
    document.getElementById('answers')?.focus({ preventScroll: isBeside });
  }, [result]);
  /** Takes a whole log; typing goes on in the field. */
  const open = (log: string | File, shownName: string) => {
    clearTimeout(typing.current);
    setName(shownName);
    setText(typeof log === 'string' && log.length <= mostTyped ? log : '');
    setIsEditing(false);
    wantsFocus.current = true;
    start(log);
  };
  const onPaste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const { value, selectionStart, selectionEnd } = event.currentTarget;
    const pasted = event.clipboardData.getData('text/plain');
    // Into a text one pastes a piece; an empty field, or all of it selected, gets the whole log.
    const isPiece = selectionEnd - selectionStart < value.length && pasted.length <= mostTyped;
    if (isPiece || pasted.trim() === '') return;
    event.preventDefault();
    open(pasted, nameText('Pasted text', pasted));
  };
  const onType = (event: ChangeEvent<HTMLTextAreaElement>) => {
    const { value } = event.target;
    setText(value);
    setName('Typed text');
    clearTimeout(typing.current);
    typing.current = setTimeout(
      () => (value.trim() ? start(value, { isTyping: true }) : clear()),
      typingPause,
    );
  };
  const reset = () => {
    clearTimeout(typing.current);
    clear();
    setText('');
    setName('');
    setIsEditing(true);
    setTimeout(() => field.current?.focus());
  };
  return { state, result, text, name, isEditing, setIsEditing, field, open, onPaste, onType, reset };
}

/** A text that is not shown whole says how large it is. */
export function nameText(name: string, text: string): string {
  return text.length > mostTyped ? `${name}, ${(text.length / 1_000_000).toFixed(1)} MB` : name;
}
