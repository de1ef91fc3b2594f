import { announce } from './announce';
import { copyText } from './copy-text';

/** Puts what a reader wants of a code block on the clipboard, and says so on the button. */
export async function copyCode(button: HTMLButtonElement): Promise<void> {
  const pre = button.closest('.code')?.querySelector('pre');
  if (!pre) return;
  const left = describeLeftOut(pre);
  const isCopied = await copyText(readCode(pre));
  button.textContent = isCopied ? 'Copied' : 'Not allowed';
  announce(isCopied ? `Code copied${left}` : 'The browser does not allow copying');
  setTimeout(() => {
    button.textContent = 'Copy';
  }, 2000);
}

/** The block without prompts, without what commands printed, and without lines that a diff takes out. */
export function readCode(pre: Element): string {
  const lines = [...pre.querySelectorAll('.line')];
  if (lines.length === 0) return pre.textContent ?? '';
  const kept = lines.filter((line) => !line.matches('.del, .output')).map((line) => withoutPrompt(line));
  return kept.join('').replace(/\n$/, '');
}

function withoutPrompt(line: Element): string {
  const copy = line.cloneNode(true);
  if (copy instanceof Element) copy.querySelector('.prompt')?.remove();
  return copy.textContent ?? '';
}

function describeLeftOut(pre: Element): string {
  const left = [
    pre.querySelector('.prompt') && 'prompts',
    pre.querySelector('.output') && 'output',
    pre.querySelector('.del') && 'lines that are taken out',
  ].filter(Boolean);
  return left.length > 0 ? `, without ${left.join(' and ')}` : '';
}

/** Wraps long lines of a block, or lets them run on. */
export function toggleWrap(button: HTMLButtonElement): void {
  const isWrapped = button.closest('.code')?.classList.toggle('is-wrapped') ?? false;
  button.setAttribute('aria-pressed', String(isWrapped));
}
