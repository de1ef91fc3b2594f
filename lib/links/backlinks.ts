import type { Evidence, Library, Page } from '../content/library';
import { findSectionAt } from '../markdown/notes';
import { listHeaded } from '../markdown/outline';
import { findNamedPage } from './old-addresses';
import { resolveLink } from './resolve';

/** A place that links to another page: a section of a page, or with an empty id the page itself. */
export interface LinkingPlace {
  address: string;
  id: string;
  /** Of the section; empty for the page itself. */
  title: string;
  pageTitle: string;
}

/** Who links to one section of a page; an empty id stands for the page as a whole. */
export interface Backlinks {
  id: string;
  title: string;
  from: LinkingPlace[];
}

const known = new WeakMap<Library, Map<string, Backlinks[]>>();

/**
 * The places on other pages that link to a page or an evidence file, by the section they lead to: the page as a
 * whole first, then in its order. A link in a footnote counts for the sections that use the footnote; a drop
 * links to what it is about, a strategy to the experiments its figures come from. A place counts once.
 */
export function findBacklinks(library: Library, address: string): Backlinks[] {
  const all = known.get(library) ?? buildBacklinks(library);
  known.set(library, all);
  return all.get(address) ?? [];
}

interface FoundLink {
  from: LinkingPlace;
  address: string;
  id: string;
}

function buildBacklinks(library: Library): Map<string, Backlinks[]> {
  const byAddress = new Map<string, Map<string, LinkingPlace[]>>();
  for (const page of library.pages) {
    for (const { from, address, id } of listLinks(library, page)) {
      if (address === page.address) continue;
      const bySection = byAddress.get(address) ?? new Map<string, LinkingPlace[]>();
      const section = toSectionId(library, address, id);
      const places = bySection.get(section) ?? [];
      if (!places.some((place) => place.address === from.address && place.id === from.id)) places.push(from);
      byAddress.set(address, bySection.set(section, places));
    }
  }
  return new Map(
    [...byAddress].map(([address, bySection]) => [
      address,
      listTargets(library, address).flatMap(({ id, title }) => {
        const from = bySection.get(id);
        return from ? [{ id, title, from }] : [];
      }),
    ]),
  );
}

/** Every link of a page to a place of the site, with where it stands. */
function listLinks(library: Library, page: Page): FoundLink[] {
  const written = page.compiled.links
    .filter((link) => !link.isImage)
    .flatMap((link) => {
      const target = resolveLink(library, page, link.href);
      if (target.kind !== 'place') return [];
      return placesAt(page, link.line).map((from) => ({ from, address: target.address, id: target.id }));
    });
  const whole = toPlace(page);
  const about = page.drop && findNamedPage(library, page.drop.about);
  return [
    ...written,
    ...(about ? [{ from: whole, address: about.address, id: '' }] : []),
    ...listSources(page).flatMap((source) => {
      const [name, id = ''] = source.split('#');
      const evidence = library.evidence.find((item) => `evidence:${item.name}` === name);
      return evidence ? [{ from: whole, address: evidence.address, id }] : [];
    }),
  ];
}

/** The sections that a line speaks for: its own or, inside a footnote, all that use the footnote. */
function placesAt(page: Page, line: number): LinkingPlace[] {
  const { definitions, references } = page.compiled.marks;
  const note = definitions.find((one) => one.kind === 'footnote' && one.line <= line && one.lastLine >= line);
  if (!note) return [placeAt(page, line)];
  return references
    .filter(({ kind, name }) => kind === 'footnote' && name === note.name)
    .map((reference) => placeAt(page, reference.line));
}

function placeAt(page: Page, line: number): LinkingPlace {
  const section = findSectionAt(page.compiled.sections, line);
  const isOpening = !section || section.depth === 0 || section.id === page.compiled.lead?.id;
  return isOpening ? toPlace(page) : { ...toPlace(page), id: section.id, title: section.title };
}

function toPlace(page: Page): LinkingPlace {
  return { address: page.address, id: '', title: '', pageTitle: page.title };
}

/** What the figures and answers of a page's strategies name as their sources. */
function listSources(page: Page): string[] {
  const sources: string[] = [];
  const read = (value: unknown) => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      if (key === 'source' && typeof inner === 'string') sources.push(inner);
      else read(inner);
    }
  };
  for (const strategy of [page.strategy, ...page.baselines]) read(strategy);
  return sources;
}

/** The section that an id belongs to; ids inside a section, and unknown ones, are the page's. */
function toSectionId(library: Library, address: string, id: string): string {
  return listTargets(library, address).some((target) => target.id === id) ? id : '';
}

const targets = new WeakMap<Page | Evidence, { id: string; title: string }[]>();

function listTargets(library: Library, address: string): { id: string; title: string }[] {
  const holder =
    library.pageByAddress.get(address) ?? library.evidence.find((item) => item.address === address);
  if (!holder) return [{ id: '', title: '' }];
  const found = targets.get(holder) ?? [{ id: '', title: '' }, ...listSections(holder)];
  targets.set(holder, found);
  return found;
}

function listSections(holder: Page | Evidence): { id: string; title: string }[] {
  if ('data' in holder) return holder.data.experiments.map(({ id }) => ({ id, title: id }));
  const { sections, lead } = holder.compiled;
  return listHeaded(sections, lead?.id);
}
