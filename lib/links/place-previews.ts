import { type CardDraft, makeCard } from '../cards/card';
import { describeRow, drawBar, drawBars } from '../cards/strategy';
import { findDrops, findTrail, type Library, type Page } from '../content/library';
import type { Place } from '../content/places';
import { formatDay } from '../format';
import { listGotchas } from '../gotchas/gotcha';
import { buildMatrix } from '../matrix/build';
import { emptyQuery } from '../matrix/query';
import { buildView, type ShownRow, type View } from '../matrix/view';
import {
  compareAddress,
  diagnoseAddress,
  gotchasAddress,
  homeAddress,
  rowAddress,
  searchAddress,
} from '../routes';
import { takeSentences } from './brief';
import { labelPage, type Preview } from './preview';

/** How long a description may be: chats cut what is longer, each at another place. */
export const longestDescription = 200;

/** The matrix as it opens, of which strategies and the comparison take their figures. */
export function openView(library: Library): View {
  return buildView(buildMatrix(library), emptyQuery);
}

export function previewHome(library: Library): Preview {
  const { site, pages } = library;
  const gotchas = listGotchas(library).length;
  const count = `${pages.length} pages${gotchas > 0 ? `, ${gotchas} known problems` : ''}`;
  return {
    address: homeAddress,
    canonical: homeAddress,
    type: 'website',
    title: site.name,
    description: site.lead || count,
    labels: [
      { label: 'Pages', value: String(pages.length) },
      ...(gotchas > 0 ? [{ label: 'Known problems', value: String(gotchas) }] : []),
    ],
    card: makeCard({ site: site.name, isFront: true, title: site.headline, text: site.lead, foot: count }),
  };
}

/** The preview of a page, folder or evidence file. */
export function previewPlace(library: Library, place: Place): Preview {
  switch (place.kind) {
    case 'page':
      return previewPage(library, place.page, openView(library));
    case 'evidence': {
      const { measured, experiments } = place.evidence.data;
      const description = `${experiments.length} experiments and measurements, ${formatDay(measured)}.`;
      const labels = [{ label: 'Measured', value: formatDay(measured) }];
      const above = 'Evidence';
      return previewText(library, place, {
        description,
        labels,
        draft: { above, foot: formatDay(measured) },
      });
    }
    case 'drops':
      return previewText(library, place, { description: describeDrops(library), labels: [], draft: {} });
    case 'folder': {
      const { pages, folders } = place.folder;
      const names = [...pages, ...folders].map(({ title }) => title).join(', ');
      const count = `${pages.length + folders.length} inside`;
      const description = takeSentences(names ? `${count}: ${names}` : count, longestDescription);
      return previewText(library, place, { description, labels: [], draft: {} });
    }
  }
}

function describeDrops(library: Library): string {
  const drops = findDrops(library);
  return takeSentences(
    `${drops.length} dated notes about what was learnt; the newest: ${drops[0]?.title ?? ''}.`,
    longestDescription,
  );
}

function previewText(
  library: Library,
  { address, title }: Pick<Place, 'address' | 'title'>,
  { description, labels, draft }: Pick<Preview, 'description' | 'labels'> & { draft: Partial<CardDraft> },
): Preview {
  const card = makeCard({ site: library.site.name, title, text: description, ...draft });
  return { address, canonical: address, type: 'article', title, description, labels, card };
}

/** The preview of a page; of a strategy's page it has the strategy's figures. */
export function previewPage(library: Library, page: Page, view: View): Preview {
  const opening = page.compiled.sections.find((section) => section.text)?.text ?? '';
  const description =
    takeSentences(page.summary || opening, longestDescription) || library.site.lead || page.title;
  return {
    address: page.address,
    canonical: page.address,
    type: 'article',
    title: page.title,
    description,
    labels: labelPage(page).slice(0, 2),
    card: makeCard({ ...draftPage(library, page, view), title: page.title, text: description }),
  };
}

/** What all cards of a page share: the site, the folder, the strategy's mark and figures, the foot. */
export function draftPage(library: Library, page: Page, view: View): Omit<CardDraft, 'title'> {
  const shown = findShown(page, view);
  const trail = findTrail(library, page.folder).map((folder) => folder.title);
  const last = labelPage(page).findLast(({ label }) => label !== 'Applies to');
  return {
    site: library.site.name,
    ...(shown ? { mark: { kind: 'strategy', text: `Strategy ${shown.row.id}` } } : {}),
    ...(page.drop ? { mark: { kind: 'drop', text: 'Drop' } } : {}),
    above: page.drop ? '' : (trail.at(page.kind === 'index' ? -2 : -1) ?? ''),
    facts: shown ? describeRow(shown, view.cuda) : [],
    foot: last ? `${last.label} ${last.value}` : '',
  };
}

function findShown(page: Page, view: View): ShownRow | undefined {
  return view.rows.find(({ row }) => !row.baseline && row.address === page.address);
}

/** The previews of the rows of the matrix, each at an address of its own. */
export function previewRows(library: Library, view: View): { id: string; name: string; preview: Preview }[] {
  return view.rows.map((shown) => {
    const { row } = shown;
    const name = row.baseline ? row.name : `${row.id} ${row.name}`;
    const facts = describeRow(shown, view.cuda);
    const when = shown.cells.when.cell;
    const [download, cupti] = facts.map(({ label, value }) => `${label}: ${value}`);
    const description = takeSentences(
      `${download}. ${cupti}. ${when.kind === 'text' ? `Choose it when: ${when.text}` : ''}`,
      longestDescription,
    );
    const preview: Preview = {
      address: rowAddress(row.id),
      canonical: compareAddress,
      type: 'article',
      title: `${name} · ${builtIns[compareAddress].title}`,
      description,
      labels: facts.slice(0, 2).map(({ label, value }) => ({ label, value })),
      card: makeCard({
        site: library.site.name,
        mark: { kind: 'strategy', text: row.baseline ? 'Baseline' : `Strategy ${row.id}` },
        above: row.tagline === 'baseline' ? '' : row.tagline,
        title: row.name,
        text: when.kind === 'text' ? `When: ${when.text}` : '',
        facts,
        bars: drawBar(shown, view.largest.download),
        foot: builtIns[compareAddress].title,
      }),
    };
    return { id: row.id, name, preview };
  });
}

/** The pages that no file stands for, as chats and browsers name them. */
export const builtIns = {
  [compareAddress]: {
    title: 'Compare the strategies',
    description:
      'Every way to build the image side by side: sizes, CUPTI, effort, each figure with its source.',
  },
  [gotchasAddress]: {
    title: 'Gotchas',
    description: 'Known problems, each with the line it prints, its cause, its fix and its source.',
  },
  [diagnoseAddress]: {
    title: 'Diagnose a log',
    description: 'Paste a build or run log and see which known problem it is. Nothing leaves the browser.',
  },
  [searchAddress]: {
    title: 'Search',
    description:
      'Finds the section for an error line, a file name or a question. Nothing leaves the browser.',
  },
};

export const builtInPages = [compareAddress, gotchasAddress, diagnoseAddress, searchAddress] as const;

/** The preview of a page that no file stands for. */
export function previewBuiltIn(library: Library, address: keyof typeof builtIns): Preview {
  const { title, description } = builtIns[address];
  const isMatrix = address === compareAddress;
  const view = isMatrix ? openView(library) : undefined;
  const bars = view ? drawBars(view) : [];
  const foot = view && bars.length > 0 ? `What a pull downloads, compressed, CUDA ${view.cuda}` : '';
  const text = bars.length > 0 ? '' : description;
  const count = address === gotchasAddress ? listGotchas(library).length : 0;
  const facts = count > 0 ? [{ label: 'known problems', value: String(count) }] : [];
  const card = makeCard({ site: library.site.name, title, text, bars, facts, foot });
  return { address, canonical: address, type: 'website', title, description, labels: [], card };
}
