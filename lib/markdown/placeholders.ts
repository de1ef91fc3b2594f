import type { Placeholder } from '../content/schema';
import { fillForm } from './placeholder-form';

/** A place in a code block where a placeholder's value stands. */
export interface Field {
  start: number;
  end: number;
  /** The placeholder's name. */
  name: string;
  /** How the value is written here; see `fillForm`. */
  form: string;
}

/**
 * Where the values of a page's placeholders stand in a text, from left to right and without overlap; a longer one
 * wins. `12.4.1` is found as `12.4`, `12-4` and `12-4-1` too, but never inside a longer number.
 */
export function findFields(text: string, placeholders: readonly Placeholder[]): Field[] {
  const wanted = placeholders
    .flatMap(({ name, value, also }) => listForms(value, also).map((form) => ({ name, ...form })))
    .sort((a, b) => b.text.length - a.text.length);
  const fields: Field[] = [];
  for (const { name, form, text: written } of wanted) {
    for (let start = text.indexOf(written); start >= 0; start = text.indexOf(written, start + 1)) {
      const end = start + written.length;
      const isTaken = fields.some((field) => start < field.end && field.start < end);
      if (!isTaken && standsAlone(text, start, end)) fields.push({ start, end, name, form });
    }
  }
  return fields.sort((a, b) => a.start - b.start);
}

function listForms(value: string, also: Placeholder['also'] = {}): { text: string; form: string }[] {
  const parts = /^\d+(?:\.\d+)+$/.test(value) ? value.split('.').length : 0;
  const shorter = Array.from({ length: Math.max(0, parts - 1) }, (_, i) => i + 2).flatMap((count) =>
    ['.', '-'].map((separator) => Array.from({ length: count }, (_, i) => `{${i + 1}}`).join(separator)),
  );
  const forms = shorter.map((form) => ({ form, text: fillForm(form, value) ?? '' }));
  const given = Object.entries(also).map(([text, form]) => ({ text, form }));
  return [{ text: value, form: '{}' }, ...given, ...forms.filter(({ text }) => text !== value)];
}

/** `12.4` is not meant in `112.4`, `2.12.4` or `12.4.127`, nor `cuda` in `cudart`. */
function standsAlone(text: string, start: number, end: number): boolean {
  const written = text.slice(start, end);
  const before = text.slice(Math.max(0, start - 2), start);
  const after = text.slice(end, end + 2);
  const isHyphened = written.includes('-');
  if (/^\d/.test(written) && (isHyphened ? /\d-?$/ : /\d\.?$/).test(before)) return false;
  if (/\d$/.test(written) && (isHyphened ? /^-?\d/ : /^\.?\d/).test(after)) return false;
  const isWordBefore = /^[A-Za-z]/.test(written) && /\w$/.test(before);
  const isWordAfter = /[A-Za-z]$/.test(written) && /^\w/.test(after);
  return !isWordBefore && !isWordAfter;
}
