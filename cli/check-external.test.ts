import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { formatReport } from '@/lib/links/external-report';
import { askAll } from './check-external';
import { goodManners, readRetryAfter } from './polite-requests';

const manners = { ...goodManners, gap: 1, backoff: 5, longestRest: 2000 };
const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

async function listen(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('The server has no port.');
  return `http://127.0.0.1:${address.port}`;
}

/** A site that answers by path, and remembers what it was asked. */
async function openSite(answer: (path: string, request: IncomingMessage, response: ServerResponse) => void) {
  const asked: string[] = [];
  const origin = await listen((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    answer(request.url ?? '', request, response);
  });
  return { origin, asked };
}

const cacheFile = () => path.join(mkdtempSync(path.join(tmpdir(), 'kb-links-')), 'cache', 'links.json');
const never = new AbortController().signal;

async function ask(urls: string[], more: Partial<Parameters<typeof askAll>[1]> = {}) {
  const links = urls.map((url) => ({ url, places: [{ file: 'content/a.md', line: 3, day: '2026-11-23' }] }));
  return askAll(links, { stop: never, cacheFile: cacheFile(), manners, ...more });
}

const plain = (response: ServerResponse, status: number, headers: Record<string, string> = {}) =>
  response.writeHead(status, headers).end();

test.each([
  [200, { kind: 'ok' }, ['HEAD']],
  [204, { kind: 'ok' }, ['HEAD']],
  [404, { kind: 'dead', status: 404 }, ['HEAD', 'GET']],
  [410, { kind: 'dead', status: 410 }, ['HEAD', 'GET']],
  [400, { kind: 'unreachable', why: 'answers 400' }, ['HEAD', 'GET']],
  [403, { kind: 'unreachable', why: 'answers 403 (it may refuse programs)' }, ['HEAD', 'GET']],
  [501, { kind: 'unreachable', why: 'answers 501' }, ['HEAD', 'GET']],
  [304, { kind: 'unreachable', why: 'answers 304' }, ['HEAD']],
  [429, { kind: 'unreachable', why: 'answers 429' }, ['HEAD', 'GET', 'GET']],
  [500, { kind: 'unreachable', why: 'answers 500' }, ['HEAD', 'GET', 'GET']],
])('%i is judged, and asked for no more often than needed', async (status, outcome, methods) => {
  const site = await openSite((_path, _request, response) => plain(response, status));
  const [link] = await ask([`${site.origin}/a`]);
  expect(link?.outcome).toEqual(outcome);
  expect(site.asked).toEqual(methods.map((method) => `${method} /a`));
});

test.each([403, 404, 405, 500, 501])('HEAD refused with %i and GET served is ok', async (status) => {
  const site = await openSite((_, request, response) =>
    plain(response, request.method === 'HEAD' ? status : 200),
  );
  expect((await ask([site.origin]))[0]?.outcome).toEqual({ kind: 'ok' });
});

test('a redirect for good says where to; one for now is ok; what follows one for now is not promised', async () => {
  const to: Record<string, [number, string]> = {
    '/old': [301, '/older'],
    '/older': [308, '/new'],
    '/today': [302, '/new'],
    '/half': [301, '/today'],
    '/gone': [301, '/nothing'],
    '/circle': [301, '/circle'],
    '/app': [302, 'app://open'],
  };
  const site = await openSite((where, _, response) => {
    const [status, location] = to[where] ?? [where === '/nothing' ? 404 : 200, ''];
    plain(response, status, location ? { location } : {});
  });
  const links = await ask(Object.keys(to).map((where) => site.origin + where));
  expect(Object.fromEntries(links.map(({ url, outcome }) => [new URL(url).pathname, outcome]))).toEqual({
    '/old': { kind: 'moved', to: `${site.origin}/new` },
    '/older': { kind: 'moved', to: `${site.origin}/new` },
    '/today': { kind: 'ok' },
    '/half': { kind: 'moved', to: `${site.origin}/today` },
    '/gone': { kind: 'dead', status: 404 },
    '/circle': { kind: 'unreachable', why: 'redirects in a circle' },
    '/app': { kind: 'unreachable', why: 'redirects to "app://open", which is no address' },
  });
  expect(site.asked.filter((line) => line.endsWith('/circle'))).toHaveLength(11);
});

test('Retry-After is honoured, and passing trouble is over at the next attempt', async () => {
  const times: number[] = [];
  const site = await openSite((_path, _request, response) => {
    times.push(Date.now());
    plain(response, times.length === 1 ? 429 : 200, { 'retry-after': '1' });
  });
  expect((await ask([site.origin]))[0]?.outcome).toEqual({ kind: 'ok' });
  expect(times).toHaveLength(2);
  expect((times[1] ?? 0) - (times[0] ?? 0)).toBeGreaterThanOrEqual(990);
});

test('a host that asks for a long rest is left alone', async () => {
  const site = await openSite((_path, _request, response) => plain(response, 429, { 'retry-after': '3600' }));
  const links = await ask([`${site.origin}/a`, `${site.origin}/b`]);
  expect(site.asked).toEqual(['HEAD /a']);
  expect(links.map(({ outcome }) => outcome)).toEqual([
    { kind: 'unreachable', why: 'answers 429' },
    { kind: 'unreachable', why: 'the host asks for 3600 s of rest; try again later' },
  ]);
});

test('a host that hangs, hangs up, refuses or does not exist is unreachable, and says why', async () => {
  const hanging = await openSite(() => {});
  const cutting = await openSite((_, request) => request.socket.destroy());
  const closed = await openSite(() => {});
  for (const close of closing.splice(2)) close();
  const urls = [hanging.origin, cutting.origin, closed.origin, 'http://nobody.invalid/'];
  const links = await ask(urls, { manners: { ...manners, timeout: 1000 } });
  const whys = links.map(({ outcome }) => outcome?.kind === 'unreachable' && outcome.why);
  expect(whys).toEqual([
    'no answer in 1 s',
    expect.stringMatching(/^the host hung up/),
    expect.stringMatching(/^the host refuses the connection \(ECONNREFUSED\)$/),
    expect.stringMatching(/^(there is no such host|the name service does not answer)/),
  ]);
  expect(hanging.asked).toHaveLength(3);
});

test('a host that answers nothing is not asked for every link', async () => {
  const site = await openSite((_, request) => request.socket.destroy());
  const links = await ask(['/a', '/b', '/c', '/d'].map((where) => site.origin + where));
  expect(site.asked).toHaveLength(6);
  expect(links.every(({ outcome }) => outcome?.kind === 'unreachable')).toBe(true);
  expect(links[3]?.outcome).toEqual({
    kind: 'unreachable',
    why: expect.stringMatching(/^the host hung up .*, as with the links before it$/),
  });
});

test('one request at a time to a host, with a gap; several hosts at once; a name in each', async () => {
  let open = 0;
  const most = { here: 0, everywhere: 0 };
  const agents = new Set<unknown>();
  const answer =
    (here: { open: number }) => (_: string, request: IncomingMessage, response: ServerResponse) => {
      agents.add(request.headers['user-agent']);
      most.here = Math.max(most.here, ++here.open);
      most.everywhere = Math.max(most.everywhere, ++open);
      setTimeout(() => {
        here.open--;
        open--;
        plain(response, 200);
      }, 40);
    };
  const first = await openSite(answer({ open: 0 }));
  const second = await openSite(answer({ open: 0 }));
  const urls = ['/a', '/b', '/c'].flatMap((where) => [first.origin + where, second.origin + where]);
  const began = Date.now();
  await ask(urls, { manners: { ...manners, gap: 50 } });
  expect(most).toEqual({ here: 1, everywhere: 2 });
  // Three requests of 40 ms, and two gaps between them.
  expect(Date.now() - began).toBeGreaterThanOrEqual(215);
  expect([...agents]).toEqual([expect.stringContaining('cuda-knowledge-browser')]);
});

test('a second run asks nothing that was well, and all that was not; a week later all', async () => {
  const site = await openSite((where, _, response) =>
    plain(response, where === '/gone' ? 404 : where === '/old' ? 301 : 200, { location: '/new' }),
  );
  const file = cacheFile();
  const urls = ['/ok', '/old', '/gone'].map((where) => site.origin + where);
  const first = await ask(urls, { cacheFile: file });
  site.asked.length = 0;
  expect(await ask(urls, { cacheFile: file })).toEqual(first);
  expect(site.asked).toEqual(['HEAD /gone', 'GET /gone']);
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll(/\d{4}(-\d\d-\d\dT)/g, '2020$1'));
  site.asked.length = 0;
  await ask(urls, { cacheFile: file });
  expect(site.asked).toContain('HEAD /ok');
  writeFileSync(file, '{"broken": ');
  expect(await ask(urls, { cacheFile: file })).toEqual(first);
});

test('stopped in the middle, it keeps what it knows and says what was not asked', async () => {
  const stopping = new AbortController();
  const site = await openSite((where, _, response) => {
    if (where === '/b') stopping.abort();
    else plain(response, 200);
  });
  const file = cacheFile();
  const urls = ['/a', '/b', '/c'].map((where) => site.origin + where);
  const links = await ask(urls, { cacheFile: file, stop: stopping.signal });
  expect(links.map(({ outcome }) => outcome?.kind)).toEqual(['ok', undefined, undefined]);
  expect(Object.keys(JSON.parse(readFileSync(file, 'utf8')))).toEqual([`${site.origin}/a`]);
  expect(formatReport(links, '2026')).toBe('3 external links: 1 ok, 2 not asked.');
});

test('Retry-After is seconds or a date', () => {
  const now = Date.parse('2026-11-24T12:00:00Z');
  expect(readRetryAfter('120', now)).toBe(120_000);
  expect(readRetryAfter('Tue, 24 Nov 2026 12:00:30 GMT', now)).toBe(30_000);
  expect(readRetryAfter('Tue, 24 Nov 2026 11:00:00 GMT', now)).toBe(0);
  expect(readRetryAfter('soon', now)).toBeUndefined();
  expect(readRetryAfter(null, now)).toBeUndefined();
});
