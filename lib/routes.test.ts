import { expect, test } from 'vitest';
import { contentAddress, footnoteId, toAbsolute, toHref } from './routes';

test.each([
  ['cuda/22-cuda-apt-get-installation.md', '/cuda/22-cuda-apt-get-installation'],
  ['cuda/INDEX.md', '/cuda'],
  ['cuda/Readme.md', '/cuda'],
  ['README.md', '/readme'],
  ['drops/KNOWLEDGE-DROP-a-2025-11-13.md', '/drops/knowledge-drop-a-2025-11-13'],
  ['My Notes/Read Me First.md', '/my-notes/read-me-first'],
  ['notes/v1.2 (draft).mdx', '/notes/v1.2-draft'],
  ['日本語/概要.md', '/日本語/概要'],
  ['a/???.md', '/a/page'],
])('%s is at %s', (path, address) => {
  expect(contentAddress(path)).toBe(address);
});

test('an href is percent-encoded and carries the id', () => {
  expect(toHref('/日本語/a b', 'größe')).toBe('/%E6%97%A5%E6%9C%AC%E8%AA%9E/a%20b#gr%C3%B6%C3%9Fe');
  expect(toHref('/cuda')).toBe('/cuda');
});

test('a footnote has the id that its definition gets on the page', () => {
  expect(footnoteId('Manifest')).toBe('user-content-fn-manifest');
});

test.each([
  [undefined, 'http://localhost:3000/cuda#a'],
  ['https://docs.example.org', 'https://docs.example.org/cuda#a'],
  ['https://example.org/kb/', 'https://example.org/kb/cuda#a'],
])('at %s a section has the whole address %s', (url, address) => {
  expect(toAbsolute(url, '/cuda', 'a')).toBe(address);
});
