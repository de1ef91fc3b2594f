import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';

/** An address on this site that a built page needs or leads to. */
export interface Need {
  from: string;
  /** The attribute or tag that names it. */
  by: string;
  path: string;
  id: string;
}

export interface Built {
  /** Every path that a server of the folder answers. */
  paths: Set<string>;
  /** The ids of each page, by path. */
  ids: Map<string, Set<string>>;
  needs: Need[];
}

/** Reads the built site: what there is, and what its pages name besides the links that a reader follows. */
export function readBuilt(out: string): Built {
  const files = readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(out, path.join(entry.parentPath ?? entry.path, entry.name)));
  const pages = files
    .filter((file) => file.endsWith('.html'))
    .map((file) => ({
      path: toPath(file.replace(/\.html$/, '').replace(/^index$/, '')),
      tree: fromHtml(readFileSync(path.join(out, file), 'utf8')),
    }));
  const own = new Set(['http://site', findOrigin(pages.find((page) => page.path === '/')?.tree)]);
  return {
    paths: new Set([...files.map(toPath), ...pages.map((page) => page.path)]),
    ids: new Map(pages.map((page) => [page.path, readIds(page.tree)])),
    needs: pages.flatMap((page) =>
      readNamed(page.tree).flatMap(({ by, href }) => {
        const url = new URL(href, `http://site${page.path}`);
        if (!own.has(url.origin)) return [];
        const id = decodeURIComponent(url.hash.slice(1));
        return [{ from: page.path, by, path: decodeURI(url.pathname), id }];
      }),
    ),
  };
}

function toPath(file: string): string {
  return `/${file.split(path.sep).join('/')}`;
}

/** Where the site was built to stand: its front page says so. */
function findOrigin(tree: Root | undefined): string {
  let origin = '';
  if (tree)
    visit(tree, 'element', ({ tagName, properties: { rel, href } }) => {
      if (tagName === 'link' && String(rel) === 'canonical') origin = new URL(String(href)).origin;
    });
  return origin;
}

function readIds(tree: Root): Set<string> {
  const ids = new Set<string>();
  visit(tree, 'element', ({ properties: { id, name } }) => {
    if (id) ids.add(String(id));
    if (name) ids.add(String(name));
  });
  return ids;
}

function readNamed(tree: Root): { by: string; href: string }[] {
  const named: { by: string; href: string }[] = [];
  visit(tree, 'element', (node) => {
    named.push(...readElement(node).filter(({ href }) => href !== ''));
  });
  return named;
}

function readElement({ tagName, properties }: Element): { by: string; href: string }[] {
  const { href, src, poster, srcSet, imageSrcSet, httpEquiv, property, name, content } = properties;
  if (tagName === 'meta') {
    const key = String(property ?? name ?? '');
    if (String(httpEquiv).toLowerCase() === 'refresh')
      return [{ by: 'refresh', href: /url=['"]?([^'"]*)/i.exec(String(content))?.[1] ?? '' }];
    return /^(og:(image|url)|twitter:image)$/.test(key) ? [{ by: key, href: String(content) }] : [];
  }
  const one = Object.entries({ href: tagName === 'link' ? href : undefined, src, poster });
  const many = Object.entries({ srcset: srcSet, imagesrcset: imageSrcSet });
  return [
    ...one.flatMap(([by, value]) => (value ? [{ by: `${tagName} ${by}`, href: String(value) }] : [])),
    ...many.flatMap(([by, value]) =>
      readSet(value).map((address) => ({ by: `${tagName} ${by}`, href: address })),
    ),
  ];
}

/** The addresses of `a.png 1x, b.png 2x`. */
function readSet(value: unknown): string[] {
  const entries = Array.isArray(value) ? value.map(String) : String(value ?? '').split(/,\s+/);
  return entries.map((entry) => entry.trim().split(/\s+/)[0] ?? '').filter(Boolean);
}
