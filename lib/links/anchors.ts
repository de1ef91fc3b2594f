import { z } from 'zod';
import type { Library, Page } from '../content/library';
import type { Section } from '../markdown/sections';
import { countWords, type Vocabulary } from './similarity';

/**
 * `anchors.json`: every section id that was ever published, by the address of its page, each with its heading and
 * the most telling words of its text, by which its successor is found when it is gone. The empty id is the page.
 */
export const anchorsSchema = z.record(
  z.string().startsWith('/', 'is not an address: it begins with /'),
  z.record(z.string(), z.tuple([z.string(), z.string()])),
);
export type Anchors = z.output<typeof anchorsSchema>;

/** Where the list of a content folder stands. */
export const anchorsFile = 'anchors.json';

/** A section that stands on the site today, or a page (then `id` is empty), with its words. */
export interface LiveSection {
  address: string;
  /** Path of its file from the content folder. */
  path: string;
  id: string;
  title: string;
  /** 1-based line of its heading. */
  line: number;
  words: Vocabulary;
}

/** A text of its own with fewer different words tells too little; what stands in the sections below it counts as well. */
const fewWords = 12;

/** Every page and section of today, with their words. Experiments are sections of their evidence. */
export function listLiveSections(library: Library): LiveSection[] {
  const evidence = library.evidence.flatMap(({ address, path, data }): LiveSection[] => [
    { address, path, id: '', title: data.title, line: 1, words: countWords(data.title) },
    ...data.experiments.map(({ id, do: done, saw, so }) => {
      const words = countWords([done, saw, so].filter(Boolean).join('\n'));
      return { address, path, id, title: id, line: 1, words };
    }),
  ]);
  return [...library.pages.flatMap(sectionsOf), ...evidence];
}

function sectionsOf(page: Page): LiveSection[] {
  const { address, path, title } = page;
  const { sections } = page.compiled;
  const whole = sections.map(textOf).join('\n');
  return [
    { address, path, id: '', title, line: 1, words: countWords(`${title}\n${whole}`) },
    ...sections.flatMap((section, at) => {
      if (section.id === '') return [];
      const own = countWords(textOf(section));
      const words = own.size < fewWords ? countWords(textBelow(sections, at)) : own;
      return [{ address, path, id: section.id, title: section.title, line: section.line, words }];
    }),
  ];
}

function textOf(section: Section): string {
  return `${section.text}\n${section.code}`;
}

/** The text of a section and of all sections under it, with their headings. */
function textBelow(sections: readonly Section[], at: number): string {
  const from = sections[at];
  if (!from) return '';
  const end = sections.findIndex((section, i) => i > at && section.depth <= from.depth);
  const below = sections.slice(at + 1, end < 0 ? undefined : end);
  return [textOf(from), ...below.map((section) => `${section.title}\n${textOf(section)}`)].join('\n');
}

/** Sections of today that the list does not have yet. */
export function findUnrecorded(anchors: Anchors, live: readonly LiveSection[]): LiveSection[] {
  return live.filter(({ address, id }) => !Object.hasOwn(anchors[address] ?? {}, id));
}

/** The list as it is written: sorted, one id a line, so that a change of one section is a change of one line. */
export function formatAnchors(anchors: Anchors): string {
  const pages = sortedEntries(anchors).map(([address, ids]) => {
    const lines = sortedEntries(ids).map(([id, entry]) => `    ${JSON.stringify(id)}: ${formatEntry(entry)}`);
    return `  ${JSON.stringify(address)}: {\n${lines.join(',\n')}\n  }`;
  });
  return pages.length === 0 ? '{}\n' : `{\n${pages.join(',\n')}\n}\n`;
}

function formatEntry([heading, words]: [string, string]): string {
  return `[${JSON.stringify(heading)}, ${JSON.stringify(words)}]`;
}

/** By code point, so that every machine sorts alike. */
function sortedEntries<T>(record: Record<string, T>): [string, T][] {
  return Object.entries(record).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}

/** The 1-based line on which `formatAnchors` puts an id, or the page when `id` is undefined. */
export function lineOfAnchor(anchors: Anchors, address: string, id?: string): number {
  let line = 2;
  for (const [page, ids] of sortedEntries(anchors)) {
    const names = sortedEntries(ids).map(([name]) => name);
    if (page === address) return id === undefined ? line : line + 1 + Math.max(0, names.indexOf(id));
    line += names.length + 2;
  }
  return 1;
}
