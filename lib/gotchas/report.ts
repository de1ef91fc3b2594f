import { toPlainText } from '../markdown/gotcha';
import type { Answer, Confidence, LogLine } from './answer';
import type { GotchaCard } from './card';
import { fillCaptures } from './fill';
import { redact } from './redact';

/** The confidence as readers see it. */
export const confidenceWords: Record<Confidence, string> = {
  sure: 'Sure',
  likely: 'Likely',
  possibly: 'Possibly',
};

/** Why an answer is no more than that. */
export const confidenceReasons: Record<Exclude<Confidence, 'sure'>, string> = {
  likely: 'nearly the whole line, or one that other problems share',
  possibly: 'only some words fit',
};

/** A known problem as a short text for a chat: symptom, cause, fix and the link. `url` is absolute. */
export function formatReport(answer: Answer, card: GotchaCard, url: string): string {
  const words = (content: GotchaCard['cause']) =>
    toPlainText(fillCaptures(content, answer.captures)).replace(/\s+/g, ' ').trim();
  return [
    `${card.title} (${confidenceWords[answer.confidence].toLowerCase()}, line ${answer.line})`,
    ...answer.lines.slice(0, 3).map(({ number, text }) => `> ${number}: ${shorten(text)}`),
    `Cause: ${words(card.cause)}`,
    `Fix: ${words(card.fix)}`,
    url,
  ].join('\n');
}

function shorten(text: string): string {
  return text.length > 300 ? `${text.slice(0, 299)}…` : text;
}

/** How much of a log goes into an issue, in lines. */
const excerptLength = 60;
const context = 3;

/**
 * What to show a colleague of a log that nobody could explain: the lines that look like errors with a few lines
 * around each, or else the end of the log; redacted. `lines` is the whole log, cleaned and split.
 */
export function buildExcerpt(lines: readonly string[], unexplained: readonly LogLine[]): string {
  const numbers = new Set<number>();
  // The last error is the one that stopped it; so they are taken from the end.
  for (const { number } of unexplained.toReversed()) {
    if (numbers.size >= excerptLength) break;
    for (let n = number - context; n <= number + context; n++)
      if (n >= 1 && n <= lines.length) numbers.add(n);
  }
  if (numbers.size === 0) {
    const end = lines.findLastIndex((line) => line.trim() !== '') + 1;
    for (let n = Math.max(1, end - excerptLength + 1); n <= end; n++) numbers.add(n);
  }
  const picked = [...numbers].sort((a, b) => a - b).slice(-excerptLength);
  const shown = picked.map((n, i) => {
    const isApart = i > 0 && n > (picked[i - 1] ?? 0) + 1;
    return `${isApart ? '…\n' : ''}${n}: ${shorten((lines[n - 1] ?? '').replaceAll('\r', ' ').trimEnd())}`;
  });
  return redact(shown.join('\n'));
}
