import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { makeFolder } from '@/lib/content/test-folder';
import { externaliseScripts, finishExport } from './finish-export';

test('inline scripts move into one deferred file, in their order', () => {
  const { html, script } = externaliseScripts(
    '<head><script src="/a.js"></script></head><body><script>one()</script>x<script id="_R_">two()</script></body>',
  );
  expect(script?.code).toBe('one();\ntwo()');
  expect(html).toBe(
    `<head><script src="/a.js"></script></head><body>x<script src="/_next/static/flight/${script?.name}" defer=""></script></body>`,
  );
});

test('data in scripts and script-like text in code stay', () => {
  const html =
    '<body><script type="application/ld+json">{}</script><code>&#x3C;script>x&#x3C;/script></code></body>';
  expect(externaliseScripts(html)).toEqual({ html });
});

test('a dollar sign in a script survives', () => {
  const { script } = externaliseScripts("<body><script>a('$&$1')</script></body>");
  expect(script?.code).toBe("a('$&$1')");
});

test('the export is left with what is served, and compressed twins of it', async () => {
  const out = makeFolder({
    'index.html': `<html><head></head><body>${'text '.repeat(500)}<script>x()</script></body></html>`,
    'index.txt': 'flight',
    'cuda/__next._tree.txt': 'flight',
    'content-files/0123456789-notes.txt': 'notes',
    'content-files/none': '',
    'dev-reload': '',
    '_not-found.html': '',
    '_next/static/media/ibm-plex-sans-latin-wght-normal.abc.woff2': 'font',
  });
  await finishExport(out);
  for (const gone of [
    'index.txt',
    'cuda/__next._tree.txt',
    'content-files/none',
    'dev-reload',
    '_not-found.html',
  ]) {
    expect(existsSync(path.join(out, gone)), gone).toBe(false);
  }
  expect(existsSync(path.join(out, 'content-files/0123456789-notes.txt'))).toBe(true);
  const html = readFileSync(path.join(out, 'index.html'), 'utf8');
  expect(html).not.toContain('<script>');
  expect(html).toContain(
    'rel="preload" href="/_next/static/media/ibm-plex-sans-latin-wght-normal.abc.woff2"',
  );
  expect(gunzipSync(readFileSync(path.join(out, 'index.html.gz'))).toString()).toBe(html);
  expect(brotliDecompressSync(readFileSync(path.join(out, 'index.html.br'))).toString()).toBe(html);
});
