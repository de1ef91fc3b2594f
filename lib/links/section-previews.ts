import { type Card, makeCard } from '../cards/card';
import type { Evidence, Library, Page } from '../content/library';
import { formatDay } from '../format';
import { type Gotcha, listGotchas } from '../gotchas/gotcha';
import { toPlainText } from '../markdown/gotcha';
import { listHeaded } from '../markdown/outline';
import type { Section } from '../markdown/sections';
import type { View } from '../matrix/view';
import { compareAddress, toAbsolute, toHref } from '../routes';
import { cut, takeSentences } from './brief';
import type { Landing } from './landing';
import { findOwnAddress } from './own-address';
import {
  builtIns,
  draftPage,
  longestDescription,
  openView,
  previewPage,
  previewPlace,
  previewRows,
} from './place-previews';
import { labelPage, type Preview, toTags } from './preview';

/** A place that has an address of its own without a page of its own, and what its document says. */
export interface LandingPlace {
  preview: Preview;
  landing: Landing;
}

/** Above so many sections they show their page's card, unless site.yaml says otherwise. */
export const mostSectionCards = 1000;

/** Every section, experiment and row with an address of its own, in reading order. */
export function listLandings(library: Library): LandingPlace[] {
  const view = openView(library);
  const gotchas = new Map(listGotchas(library).map((gotcha) => [gotcha.key, gotcha]));
  const hasCards = hasSectionCards(library);
  return [
    ...library.pages.flatMap((page) => landPage(library, page, { view, gotchas, hasCards })),
    ...library.evidence.flatMap((evidence) => landEvidence(library, evidence, hasCards)),
    ...previewRows(library, view).map((row) => landRow(library, row)),
  ];
}

/** Whether sections have cards of their own: the site says so, or there are few enough to draw them all. */
export function hasSectionCards({ site, pages }: Library): boolean {
  const count = pages.reduce((sum, page) => sum + page.compiled.sections.length, 0);
  return site.section_cards ?? count <= mostSectionCards;
}

interface Shared {
  view: View;
  gotchas: ReadonlyMap<string, Gotcha>;
  hasCards: boolean;
}

function landPage(library: Library, page: Page, { view, gotchas, hasCards }: Shared): LandingPlace[] {
  const whole = previewPage(library, page, view);
  const draft = draftPage(library, page, view);
  return listHeaded(page.compiled.sections, page.compiled.lead?.id).flatMap((section) => {
    const gotcha = gotchas.get(`${page.address}#${section.id}`);
    const said = gotcha ? describeGotcha(gotcha) : describeSection(section, whole.description);
    const card = () =>
      makeCard({
        ...draft,
        above: page.number && !draft.mark && !gotcha ? `${page.number} ${page.title}` : page.title,
        // The figure by which a reader knows the strategy; the others are its page's.
        facts: gotcha
          ? []
          : (draft.facts ?? []).slice(0, 1).map((fact) => ({ ...fact, label: 'to download' })),
        ...said.draft,
      });
    const labels = labelPage(page, gotcha?.appliesTo || undefined).slice(0, 2);
    const place = { page: page.address, id: section.id, title: section.title };
    return land(library, place, { ...said, labels, whole, card: hasCards ? card() : whole.card });
  });
}

function describeSection({ title, text }: Section, otherwise: string) {
  const description = takeSentences(text, longestDescription) || otherwise;
  return { description, draft: { title, text: text ? description : '' } };
}

/** A line of a log with fewer letters says too little alone: `False`. */
const fewestLetters = 15;

/** A gotcha as a chat should show it: the line that is on the reader's screen, and what mends it. */
function describeGotcha({ title, severity, symptom, lines, fix }: Gotcha) {
  const line = lines[0]?.text.trim() ?? '';
  const isTelling = (line.match(/\p{L}/gu)?.length ?? 0) >= fewestLetters;
  const shown = (isTelling && line) || symptom.replace(/:$/, '') || line;
  const words = toPlainText(fix.filter(({ kind }) => kind !== 'block')) || toPlainText(fix);
  const remedy = takeSentences(words, 150).replace(/:$/, '');
  const description = [cut(shown, 95), remedy && `Fix: ${remedy}`].filter(Boolean).join(' — ');
  const isSilent = severity === 'silently wrong';
  return {
    description: cut(description || title, longestDescription),
    draft: {
      title,
      mark: {
        kind: isSilent ? 'silent' : 'gotcha',
        text: severity ? `Gotcha: ${severity}` : 'Gotcha',
      } as const,
      text: '',
      lines: [
        { label: 'Symptom', text: shown, isCode: shown === line },
        { label: 'Fix', text: remedy, isCode: false },
      ],
    },
  };
}

function landEvidence(library: Library, evidence: Evidence, hasCards: boolean): LandingPlace[] {
  const { title, measured, experiments } = evidence.data;
  const whole = previewPlace(library, {
    kind: 'evidence',
    evidence,
    address: evidence.address,
    title,
    summary: '',
  });
  const foot = formatDay(measured);
  return experiments.flatMap(({ id, do: done, saw, so }) => {
    const description = takeSentences(so ?? saw ?? done, longestDescription);
    const card = makeCard({ site: library.site.name, above: title, title: id, text: description, foot });
    const place = { page: evidence.address, id, title: id };
    return land(library, place, {
      description,
      labels: whole.labels,
      whole,
      card: hasCards ? card : whole.card,
    });
  });
}

function land(
  library: Library,
  { page, id, title: sectionTitle }: { page: string; id: string; title: string },
  said: Pick<Preview, 'description' | 'labels'> & { whole: Preview; card: Card },
): LandingPlace[] {
  const address = findOwnAddress(library, page, id);
  if (!address) return [];
  const { description, labels, whole, card } = said;
  const title = `${sectionTitle} · ${whole.title}`;
  const preview: Preview = { address, canonical: page, type: 'article', title, description, labels, card };
  const goal = { href: toHref(page, id), pageTitle: whole.title, sectionTitle };
  return [{ preview, landing: toLanding(library, preview, goal) }];
}

function landRow(
  library: Library,
  { id, name, preview }: ReturnType<typeof previewRows>[number],
): LandingPlace {
  const pageTitle = builtIns[compareAddress].title;
  const goal = { href: toHref(compareAddress, id), pageTitle, sectionTitle: name };
  return { preview, landing: toLanding(library, preview, goal) };
}

/** The document at a preview's address, which leads to `href`. */
export function toLanding(
  { site }: Library,
  preview: Preview,
  goal: Pick<Landing, 'href' | 'pageTitle' | 'sectionTitle'>,
): Landing {
  return {
    siteName: site.name,
    title: preview.title,
    description: preview.description,
    canonical: toAbsolute(site.url, preview.canonical),
    tags: toTags(site, preview),
    ...goal,
  };
}
