import type { Library } from '../content/library';
import { isExternal } from '../markdown/links';

/** A link that leaves the site, as it is written somewhere. */
export interface WrittenLink {
  href: string;
  /** Path from the content folder. */
  file: string;
  line: number;
  /** The day on which somebody last checked what stands there. */
  day?: string;
  isUntitled?: true;
}

/** A page of another site, and every place that leads there. */
export interface ExternalLink {
  url: string;
  places: { file: string; line: number; day?: string }[];
}

/** Every link that leaves the site: in text and footnotes, and addresses in front matter and evidence. */
export function listWrittenLinks(library: Library): WrittenLink[] {
  const pages = library.pages.flatMap((page) => {
    const day = page.verified ?? page.drop?.corrected ?? page.drop?.date;
    const at = { file: page.path, ...(day ? { day } : {}) };
    const { title, summary, asked, strategy, baselines, drop, fieldLines } = page;
    // A title or summary that nobody wrote is taken from the text.
    const written = Object.entries({ title, summary, asked, strategy, baselines, ...drop }).filter(([name]) =>
      Object.hasOwn(fieldLines, name),
    );
    return [
      ...findAddresses(Object.fromEntries(written), fieldLines),
      ...page.compiled.links
        .filter(({ href }) => isExternal(href))
        .map(({ href, line, isUntitled }) => ({ href, line, ...(isUntitled ? { isUntitled } : {}) })),
    ].map((link) => ({ ...at, ...link }));
  });
  const evidence = library.evidence.flatMap(({ path, data, fieldLines }) =>
    findAddresses(data, fieldLines ?? {}).map((link) => ({ file: path, day: data.measured, ...link })),
  );
  return [...pages, ...evidence];
}

/**
 * What can be asked over HTTP, each address once and without its fragment, in the order in which it is met.
 * An address that does not parse is left to `lib/check/external-links.ts`.
 */
export function listExternalLinks(library: Library): ExternalLink[] {
  const places = new Map<string, ExternalLink['places']>();
  for (const { href, file, line, day } of listWrittenLinks(library)) {
    const url = parseAddress(href);
    if (!url || !/^https?:$/.test(url.protocol)) continue;
    url.hash = '';
    const place = { file, line, ...(day ? { day } : {}) };
    places.set(url.href, [...(places.get(url.href) ?? []), place]);
  }
  return [...places].map(([url, at]) => ({ url, places: at }));
}

/** The address of a link that leaves the site, or undefined when it is none. `//host` is taken for https. */
export function parseAddress(href: string): URL | undefined {
  try {
    return new URL(href, 'https://localhost');
  } catch {
    return undefined;
  }
}

const reserved = /(^|\.)(localhost|local|internal|test|invalid|example|example\.(com|net|org))$/i;
const privateNet =
  /^(127\.|10\.|192\.168\.|169\.254\.|172\.(1[6-9]|2\d|3[01])\.|0\.0\.0\.0$)|^\[(::1?|f[cd]|fe80)/i;

/** Whether a host is nobody's on the internet: this machine, a private network or a name kept for examples (RFC 2606). */
export function isLocalHost(host: string): boolean {
  return reserved.test(host) || privateNet.test(host);
}

/** The addresses in all strings of a value, each with the line of the field in which it stands. */
function findAddresses(
  value: unknown,
  lines: Record<string, number>,
  field = '',
  above = 1,
): { href: string; line: number }[] {
  const line = lines[field] ?? above;
  if (typeof value === 'string') return [...readAddresses(value)].map((href) => ({ href, line }));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, below]) =>
    findAddresses(below, lines, field ? `${field}.${name}` : name, line),
  );
}

function readAddresses(text: string): string[] {
  const found = text.match(/\bhttps?:\/\/[^\s<>"'`]+/gi) ?? [];
  // What ends a sentence is not part of the address that ends it.
  return found.map((address) => address.replace(/[.,;:!?)\]}]+$/, ''));
}
