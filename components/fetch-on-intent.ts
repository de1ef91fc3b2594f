/** Somebody who only passes over a link is gone by then. */
const hesitation = 65;
const fetched = new Set<string>();

/**
 * Fetches a page when a reader is about to open it: rests on its link, focuses it or touches it. Not where data is
 * to be saved. The service worker hands the answer to the navigation; without one the browser's own cache does.
 */
export function fetchOnIntent(): void {
  if (isThrifty()) return;
  let timer: ReturnType<typeof setTimeout> | undefined;
  document.addEventListener(
    'pointerover',
    (event) => {
      clearTimeout(timer);
      const address = findPage(event.target);
      if (address && event.pointerType === 'mouse') timer = setTimeout(() => fetchPage(address), hesitation);
    },
    { passive: true },
  );
  for (const kind of ['focusin', 'touchstart']) {
    document.addEventListener(
      kind,
      (event) => {
        const address = findPage(event.target);
        if (address) fetchPage(address);
      },
      { passive: true },
    );
  }
}

function isThrifty(): boolean {
  // Chromium only, and therefore not among TypeScript's types.
  const connection: unknown = Reflect.get(navigator, 'connection');
  return (
    typeof connection === 'object' && connection !== null && Reflect.get(connection, 'saveData') === true
  );
}

/** The address of the page that a link leads to: on this site, another than this, no file. */
function findPage(target: EventTarget | null): string | undefined {
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href]') : null;
  if (!link || link.target === '_blank' || link.origin !== window.location.origin) return undefined;
  const isFile = /\.(xml|json|md|txt|csv)$|^\/content-files\//.test(link.pathname);
  return link.pathname === window.location.pathname || isFile ? undefined : link.pathname;
}

function fetchPage(address: string) {
  if (fetched.has(address)) return;
  fetched.add(address);
  // Fresh for half a minute (public/sw.js); after that it may be fetched again.
  setTimeout(() => fetched.delete(address), 30_000);
  const worker = navigator.serviceWorker?.controller;
  if (worker) {
    worker.postMessage({ kind: 'prefetch', address });
    return;
  }
  const link = document.createElement('link');
  link.rel = 'prefetch';
  link.href = address;
  document.head.append(link);
}
