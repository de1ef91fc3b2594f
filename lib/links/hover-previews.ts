import type { Evidence, Folder, Library, Page } from '../content/library';
import { formatBytes } from '../format';
import { type Severity, severities, wordsOf } from '../gotchas/gotcha';
import type { GotchaText } from '../markdown/gotcha';
import { listHeaded } from '../markdown/outline';
import type { Section } from '../markdown/sections';
import type { Cell } from '../matrix/schema';
import type { View } from '../matrix/view';
import { compareAddress } from '../routes';
import { takeSentences } from './brief';
import { builtIns, openView } from './place-previews';

/** What a resting pointer shows of the places of one page, the page itself first. */
export interface HoverPreviews {
  title: string;
  places: HoverPreview[];
}

/** One place: a page (empty id), a section, an experiment, a row of the matrix. */
export interface HoverPreview {
  id: string;
  title: string;
  /** How it begins; of a gotcha its fix. */
  text: string;
  /** Lines of code: of a gotcha what it prints, else what a section without words holds. */
  code?: string;
  severity?: Severity;
  figures?: { title: string; value: string; note?: string }[];
}

const longestText = 260;
const longestCode = 160;

/** The previews of what stands at an address; undefined where nothing of the content does. */
export function buildHoverPreviews(library: Library, address: string): HoverPreviews | undefined {
  if (address === compareAddress) return fromMatrix(library);
  const page = library.pageByAddress.get(address);
  if (page) return fromPage(library, page);
  const evidence = library.evidence.find((item) => item.address === address);
  if (evidence) return fromEvidence(evidence);
  const folder = library.folderByAddress.get(address);
  return folder && fromFolder(folder);
}

/** All addresses that have previews. */
export function listPreviewed(library: Library): string[] {
  const hasStrategies = library.pages.some((page) => page.strategy);
  const addresses = [
    ...library.pageByAddress.keys(),
    ...library.folderByAddress.keys(),
    ...library.evidence.map((item) => item.address),
    ...(hasStrategies ? [compareAddress] : []),
  ];
  return [...new Set(addresses)].filter((address) => address !== '/');
}

function fromPage(library: Library, page: Page): HoverPreviews {
  const { sections, lead, gotchas } = page.compiled;
  const figures = page.strategy && findFigures(library, page);
  const whole = { id: '', title: page.title, text: takeSentences(page.summary, longestText) };
  return {
    title: page.title,
    places: [
      { ...whole, ...(figures ? { figures } : {}) },
      ...listHeaded(sections, lead?.id).map((section) => {
        const gotcha = gotchas.find(({ id }) => id === section.id);
        return gotcha ? fromGotcha(section, gotcha) : fromSection(section);
      }),
    ],
  };
}

function fromSection({ id, title, text, code }: Section): HoverPreview {
  const words = takeSentences(text, longestText);
  return { id, title, text: words, ...(words || !code ? {} : { code: cutLines(code) }) };
}

function fromGotcha({ id, title, text }: Section, { parts }: GotchaText): HoverPreview {
  const severity = severities.find((name) => name === wordsOf(parts, 'Severity'));
  const fix = wordsOf(parts, 'Fix');
  const symptom = parts.find(({ label }) => label === 'Symptom')?.content;
  const code = symptom?.find(({ kind }) => kind === 'block')?.text;
  return {
    id,
    title: title.replace(/^Gotcha:\s*/, ''),
    text: takeSentences(fix ? `Fix: ${fix}` : text, longestText),
    ...(code ? { code: cutLines(code) } : {}),
    ...(severity ? { severity } : {}),
  };
}

function fromEvidence({ data }: Evidence): HoverPreviews {
  const text = Object.values(data.environment).join(', ');
  return {
    title: data.title,
    places: [
      {
        id: '',
        title: data.title,
        text: takeSentences(`Measured on ${data.measured}: ${text}`, longestText),
      },
      ...data.experiments.map(({ id, do: done, saw }) => {
        const told = saw ? `${done} Seen: ${saw}` : done;
        return { id, title: id, text: takeSentences(told, longestText) };
      }),
    ],
  };
}

function fromFolder({ title, summary, pages, folders }: Folder): HoverPreviews {
  const names = [...folders, ...pages].map((inside) => inside.title).join(' · ');
  return { title, places: [{ id: '', title, text: takeSentences(summary || names, longestText) }] };
}

function fromMatrix(library: Library): HoverPreviews {
  const view = openView(library);
  const rows = view.rows.map(({ row: { id, name, tagline } }) => {
    return { id, title: name, text: tagline, figures: figuresOf(view, id) };
  });
  const { title } = builtIns[compareAddress];
  return { title, places: [{ id: '', title, text: rows.map((row) => row.title).join(' · ') }, ...rows] };
}

function findFigures(library: Library, page: Page): HoverPreview['figures'] {
  const view = openView(library);
  const shown = view.rows.find(({ row }) => row.address === page.address && !row.baseline);
  return shown && figuresOf(view, shown.row.id);
}

function figuresOf(view: View, id: string): NonNullable<HoverPreview['figures']> {
  const cells = view.rows.find(({ row }) => row.id === id)?.cells;
  if (!cells) return [];
  return [
    { title: `To download, CUDA ${view.cuda}`, ...inWords(cells.download.cell) },
    { title: 'CUPTI at run', ...inWords(cells.run.cell) },
  ];
}

function inWords(cell: Cell): { value: string; note?: string } {
  if (cell.kind === 'figure') return { value: formatBytes(cell.bytes), note: `${cell.status}, ${cell.form}` };
  return { value: cell.kind === 'text' ? cell.text : cell.kind };
}

function cutLines(code: string): string {
  const lines = code.split('\n').filter((line) => line.trim());
  const few = lines.slice(0, 2).join('\n');
  return few.length > longestCode || lines.length > 2 ? `${few.slice(0, longestCode)} …` : few;
}
