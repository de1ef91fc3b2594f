import type { Library, Page } from '../content/library';
import type { Definition, Stretch } from '../markdown/source-marks';
import { toHref } from '../routes';
import { resolveLink } from './resolve';
import { originMark, type PageText } from './section-markdown';

/** Takes the source of a page, as `readSource` gives it, apart. */
export function buildPageText(library: Library, page: Page, written: string): PageText {
  // Should a text use the character all the same, it becomes a blank; offsets stay.
  const source = written.replaceAll(originMark, ' ');
  const { sections, marks, lead } = page.compiled;
  const edits = listEdits(library, page, source);
  const starts = sections.map((section, i) => (i === 0 ? 0 : offsetOfLine(source, section.line)));
  const usesIn = ({ start, end }: Stretch) => findUses(page, start, end);
  const last = sections.at(-1);
  return {
    title: page.title,
    sections: sections.map((section, i) => {
      const { id, title, depth } = section;
      if (section === last && isGeneratedSources(page))
        return { id, title, depth, text: `## ${title}`, uses: listFootnotes(page) };
      const stretch = { start: starts[i] ?? 0, end: findEnd(page, starts, i, source.length) };
      const text = cut(source, stretch, edits);
      return { id: id === lead?.id ? '' : id, title, depth, text, uses: usesIn(stretch) };
    }),
    definitions: marks.definitions.map((definition) => ({
      // Its own stretch is not to be cut out of itself.
      text: cut(
        source,
        definition,
        edits.filter((edit) => edit.start !== definition.start),
      ),
      uses: usesIn(definition),
    })),
  };
}

type Edit = Stretch & { text: string };

/** What changes between the file and a copy of a part of it, in order. */
function listEdits(library: Library, page: Page, source: string): Edit[] {
  const { urls, hidden, components, definitions } = page.compiled.marks;
  const self = originMark + toHref(page.address);
  return [
    ...urls.map((url) => ({ ...url, text: toAbsoluteUrl(library, page, url.href) })),
    ...[...hidden, ...definitions].map((stretch) => ({ ...withLineEnd(source, stretch), text: '' })),
    ...components.map((stretch) => ({ ...stretch, text: `*(A figure, see ${self})*` })),
  ].sort((a, b) => a.start - b.start);
}

function toAbsoluteUrl(library: Library, page: Page, href: string): string {
  const target = resolveLink(library, page, href);
  if (target.kind === 'place' || target.kind === 'missing-anchor')
    return originMark + toHref(target.address, target.id);
  const asset = target.kind === 'asset' && library.assets.get(target.path);
  return asset ? originMark + toHref(asset.address) : href;
}

/** What fills lines of its own takes their end along, so that no empty line is left. */
function withLineEnd(source: string, { start, end }: Stretch): Stretch {
  const isAlone = (start === 0 || source[start - 1] === '\n') && source[end] === '\n';
  return { start, end: isAlone ? end + 1 : end };
}

function cut(source: string, { start, end }: Stretch, edits: readonly Edit[]): string {
  let out = '';
  let at = start;
  for (const edit of edits) {
    // What begins inside something that was left out went with it.
    if (edit.start < at || edit.start >= end) continue;
    out += source.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return (out + source.slice(Math.min(at, end), end)).replaceAll(/^\n+|\s+$/g, '');
}

function offsetOfLine(source: string, line: number): number {
  let offset = 0;
  for (let n = 1; n < line; n++) offset = source.indexOf('\n', offset) + 1 || source.length;
  return offset;
}

function findEnd(page: Page, starts: readonly number[], i: number, length: number): number {
  const isLast = i === starts.length - (isGeneratedSources(page) ? 2 : 1);
  return isLast ? length : (starts[i + 1] ?? length);
}

/** Whether the last section is the list of sources, which has no line of its own. */
function isGeneratedSources({ compiled: { sections, marks } }: Page): boolean {
  const [before, last] = sections.slice(-2);
  const hasFootnotes = marks.definitions.some(({ kind }) => kind === 'footnote');
  return hasFootnotes && last?.title === 'Sources' && last.line === before?.line;
}

function listFootnotes(page: Page): number[] {
  return page.compiled.marks.definitions.flatMap(({ kind }, n) => (kind === 'footnote' ? [n] : []));
}

/** The definitions that are referred to in a stretch, but not from inside another definition there. */
function findUses(page: Page, start: number, end: number): number[] {
  const { references, definitions } = page.compiled.marks;
  const inside = (at: number, { start: from, end: to }: Definition) => at > from && at < to;
  const isOwn = (at: number) =>
    !definitions.some((definition) => definition.start > start && inside(at, definition));
  const names = references
    .filter((reference) => reference.start >= start && reference.start < end && isOwn(reference.start))
    .map(({ kind, name }) => `${kind} ${name}`);
  return definitions.flatMap(({ kind, name }, n) => (names.includes(`${kind} ${name}`) ? [n] : []));
}
