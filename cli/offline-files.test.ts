import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { addOffline, choosePrecache } from './offline-files';

const toFiles = (addresses: string[], bytes = 1000) => addresses.map((address) => ({ address, bytes }));

test('the code and the fonts of the text are kept, pages and other scripts are not', () => {
  const { code, data } = choosePrecache(
    toFiles([
      '/theme.js',
      '/sw.js',
      '/cuda.html',
      '/_next/static/chunks/a.js',
      '/_next/static/chunks/a.css',
      '/_next/static/flight/f-1.js',
      '/_next/static/media/ibm-plex-sans-latin-wght-normal.1.woff2',
      '/_next/static/media/ibm-plex-sans-greek-wght-normal.1.woff2',
      '/search-data/manifest.json',
      '/diagnose-data/gotchas-1.json',
    ]),
  );
  expect(code).toEqual([
    '/theme.js',
    '/_next/static/chunks/a.js',
    '/_next/static/chunks/a.css',
    '/_next/static/media/ibm-plex-sans-latin-wght-normal.1.woff2',
  ]);
  expect(data).toEqual(['/search-data/manifest.json', '/diagnose-data/gotchas-1.json']);
});

test('of a large index only what every search begins with', () => {
  const { data } = choosePrecache(
    toFiles(
      ['/search-data/manifest.json', '/search-data/1-core.json', '/search-data/1-terms-0.json'],
      600_000,
    ),
  );
  expect(data).toEqual(['/search-data/manifest.json', '/search-data/1-core.json']);
});

test('the same files give the same name, another text another', async () => {
  const build = async (text: string) => {
    const out = mkdtempSync(path.join(tmpdir(), 'kb-out-'));
    writeFileSync(path.join(out, 'a.html'), `<html><head></head><body>${text}</body></html>`);
    writeFileSync(path.join(out, 'sw.js'), 'start();');
    await addOffline(out, [path.join(out, 'a.html'), path.join(out, 'sw.js')]);
    const id = /content="(\w+)"/.exec(readFileSync(path.join(out, 'a.html'), 'utf8'))?.[1];
    expect(readFileSync(path.join(out, 'sw.js'), 'utf8')).toContain(`const build = {"id":"${id}"`);
    return id;
  };
  expect(await build('one')).toBe(await build('one'));
  expect(await build('one')).not.toBe(await build('two'));
});
