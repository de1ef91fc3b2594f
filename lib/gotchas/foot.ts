import type { Library, Page } from '../content/library';
import { gotchaFoot } from '../markdown/gotcha';
import { toHref } from '../routes';
import { type Gotcha, listGotchas } from './gotcha';
import { type LogNote, readLogNotes } from './log-note';
import { fold } from './pattern';
import { normalise } from './signature';

const mostRelated = 4;
const mostSeen = 6;

/**
 * Puts under each gotcha of a page's HTML what its author did not have to write: how else it was seen in logs,
 * and what it is related to.
 */
export function fillFeet(library: Library, page: Page, html: string): string {
  if (page.compiled.gotchas.length === 0) return html;
  const gotchas = listGotchas(library);
  const { notes } = readLogNotes(page);
  return page.compiled.gotchas.reduce((filled, { id }) => {
    const gotcha = gotchas.find(({ key }) => key === `${page.address}#${id}`);
    const foot = gotcha ? drawFoot(gotcha, notes.get(id), gotchas) : '';
    return filled.replace(gotchaFoot(id), () => foot);
  }, html);
}

function drawFoot(gotcha: Gotcha, note: LogNote | undefined, gotchas: readonly Gotcha[]): string {
  const seen = findSeen(gotcha, note);
  const related = findRelated(gotcha, gotchas);
  const lines = seen.map((line) => `<code>${escapeHtml(line)}</code>`).join('');
  const links = related
    .map(({ address, id, title }) => `<li><a href="${toHref(address, id)}">${escapeHtml(title)}</a></li>`)
    .join('');
  return [
    '<footer class="gotcha-foot">',
    lines &&
      `<p><b>Seen as</b></p><p class="seen" tabindex="0" role="group" aria-label="Seen as">${lines}</p>`,
    links && `<p><b>Related</b></p><ul>${links}</ul>`,
    '</footer>',
  ].join('');
}

/** Other wordings and lines of examples, as far as the symptom does not show them already. */
export function findSeen(gotcha: Gotcha, note: LogNote | undefined): string[] {
  const shown = gotcha.lines.map(({ text }) => fold(normalise(text)));
  const candidates = [
    ...(note?.examples.flatMap((example) => example.split('\n')) ?? []),
    ...(note?.or ?? []),
  ];
  const seen: string[] = [];
  for (const line of candidates.map((text) => text.trimEnd())) {
    const folded = fold(normalise(line));
    const isKnown =
      shown.some((other) => other.includes(folded)) || seen.some((other) => fold(other).includes(folded));
    if (folded !== '' && !isKnown) seen.push(line);
  }
  return seen.slice(0, mostSeen);
}

/** Gotchas of the same stage that are about the same tools, those first that share most. */
export function findRelated(gotcha: Gotcha, gotchas: readonly Gotcha[]): Gotcha[] {
  return gotchas
    .filter((other) => other.key !== gotcha.key && other.stage === gotcha.stage)
    .map((other) => ({ other, likeness: likeness(gotcha.tools, other.tools) }))
    .filter((one) => one.likeness > 0)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, mostRelated)
    .map(({ other }) => other);
}

/** Shared tools by all tools of both. */
function likeness(a: readonly string[], b: readonly string[]): number {
  const shared = a.filter((tool) => b.includes(tool)).length;
  return shared / (a.length + b.length - shared || 1);
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
