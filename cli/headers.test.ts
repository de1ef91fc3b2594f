import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { headersFor, parseHeaders } from './headers';

const shipped = parseHeaders(readFileSync('public/_headers', 'utf8'));

test('every page gets the strict policy', () => {
  const headers = headersFor(shipped, '/cuda/22-cuda-apt-get-installation');
  expect(headers.get('Content-Security-Policy')).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; " +
      "connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  );
  expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
});

test.each([
  ['/', 'public, max-age=0, must-revalidate'],
  ['/_next/static/chunks/a.js', 'public, max-age=31536000, immutable'],
  ['/search-data/index-0123456789.json', 'public, max-age=31536000, immutable'],
  ['/search-data/manifest.json', 'public, max-age=0, must-revalidate'],
  ['/theme.js', 'public, max-age=0, must-revalidate'],
])('%s is cached as %s', (path, value) => {
  expect(headersFor(shipped, path).get('Cache-Control')).toBe(value);
});

test('a path is taken literally but for its stars', () => {
  const rules = parseHeaders('/a.b/*\n  X-A: 1\n');
  expect(headersFor(rules, '/a.b/c').get('X-A')).toBe('1');
  expect(headersFor(rules, '/aXb/c').size).toBe(0);
});

test('a line that is neither path nor header is an error that names it', () => {
  expect(() => parseHeaders('/*\n  X-A 1\n')).toThrow('public/_headers, line 2');
  expect(() => parseHeaders('  X-A: 1\n')).toThrow('line 1');
});
