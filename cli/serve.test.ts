import { readFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeFolder } from '@/lib/content/test-folder';
import { createSiteServer } from './serve';

const out = makeFolder({
  _headers: readFileSync('public/_headers'),
  'index.html': '<p>home</p>',
  '404.html': '<p>no such page</p>',
  'cuda.html': '<p>cuda</p>',
  'cuda.html.br': 'brotli bytes',
  'cuda/22-a.html': '<p>22</p>',
  'größe.html': '<p>unicode</p>',
  '_next/static/a.js': 'x',
});
const server = createSiteServer(out);
let port = 0;
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port; // a TCP server that listens has one
});
afterAll(() => server.close());

/** Sends the target as it is; fetch would tidy it up. */
function get(target: string, options: { method?: string; headers?: Record<string, string> } = {}) {
  return new Promise<{ status: number; headers: Record<string, unknown>; body: string }>(
    (resolve, reject) => {
      const request = httpRequest({ host: '127.0.0.1', port, path: target, ...options }, (response) => {
        let body = '';
        response.on('data', (chunk) => {
          body += chunk;
        });
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
        );
      });
      request.on('error', reject);
      request.end();
    },
  );
}

function sendRaw(bytes: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    let answer = '';
    socket.on('data', (chunk) => {
      answer += chunk;
    });
    socket.on('close', () => resolve(answer));
    socket.on('error', () => resolve(answer));
    socket.setTimeout(2000, () => socket.destroy());
  });
}

test.each([
  ['/', 200, 'home'],
  ['/cuda', 200, 'cuda'],
  ['/cuda?q=1', 200, 'cuda'],
  ['/cuda/22-a', 200, '22'],
  ['/gr%C3%B6%C3%9Fe', 200, 'unicode'],
  ['/nowhere', 404, 'no such page'],
  ['/cuda/nowhere.html', 404, 'no such page'],
])('%s answers %i', async (target, status, text) => {
  const { status: actual, body, headers } = await get(target);
  expect(actual).toBe(status);
  expect(body).toContain(text);
  expect(headers['content-security-policy']).toContain("default-src 'none'");
});

test.each([
  '/../package.json',
  '/..%2f..%2fetc/passwd',
  '/%2e%2e/%2e%2e/etc/passwd',
  '/cuda/..%5c..%5cetc',
  '/%00',
  '/%ff%fe',
  '/%',
  '/%zz',
  '//evil.example/x',
  'http://evil.example/',
  '/.git/config',
  '/__proto__',
  '/constructor',
  `/${'a'.repeat(10_000)}`,
  `/${'a/'.repeat(4_000)}b`,
])('%s gets a plain 4xx', async (target) => {
  const { status, body } = await get(target);
  expect(status).toBeGreaterThanOrEqual(400);
  expect(status).toBeLessThan(500);
  expect(body).not.toMatch(/root:|"name"/);
});

test.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('%s is refused', async (method) => {
  const { status, headers } = await get('/', { method });
  expect([status, headers.allow]).toEqual([405, 'GET, HEAD']);
});

test('malformed and huge requests get a 4xx, and the server stays up', async () => {
  expect(await sendRaw('not http at all\r\n\r\n')).toMatch(/^HTTP\/1\.1 400/);
  expect(await sendRaw(`GET / HTTP/1.1\r\nHost: x\r\nX-Big: ${'a'.repeat(100_000)}\r\n\r\n`)).toMatch(
    /^HTTP\/1\.1 4/,
  );
  expect(await sendRaw('GET / HTTP/1.1\r\nHost: x\r\nContent-Length: nonsense\r\n\r\n')).toMatch(
    /^HTTP\/1\.1 400/,
  );
  expect((await get('/')).status).toBe(200);
});

test('a slash at the end leads to the page without it, never to another host', async () => {
  expect(await get('/cuda/?a=1')).toMatchObject({ status: 308, headers: { location: '/cuda?a=1' } });
  expect((await get('/%2fevil.example/')).headers.location).toBe('/evil.example');
});

test('files come compressed where there is a twin, with their own type', async () => {
  const { headers, body } = await get('/cuda', { headers: { 'accept-encoding': 'br' } });
  expect(headers).toMatchObject({
    'content-encoding': 'br',
    'content-type': 'text/html;charset=utf-8',
    vary: 'Accept-Encoding',
  });
  expect(body).toBe('brotli bytes');
});

test('a known ETag answers 304; only hashed names are cached for long', async () => {
  const { headers } = await get('/cuda');
  expect((await get('/cuda', { headers: { 'if-none-match': String(headers.etag) } })).status).toBe(304);
  expect(headers['cache-control']).toBe('public, max-age=0, must-revalidate');
  expect((await get('/_next/static/a.js')).headers['cache-control']).toContain('immutable');
});

test('HEAD has the headers and no body', async () => {
  expect(await get('/cuda', { method: 'HEAD' })).toMatchObject({ status: 200, body: '' });
});
