import { formatDay } from '@/lib/format';
import { fetchOnIntent } from './fetch-on-intent';
import { offerUpdate } from './offer-update';
import { showToast } from './toast';

/**
 * Registers the service worker (public/sw.js), has it keep this page, and says when another build is there. A page
 * that no build wrote, in development, has none.
 */
export async function startOffline(): Promise<void> {
  fetchOnIntent();
  const { kept } = document.documentElement.dataset;
  if (kept) showToast(`Without a network: this copy was kept on ${formatDay(kept)}`);
  const build = document.querySelector<HTMLMetaElement>('meta[name=build]')?.content;
  if (!build || !('serviceWorker' in navigator)) return;
  try {
    const registration = await navigator.serviceWorker.register('/sw.js', { updateViaCache: 'none' });
    followUpdates(registration, build);
    const { active } = await navigator.serviceWorker.ready;
    active?.postMessage({ kind: 'keep', address: window.location.pathname });
  } catch {
    // Forbidden in private windows of some browsers, and without a network; the site works without it.
  }
}

function followUpdates(registration: ServiceWorkerRegistration, build: string) {
  if (registration.waiting) void judge(registration.waiting, build);
  registration.addEventListener('updatefound', () => {
    const worker = registration.installing;
    worker?.addEventListener('statechange', () => {
      // Without a controller it is the first one, and nothing is old.
      if (worker.state === 'installed' && navigator.serviceWorker.controller) void judge(worker, build);
    });
  });
}

/** A worker of the build that one is reading may take over at once; another waits until the reader says so. */
async function judge(worker: ServiceWorker, build: string) {
  const activate = () => worker.postMessage({ kind: 'activate' });
  if ((await askBuild(worker)) === build) return activate();
  offerUpdate(() => {
    navigator.serviceWorker.addEventListener('controllerchange', () => window.location.reload(), {
      once: true,
    });
    activate();
  });
}

function askBuild(worker: ServiceWorker): Promise<unknown> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = (event) => resolve(event.data);
    worker.postMessage({ kind: 'build' }, [port2]);
  });
}
