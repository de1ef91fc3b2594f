import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { DocumentPage } from '@/components/document-page';
import { checkLibrary } from '@/lib/check/check';
import type { Library } from '@/lib/content/library';
import { loadLibrary } from '@/lib/content/load';
import { insertNote } from '@/lib/links/edit-source';
import { listOldLandings } from '@/lib/links/old-landings';
import { listLandings } from '@/lib/links/section-previews';
import { findLost } from '@/lib/links/successors';
import { listHeaded } from '@/lib/markdown/outline';
import { fixAnchors } from './fix-anchors';
import { writeLandings } from './write-landings';

/** A link that somebody kept: its address, its kind, and the heading where it led. */
interface Kept {
  kind: string;
  href: string;
  title: string;
  /** The address of its page at first. */
  page: string;
}

const read = (folder: string) => loadLibrary({ folder, isForeign: false });

/** What a build leaves: every page as components draw it, and the documents of all other addresses. */
async function build(library: Library): Promise<string> {
  const out = mkdtempSync(path.join(tmpdir(), 'kb-out-'));
  for (const page of library.pages) {
    const file = path.join(out, `${page.address}.html`);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, renderToStaticMarkup(createElement(DocumentPage, { library, page })));
  }
  const landings = listLandings(library);
  await writeLandings(out, [...landings, ...listOldLandings(library, landings)]);
  return out;
}

function listKept(library: Library): Kept[] {
  return library.pages.flatMap(({ address, title, folder, number, compiled }) => {
    const sections = listHeaded(compiled.sections, compiled.lead?.id);
    return [
      { kind: 'page', href: address, title, page: address },
      ...(number ? [{ kind: 'short form', href: `/${folder}/${number}`, title, page: address }] : []),
      ...sections.flatMap((section) => [
        { kind: 'fragment', href: `${address}#${section.id}`, title: section.title, page: address },
        { kind: 'section path', href: `${address}/${section.id}`, title: section.title, page: address },
        ...(number
          ? [
              {
                kind: 'short form and fragment',
                href: `/${folder}/${number}#${section.id}`,
                title: section.title,
                page: address,
              },
            ]
          : []),
      ]),
    ];
  });
}

/** Follows an address through the files as a browser does, and gives the heading at which it ends. */
function arrive(out: string, href: string, hops = 0): string | undefined {
  const [address = '', id = ''] = href.split('#').map(decodeURIComponent);
  const file = path.join(out, `${address}.html`);
  if (!existsSync(file) || hops > 4) return undefined;
  const html = readFileSync(file, 'utf8');
  const goal = /<a id="landing-goal" href="([^"]*)"/.exec(html)?.[1];
  if (goal) {
    const moved = [...html.matchAll(/<a id="([^"]*)" href="([^"]*)" class="moved"/g)].find(
      (link) => link[1] === id,
    );
    return arrive(
      out,
      moved?.[2] ?? (id ? `${goal.replace(/#.*/, '')}#${encodeURIComponent(id)}` : goal),
      hops + 1,
    );
  }
  if (id === '') return titleAt(html, /<h1[^>]*>([\s\S]*?)<\/h1>/);
  const element = new RegExp(`<(\\w+)[^>]*\\sid="${escapeText(id)}"[^>]*>`).exec(html)?.[0];
  if (!element) return undefined;
  const was = /data-was="([^"]*)"/.exec(element)?.[1];
  if (was !== undefined)
    return titleAt(html, new RegExp(`<h\\d[^>]*\\sid="${escapeText(was)}"[^>]*>([\\s\\S]*?)</h\\d>`));
  if (element.includes('data-moved')) {
    const link = new RegExp(`id="${escapeText(id)}"[^>]*><a href="([^"]*)"`).exec(html)?.[1];
    return link && arrive(out, link, hops + 1);
  }
  return titleAt(html, new RegExp(`<h\\d[^>]*\\sid="${escapeText(id)}"[^>]*>([\\s\\S]*?)</h\\d>`));
}

const escapeText = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function titleAt(html: string, pattern: RegExp): string | undefined {
  const inner = pattern.exec(html)?.[1];
  const text = inner?.replace(/<a class="anchor"[\s\S]*?<\/a>/g, '').replace(/<[^>]*>/g, '');
  return text
    ?.replace(/&#x27;|&#39;/g, "'")
    .replace(/&quot;|&#x22;/g, '"')
    .replace(/&lt;|&#x3C;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;|&#x26;/g, '&')
    .replace(/\s+/g, ' ')
    .trim();
}

test('every address of the first build arrives at the right section after a year of changes', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'kb-history-'));
  cpSync('content', folder, { recursive: true });
  await fixAnchors({ folder, isForeign: false });
  const first = await read(folder);
  const kept = listKept(first);
  const outBefore = await build(first);
  expect(kept.filter(({ href, title }) => arrive(outBefore, href) !== title)).toEqual([]);

  const edit = (file: string, change: (text: string) => string) =>
    writeFileSync(path.join(folder, file), change(readFileSync(path.join(folder, file), 'utf8')));
  const newTitles = new Map<string, string>();
  // A third of all headings of six pages gets other words.
  const renamed = first.pages.filter(({ number }) => number && Number(number) >= 12 && Number(number) <= 24);
  for (const page of renamed) {
    const chosen = page.compiled.sections.filter(
      ({ depth, title }, i) => depth > 1 && i % 3 === 0 && title !== 'Sources',
    );
    edit(page.path, (text) => {
      const lines = text.split('\n');
      for (const { line, title, depth } of chosen) {
        const fresh = `Anew: ${title.split(' ').slice(1).join(' ')} ${page.number}`.replace(/ +/g, ' ');
        lines[line - 1] = `${'#'.repeat(depth)} ${fresh}`;
        newTitles.set(`${page.address}#${title}`, fresh);
      }
      return lines.join('\n');
    });
  }
  // A section moves to another page, and two files get other names.
  const from = first.pageByPath.get('cuda/27-pip-wheels-on-a-slim-base.md');
  const moving = from?.compiled.sections.find(({ depth, text }) => depth === 2 && text.length > 400);
  const next = from?.compiled.sections.find(
    ({ line, depth, title }) => line > (moving?.line ?? 0) && depth > 0 && title !== 'Sources',
  );
  let block = '';
  edit('cuda/27-pip-wheels-on-a-slim-base.md', (text) => {
    const lines = text.split('\n');
    block = lines.splice((moving?.line ?? 1) - 1, (next?.line ?? 1) - (moving?.line ?? 1)).join('\n');
    return lines.join('\n');
  });
  edit('cuda/28-cuda-redistributable-archives.md', (text) => text.replace(/\n## /, `\n${block}\n\n## `));
  renameSync(path.join(folder, 'cuda/22-cuda-apt-get-installation.md'), path.join(folder, 'cuda/22-apt.md'));
  renameSync(
    path.join(folder, 'cuda/13-nvidia-container-cuda-packaging.md'),
    path.join(folder, 'cuda/13-packages.md'),
  );

  await fixAnchors({ folder, isForeign: false });
  // Where the tool is not sure it asks; the author knows.
  const asked = findLost(await read(folder));
  expect(asked.length).toBeLessThanOrEqual(3);
  for (const { address, id, heading } of asked) {
    const page = first.pageByAddress.get(address);
    const title = newTitles.get(`${address}#${heading}`);
    edit(page?.path ?? '', (text) => {
      const line = text.split('\n').findIndex((candidate) => candidate.endsWith(`# ${title}`)) + 1;
      return insertNote(text, line, `was: ${id}`, false) ?? text;
    });
  }
  await fixAnchors({ folder, isForeign: false });
  const second = await read(folder);
  expect(checkLibrary(second).filter(({ rule }) => ['lost', 'was', 'alias'].includes(rule))).toEqual([]);
  const out = await build(second);
  const wrong = kept.flatMap(({ kind, href, title, page }) => {
    const expected = newTitles.get(`${page}#${title}`) ?? title;
    const found = arrive(out, href);
    return found === expected ? [] : [{ kind, href, expected, found }];
  });
  const kinds = [...new Set(kept.map(({ kind }) => kind))].map(
    (kind) => `${kept.filter((link) => link.kind === kind).length} ${kind}`,
  );
  console.log(
    `${kept.length} addresses kept their word: ${kinds.join(', ')}; ${newTitles.size} headings renamed.`,
  );
  expect(wrong).toEqual([]);
  expect(kept.length).toBeGreaterThan(200);
  expect(newTitles.size).toBeGreaterThan(20);
}, 300_000);
