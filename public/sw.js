// The site without a network. `build` stands before this in the finished file (cli/offline-files.ts): the name of
// the build and what is kept from the start. A page is kept only beside files of its own build: whatever another
// build wrote is passed on and not kept, until that build's own worker takes over.
const filesName = `kb-files-${build.id}`;
const pagesName = `kb-pages-${build.id}`;
const offlinePage = '/offline';
const manifest = '/search-data/manifest.json';
const mostPages = 100;
/** Longer than this nobody waits for a network that may be there, when the page is on the device. */
const patience = 4000;
/** A page fetched because somebody was about to open it is fresh for this long. */
const freshness = 30_000;

/** Pages on their way, by address. */
const early = new Map();

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));
self.addEventListener('message', (event) => hear(event));
self.addEventListener('fetch', (event) => {
  const { pathname, origin } = new URL(event.request.url);
  if (event.request.method !== 'GET' || origin !== self.location.origin) return;
  if (event.request.mode === 'navigate') event.respondWith(openPage(event, pathname));
  else if (isNamedByContents(pathname)) event.respondWith(openFile(event, pathname));
  else if (build.code.includes(pathname) || pathname === manifest)
    event.respondWith(inTime(fetch(event.request), pathname));
});

async function install() {
  const files = await caches.open(filesName);
  const isThrifty = navigator.connection?.saveData === true;
  const wanted = isThrifty ? build.code : [...build.code, ...build.data];
  await Promise.all(wanted.map((address) => addFile(files, address)));
  await keepPage(offlinePage);
  // What was read with an older build stays readable with this one.
  for (const name of await oldCaches('kb-pages-')) {
    const requests = await (await caches.open(name)).keys();
    for (const { url } of requests) await keepPage(new URL(url).pathname).catch(() => undefined);
  }
}

async function activate() {
  for (const name of await oldCaches('kb-pages-')) await caches.delete(name);
  // A page of the build before this may still be open, and load a part of its code late.
  for (const name of (await oldCaches('kb-files-')).slice(0, -1)) await caches.delete(name);
  await self.registration.navigationPreload?.enable();
  await self.clients.claim();
}

/** Caches of other builds, the oldest first. */
async function oldCaches(prefix) {
  const names = await caches.keys();
  return names.filter((name) => name.startsWith(prefix) && !name.endsWith(build.id));
}

function hear(event) {
  const { kind, address } = event.data ?? {};
  if (kind === 'build') event.ports[0]?.postMessage(build.id);
  if (kind === 'activate') event.waitUntil(self.skipWaiting());
  if (kind === 'keep') event.waitUntil(keepPage(address).catch(() => undefined));
  if (kind === 'prefetch') {
    const response = fetch(address);
    early.set(address, { response, until: Date.now() + freshness });
    event.waitUntil(response.catch(() => early.delete(address)));
  }
}

/** A page: from the network if it answers in time, else from the device, else the page that says so. */
async function openPage(event, address) {
  const network = fetchPage(event, address).then((response) => {
    if (isPage(response)) event.waitUntil(keep(address, response.clone()).catch(() => undefined));
    return response;
  });
  const kept = await (await caches.open(pagesName)).match(address);
  try {
    return await (kept ? Promise.race([network, fail(patience)]) : network);
  } catch {
    network.catch(() => undefined);
    if (kept) return mark(kept);
    return (await findSection(address)) ?? (await caches.match(offlinePage)) ?? Response.error();
  }
}

/** A section's own address leads to its page, where that is kept. */
async function findSection(address) {
  const [, above, id] = /^(.+)\/([^/]+)$/.exec(address) ?? [];
  const page = above && (await (await caches.open(pagesName)).match(above));
  if (page && (await page.text()).includes(`id="${id}"`)) return Response.redirect(`${above}#${id}`);
}

async function fetchPage(event, address) {
  const known = early.get(address);
  early.delete(address);
  if (known && known.until > Date.now()) {
    const response = await known.response.catch(() => undefined);
    if (response && !response.redirected) return response;
  }
  return (await event.preloadResponse) ?? fetch(event.request);
}

function isPage(response) {
  return (
    response.ok &&
    !response.redirected &&
    (response.headers.get('Content-Type') ?? '').startsWith('text/html')
  );
}

/** Says in the page when it was kept; components/offline-start.ts tells the reader. */
async function mark(page) {
  const headers = new Headers(page.headers);
  for (const name of ['Content-Encoding', 'Content-Length']) headers.delete(name);
  const day = new Date(headers.get('Date') ?? 0).toISOString().slice(0, 10);
  const html = (await page.text()).replace('<html', `<html data-kept="${day}"`);
  return new Response(html, { headers });
}

async function keepPage(address) {
  const response = await fetch(address, { cache: 'no-cache' });
  if (isPage(response)) await keep(address, response);
}

/** Keeps a page of this build with the files that it names; the oldest make room. */
async function keep(address, response) {
  const html = await response.clone().text();
  const id = /<meta name="build" content="(\w+)"/.exec(html)?.[1];
  if (id === undefined) return leaveIfReplaced();
  if (id !== build.id) return self.registration.update();
  const files = await caches.open(filesName);
  const named = html.matchAll(/(?:src|href)="(\/(?:_next\/static|content-files)\/[^"?#]+)"/g);
  await Promise.all([...named].map(([, file]) => addFile(files, file)));
  const pages = await caches.open(pagesName);
  await pages.delete(address);
  await pages.put(address, response);
  const requests = await pages.keys();
  const old = requests.filter(({ url }) => new URL(url).pathname !== offlinePage);
  for (const request of old.slice(0, -mostPages)) await pages.delete(request);
}

/**
 * A page without a build: a section's own address, which leads on. Or another site stands at this host now, as happens
 * on a developer's machine; a worker that has outlived its site goes.
 */
async function leaveIfReplaced() {
  const response = await fetch('/sw.js', { cache: 'no-store' });
  const isThere = response.ok && (await response.text()).startsWith('const build');
  if (!isThere) await self.registration.unregister();
}

function isNamedByContents(address) {
  return /^\/(_next\/static|content-files|search-data|diagnose-data)\//.test(address) && address !== manifest;
}

/** Such a file never changes, so a kept one is the right one. Parts of the index are kept as they are used. */
async function openFile(event, address) {
  const kept = await caches.match(address);
  if (kept) return kept;
  const response = await fetch(event.request);
  if (response.ok && /^\/(search|diagnose)-data\//.test(address)) {
    const copy = response.clone();
    event.waitUntil(caches.open(filesName).then((files) => files.put(address, copy)));
  }
  return response;
}

/** A file whose name stays: the newest if it comes in time, else this build's. */
async function inTime(network, address) {
  const kept = await (await caches.open(filesName)).match(address);
  if (!kept) return network;
  return Promise.race([network, fail(patience)]).catch(() => kept);
}

async function addFile(files, address) {
  if (await files.match(address)) return;
  const kept = isNamedByContents(address) ? await caches.match(address) : undefined;
  const response = kept ?? (await fetch(address, isNamedByContents(address) ? {} : { cache: 'no-cache' }));
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  await files.put(address, response);
}

function fail(after) {
  return new Promise((_, reject) => setTimeout(() => reject(new Error('no answer in time')), after));
}
