import { formatBytes } from '../format';
import { strategiesSchemaAddress } from '../routes';
import type { Matrix } from './build';
import { columns, isSizeColumn } from './columns';
import type { Cell, Recipe, Strategies } from './schema';
import type { View } from './view';

/** The whole matrix as it is published at `/compare.json`. */
export function toStrategies(matrix: Matrix, recipes: ReadonlyMap<string, Recipe>): Strategies {
  return {
    $schema: strategiesSchemaAddress,
    columns: columns.map(({ key, title, about }) => ({ key, title, about })),
    releases: matrix.releases,
    strategies: matrix.rows.map((row) => {
      const recipe = recipes.get(row.id);
      return recipe ? { ...row, recipe } : row;
    }),
  };
}

/** What a view shows as JSON, in the form of `/compare.json`: its rows in their order, its release. */
export function toJson(view: View): string {
  const shown: Strategies = {
    $schema: strategiesSchemaAddress,
    columns: view.columns.map(({ key, title, about }) => ({ key, title, about })),
    releases: [view.cuda],
    strategies: view.rows.map(({ row }) => ({
      ...row,
      sizes: row.sizes.filter(({ cuda }) => cuda === view.cuda),
    })),
  };
  return `${JSON.stringify(shown, null, 2)}\n`;
}

/** What a view shows as a Markdown table; each answer links to its source below `origin`. */
export function toMarkdown(view: View, origin: string): string {
  const head = [
    'Strategy',
    ...view.columns.map(({ key, title, form }) =>
      isSizeColumn(key) ? `${title} (${form}, CUDA ${view.cuda})` : title,
    ),
  ];
  const rows = view.rows.map(({ row, cells }) => [
    `[${row.baseline ? row.name : `${row.id} ${row.name}`}](${origin}${row.address})`,
    ...view.columns.map(({ key }) => toMarkdownCell(cells[key].cell, origin)),
  ]);
  const lines = [head, head.map(() => '---'), ...rows];
  return `${lines.map((line) => `| ${line.map(escapeCell).join(' | ')} |`).join('\n')}\n`;
}

function escapeCell(text: string): string {
  return text.replace(/\|/g, '\\|').replace(/\s+/g, ' ');
}

function toMarkdownCell(cell: Cell, origin: string): string {
  const link = (word: string, href: string | undefined) => (href ? `[${word}](${origin}${href})` : word);
  switch (cell.kind) {
    case 'figure':
      return `${formatBytes(cell.bytes)} (${link(cell.status, cell.sources[0]?.href)})`;
    case 'text':
      return `${cell.text}${cell.computed ? ' (computed)' : ''}${cell.note && !cell.computed ? ` ${cell.note}` : ''}`;
    case 'unknown':
      return 'unknown';
    default:
      return `${link(cell.kind, cell.source?.href)}${cell.note ? `: ${cell.note}` : ''}`;
  }
}

/**
 * What a view shows as CSV (RFC 4180). A figure fills four fields, bytes, status, of what and source; any
 * other cell three, answer, note and source. Unknown is the word, never an empty number.
 */
export function toCsv(view: View, origin: string): string {
  const head = [
    'id',
    'name',
    'cuda',
    ...view.columns.flatMap(({ key }) =>
      isSizeColumn(key) && key !== 'pull'
        ? [`${key}_bytes`, `${key}_status`, `${key}_of`, `${key}_source`]
        : [key, `${key}_note`, `${key}_source`],
    ),
  ];
  const rows = view.rows.map(({ row, cells }) => [
    row.id,
    row.name,
    view.cuda,
    ...view.columns.flatMap(({ key }) =>
      toCsvFields(cells[key].cell, isSizeColumn(key) && key !== 'pull', origin),
    ),
  ]);
  return `${[head, ...rows].map((line) => line.map(quoteField).join(',')).join('\r\n')}\r\n`;
}

function toCsvFields(cell: Cell, isFigure: boolean, origin: string): string[] {
  const linkTo = (href: string | undefined) => (href ? origin + href : '');
  if (cell.kind === 'figure') {
    return [String(cell.bytes), cell.status, cell.of, linkTo(cell.sources[0]?.href)];
  }
  const answer = cell.kind === 'text' ? cell.text : cell.kind;
  const source = 'source' in cell ? linkTo(cell.source?.href) : '';
  if (isFigure) return ['', answer, cell.kind === 'unknown' ? (cell.of ?? '') : '', source];
  return [answer, cell.note ?? '', source];
}

/** Text that a spreadsheet would take for a formula gets a quote before it. */
function quoteField(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
