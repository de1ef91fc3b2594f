import type { Browser } from '@playwright/test';
import * as pagefind from 'pagefind';
import { serveFiles } from './chromium';
import type { BenchSection, Engine } from './our-search';

/** What we use of the script that Pagefind writes beside its index. */
interface PagefindScript {
  init: () => Promise<void>;
  search: (query: string) => Promise<{ results: { data: () => Promise<{ raw_url: string }> }[] }>;
}

/**
 * Pagefind: an HTML page for each section, indexed through its Node API and searched by its own script,
 * which wants a browser. The index is what it fetches to rank; the fragments, its texts, are not counted.
 */
export async function openPagefind(sections: readonly BenchSection[], browser: Browser): Promise<Engine> {
  const { index, errors } = await pagefind.createIndex({ forceLanguage: 'en' });
  if (!index) throw new Error(`Pagefind could not make an index: ${errors.join('; ')}`);
  for (const [n, section] of sections.entries()) {
    await index.addHTMLFile({ url: `/${n}`, content: toHtml(section) });
  }
  const built = await index.getFiles();
  const files = new Map(built.files.map(({ path, content }) => [`pagefind/${path}`, content]));
  await pagefind.close();
  const server = await serveFiles(files);
  const page = await browser.newPage();
  await page.goto(server.origin);
  // Compressed by Pagefind itself.
  const ranked = [...files].filter(([path]) => /\.pf_(index|meta)$/.test(path));
  return {
    name: 'Pagefind 1.6',
    find: async (query, limit) => {
      const found = await page.evaluate(searchInPage, { query, limit });
      return found.map((address) => sections[Number(address.slice(1))]?.key ?? '');
    },
    indexBytes: ranked.reduce((sum, [, content]) => sum + content.length, 0),
    close: async () => {
      await page.close();
      await server.close();
    },
  };
}

async function searchInPage({ query, limit }: { query: string; limit: number }): Promise<string[]> {
  const address = '/pagefind/pagefind.js';
  const script: PagefindScript = await import(address);
  await script.init();
  const { results } = await script.search(query);
  const shown = await Promise.all(results.slice(0, limit).map((result) => result.data()));
  return shown.map((result) => result.raw_url);
}

function toHtml({ heading, trail, text }: BenchSection): string {
  const body = [
    `<h1>${escapeText(heading)}</h1>`,
    `<p>${escapeText(trail)}</p>`,
    `<p>${escapeText(text)}</p>`,
  ];
  return `<!doctype html><html lang="en"><head><title>${escapeText(heading)}</title></head><body>${body.join('')}</body></html>`;
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
