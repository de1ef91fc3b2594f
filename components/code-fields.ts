import { fillForm } from '@/lib/markdown/placeholder-form';
import { announce } from './announce';

/** Where a page's values are kept: until the tab is closed, for this page alone, and on this device only. */
export const fieldsKey = () => `fields:${location.pathname}`;

/** Takes what a reader typed into a field of a code block, and shows it wherever the page's code has that value. */
export function fillField(input: HTMLInputElement): void {
  const values = readValues();
  const value = input.value.trim();
  if (value === '' || value === input.defaultValue) delete values[input.name];
  else values[input.name] = value;
  keepValues(values);
  show(values, input);
}

/** Shows the values that the reader filled in earlier. */
export function restoreFields(): void {
  show(readValues());
}

/** Puts back what the page was written with. */
export function resetFields(): void {
  keepValues({});
  show({});
}

function show(values: Record<string, string>, typing?: HTMLInputElement): void {
  const refused = new Set<string>();
  for (const field of document.querySelectorAll<HTMLElement>('.code .field')) {
    const name = field.dataset.name ?? '';
    field.dataset.written ??= field.textContent ?? '';
    const value = values[name];
    const filled = value === undefined ? undefined : fillForm(field.dataset.form ?? '{}', value);
    if (value !== undefined && filled === undefined) refused.add(name);
    field.textContent = filled ?? field.dataset.written;
    field.classList.toggle('is-filled', filled !== undefined);
  }
  for (const input of document.querySelectorAll<HTMLInputElement>('.code .fill input')) {
    if (input !== typing) input.value = values[input.name] ?? input.defaultValue;
    input.classList.toggle('is-filled', input.name in values);
    if (refused.has(input.name)) input.setAttribute('aria-invalid', 'true');
    else input.removeAttribute('aria-invalid');
  }
  for (const code of document.querySelectorAll<HTMLElement>('.code:has(.fill)'))
    explain(code, values, refused);
}

/** Says below the head of a block that it no longer shows what was verified. */
function explain(code: HTMLElement, values: Record<string, string>, refused: ReadonlySet<string>): void {
  const inputs = [...code.querySelectorAll<HTMLInputElement>('.fill input')].filter(
    (input) => input.name in values,
  );
  const known = code.querySelector('.filled');
  if (inputs.length === 0) {
    known?.remove();
    return;
  }
  const line = known ?? document.createElement('p');
  line.className = 'filled';
  const wrong = inputs.find((input) => refused.has(input.name));
  const written = inputs.map((input) => input.defaultValue).join(' and ');
  const text = wrong
    ? `This is not written like “${wrong.defaultValue}”; the code is unchanged where it does not fit.`
    : `Your values. The page was written and verified with ${written}.`;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'reset';
  button.textContent = 'Put back';
  line.replaceChildren(text, ' ', button);
  if (known) return;
  code.querySelector('figcaption')?.append(line);
  announce(text);
}

function readValues(): Record<string, string> {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(fieldsKey()) ?? '{}');
    const pairs = Object.entries(kept ?? {}).filter(
      (pair): pair is [string, string] => typeof pair[1] === 'string',
    );
    return Object.fromEntries(pairs);
  } catch {
    return {};
  }
}

function keepValues(values: Record<string, string>): void {
  try {
    if (Object.keys(values).length > 0) sessionStorage.setItem(fieldsKey(), JSON.stringify(values));
    else sessionStorage.removeItem(fieldsKey());
  } catch {
    // Storage can be forbidden; the values then last as long as the page.
  }
}
