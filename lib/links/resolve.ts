import type { Library, Page } from '../content/library';
import { findNearest } from '../edit-distance';
import { fillLinks, findId, isExternal } from '../markdown/links';
import { contentAddress, decodeAddress, toHref } from '../routes';
import { findToday, isLive } from './old-addresses';

export type Target =
  | { kind: 'external'; href: string }
  | { kind: 'place'; address: string; id: string; isOld?: true }
  | { kind: 'asset'; path: string }
  | { kind: 'missing-file'; wanted: string; nearest?: string }
  | { kind: 'missing-anchor'; address: string; id: string; nearest?: string };

/**
 * Where a link of a page leads: to a file by its path from the page's folder, to a path from the content
 * folder (`/…`), or to an address of the site. The fragment must exist on the target. A path or fragment of former
 * times leads to where that is today, and `isOld` says so.
 */
export function resolveLink(library: Library, page: Page, href: string): Target {
  if (isExternal(href)) return { kind: 'external', href };
  const hashAt = href.indexOf('#');
  const fragment = hashAt < 0 ? '' : decodeAddress(href.slice(hashAt + 1));
  const written = decodeAddress((hashAt < 0 ? href : href.slice(0, hashAt)).replace(/\?.*$/, ''));
  if (written === '') return resolveFragment(library, page.address, fragment);
  const path = joinPath(written.startsWith('/') ? '' : page.folder, written);
  const target =
    path === undefined
      ? undefined
      : (findByPath(library, path) ??
        (written.startsWith('/') ? findByAddress(library, `/${path}`) : undefined));
  if (target) return target.kind === 'asset' ? target : resolveFragment(library, target.address, fragment);
  const today = path === undefined ? undefined : findToday(library, contentAddress(path), fragment);
  if (today) return { kind: 'place', ...today, isOld: true };
  const nearest = findNearest(path ?? written, knownPaths(library));
  return {
    kind: 'missing-file',
    wanted: written,
    ...(nearest ? { nearest: relativePath(page.folder, nearest) } : {}),
  };
}

type Found = { kind: 'page'; address: string } | { kind: 'asset'; path: string };

function findByPath(library: Library, path: string): Found | undefined {
  for (const candidate of [path, `${path}.md`, `${path}.mdx`]) {
    const page = library.pageByPath.get(candidate);
    if (page) return { kind: 'page', address: page.address };
  }
  const folder = library.folderByPath.get(path);
  if (folder) return { kind: 'page', address: folder.address };
  const evidence = library.evidence.find((item) => item.path === path);
  if (evidence) return { kind: 'page', address: evidence.address };
  return library.otherPaths.has(path) ? { kind: 'asset', path } : undefined;
}

function findByAddress(library: Library, address: string): Found | undefined {
  const trimmed = address.replace(/(.)\/$/, '$1');
  return isLive(library, trimmed) ? { kind: 'page', address: trimmed } : undefined;
}

function resolveFragment(library: Library, address: string, fragment: string): Target {
  const ids = findIds(library, address);
  if (fragment === '' || !ids) return { kind: 'place', address, id: fragment };
  const today = findToday(library, address, fragment);
  if (today && today.address + today.id !== address + fragment && findId(ids, fragment) !== today.id)
    return { kind: 'place', ...today, isOld: true };
  // A text fragment (`#:~:text=`) and GitHub's line marks name no id.
  if (fragment.startsWith(':~:') || /^L\d+/.test(fragment)) return { kind: 'place', address, id: fragment };
  const id = findId(ids, fragment);
  if (id !== undefined) return { kind: 'place', address, id };
  const nearest = findNearest(fragment.toLowerCase(), ids);
  return { kind: 'missing-anchor', address, id: fragment, ...(nearest ? { nearest } : {}) };
}

/** All ids at an address, or undefined where a page is generated and has no fixed ones. */
function findIds(library: Library, address: string): readonly string[] | undefined {
  const page = library.pageByAddress.get(address);
  if (page) return page.compiled.ids;
  const evidence = library.evidence.find((item) => item.address === address);
  return evidence?.data.experiments.map((experiment) => experiment.id);
}

function knownPaths(library: Library): string[] {
  return [...library.pageByPath.keys(), ...library.evidence.map((item) => item.path), ...library.otherPaths];
}

/** Joins a relative path to a folder; undefined when it leaves the content folder. */
export function joinPath(folder: string, relative: string): string | undefined {
  const out = folder === '' ? [] : folder.split('/');
  for (const segment of relative.split('/')) {
    if (segment === '' || segment === '.') continue;
    if (segment !== '..') out.push(segment);
    else if (out.pop() === undefined) return undefined;
  }
  return out.join('/');
}

function relativePath(folder: string, path: string): string {
  const from = folder === '' ? [] : folder.split('/');
  const to = path.split('/');
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared++;
  const up = from.length - shared;
  return `${up === 0 ? './' : '../'.repeat(up)}${to.slice(shared).join('/')}`;
}

/** The compiled text of a page with every link leading to its address; a dead one stays as it was written. */
export function renderLinks(library: Library, page: Page): string {
  const { mark, links, output } = page.compiled;
  // An image that says how large it is leaves nothing to move when it arrives.
  const sized = output.replace(new RegExp(`src="kb-${mark}-(\\d+)"`, 'g'), (whole, n: string) => {
    const link = links[Number(n)];
    const target = link?.isUnsized ? resolveLink(library, page, link.href) : undefined;
    const size = target?.kind === 'asset' ? library.assets.get(target.path)?.size : undefined;
    return size ? `${whole} width="${size.width}" height="${size.height}"` : whole;
  });
  return fillLinks(sized, mark, (n) => {
    const href = page.compiled.links[n]?.href ?? '';
    const target = resolveLink(library, page, href);
    if (target.kind === 'place') return toHref(target.address, target.id);
    if (target.kind === 'missing-anchor') return toHref(target.address, target.id);
    if (target.kind === 'asset')
      return toHref(library.assets.get(target.path)?.address ?? contentAddress(target.path));
    return href.replace(/["<>&]/g, encodeURIComponent);
  });
}
