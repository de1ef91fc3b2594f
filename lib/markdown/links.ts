import type { Element, Nodes, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { decodeAddress } from '../routes';

/** A link or an image as the author wrote it. */
export interface Link {
  href: string;
  /** 1-based line of the file. */
  line: number;
  isImage: boolean;
  /** Of an image: its author has not said how large it is. */
  isUnsized?: boolean;
  /** Of a link that leaves the site: no words say what it leads to, neither its own nor its footnote's. */
  isUntitled?: true;
}

/**
 * Where a compiled page holds the n-th link of its list. `mark` is a hash of the page's own source, so
 * no text of the page can look like it.
 */
export function linkPlaceholder(mark: string, n: number): string {
  return `kb-${mark}-${n}`;
}

/** Replaces the placeholders in compiled HTML or code by what `resolve` gives for the n-th link. */
export function fillLinks(compiled: string, mark: string, resolve: (n: number) => string): string {
  return compiled.replace(new RegExp(`kb-${mark}-(\\d+)(?!\\d)`, 'g'), (_, n: string) => resolve(Number(n)));
}

const external = /^[a-z][a-z0-9+.-]*:|^\/\//i;

/** Whether a link leaves the site: it names a scheme or a host. */
export function isExternal(href: string): boolean {
  return external.test(href);
}

/**
 * A rehype plugin: collects links and images, leaves a placeholder for those that stay on the site
 * (what they mean depends on the other files) and marks those that leave it.
 */
export function rehypeLinks(links: Link[], mark: string) {
  return (tree: Root) => {
    let line = 1;
    const titled = findTitled(tree);
    visit(tree, 'element', (node) => {
      line = node.position?.start.line ?? line;
      const name = node.tagName === 'a' ? 'href' : node.tagName === 'img' ? 'src' : undefined;
      const href = name && node.properties[name];
      if (!name || typeof href !== 'string' || href === '') return;
      if (isExternal(href)) {
        const isUntitled = name === 'href' && !titled.has(node);
        links.push({ href, line, isImage: name === 'src', ...(isUntitled ? { isUntitled } : {}) });
        // On paper an address is printed after the words of its link, unless it is the words.
        const className = textOf(node) === href ? ['external', 'is-bare'] : ['external'];
        if (name === 'href') node.properties = { ...node.properties, className, rel: ['noreferrer'] };
      } else if (!href.startsWith('#')) {
        node.properties[name] = linkPlaceholder(mark, links.length);
        const isUnsized = name === 'src' && !node.properties.width && !node.properties.height;
        links.push({ href, line, isImage: name === 'src', ...(isUnsized ? { isUnsized } : {}) });
      } else if (!isOwnMark(node.properties)) links.push({ href, line, isImage: false });
      if (name === 'src') node.properties = { ...node.properties, loading: 'lazy', decoding: 'async' };
    });
  };
}

/** Links that have words: of their own, as the text of an image, or of the footnote in which they stand. */
function findTitled(tree: Root): Set<Element> {
  const titled = new Set<Element>();
  visit(tree, 'element', (node) => {
    const isFootnote = node.tagName === 'li' && /^(user-content-)?fn-/.test(String(node.properties.id));
    if (node.tagName === 'a' && hasWords(node, node.properties.href)) titled.add(node);
    if (!isFootnote || !hasWords(node)) return;
    visit(node, 'element', (below) => {
      if (below.tagName === 'a') titled.add(below);
    });
  });
  return titled;
}

/** Whether a text says more than addresses and that somebody read them. `href` is an address that it may hold in short. */
function hasWords(node: Element, href?: unknown): boolean {
  const words = readWords(node).trim();
  if (typeof href === 'string' && shorten(href) === shorten(words)) return false;
  const isSaid = /\p{L}|\p{N}/u;
  return isSaid.test(
    words
      .replace(/(https?:\/\/|www\.)\S+/gi, '')
      .replace(/\b(accessed|retrieved)\b( on)?/gi, '')
      .replace(/\b\d{4}-\d{2}-\d{2}\b/g, ''),
  );
}

/** The text of a node and of the images in it, without the marks that lead back from a footnote. */
function readWords(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element' && node.type !== 'root') return '';
  if (node.type === 'element' && 'dataFootnoteBackref' in node.properties) return '';
  if (node.type === 'element' && node.tagName === 'img') return String(node.properties.alt ?? '');
  return node.children.map(readWords).join('');
}

function shorten(address: string): string {
  return address.replace(/^(https?:)?\/\/(www\.)?|\/$/gi, '').toLowerCase();
}

/** Heading anchors and footnote marks are made by the pipeline, not by the author. */
function isOwnMark(properties: Record<string, unknown>): boolean {
  const classes = properties.className;
  return (
    'dataFootnoteRef' in properties ||
    'dataFootnoteBackref' in properties ||
    (Array.isArray(classes) && classes.includes('anchor'))
  );
}

const prefix = 'user-content-';

/**
 * A rehype plugin: the sanitiser prefixes the ids of footnotes and raw HTML but not the links to them;
 * this points the links to the prefixed ids, as GitHub's own script does. Gives all ids of the page.
 */
export function rehypeFragments(ids: Set<string>) {
  return (tree: Root) => {
    visit(tree, 'element', (node) => {
      for (const name of ['id', 'name'] as const) {
        const id = node.properties[name];
        if (typeof id === 'string' && id) ids.add(id);
      }
    });
    visit(tree, 'element', (node) => {
      const href = node.properties.href;
      if (typeof href !== 'string' || !href.startsWith('#')) return;
      const id = decodeAddress(href.slice(1));
      if (!ids.has(id) && ids.has(prefix + id)) node.properties.href = `#${encodeURI(prefix + id)}`;
    });
  };
}

/** The id that a page has for `fragment`: itself, or what the sanitiser made of it; undefined when neither. */
export function findId(ids: readonly string[], fragment: string): string | undefined {
  return [fragment, prefix + fragment].find((id) => ids.includes(id));
}
