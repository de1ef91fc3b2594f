import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test as plain } from '@playwright/test';
import { expect, expectAccessible, test } from './site-test';

const address = '/cuda/22-cuda-apt-get-installation';

test.use({ serviceWorkers: 'allow' });

/** Waits until the worker runs the page, and has kept it. */
const isKept = async (path: string) => {
  const names = (await caches.keys()).filter((name) => name.startsWith('kb-pages-'));
  const found = await Promise.all(names.map(async (name) => (await caches.open(name)).match(path)));
  return navigator.serviceWorker.controller !== null && found.some(Boolean);
};

test('what was read reads on without a network, and search finds', async ({ page, context }) => {
  await page.goto(address);
  await expect.poll(() => page.evaluate(isKept, address), { timeout: 60_000 }).toBe(true);
  await context.setOffline(true);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Install CUDA from apt, and nothing more');
  await expect(page.locator('html')).toHaveAttribute('data-kept', /^2\d{3}-\d\d-\d\d$/);
  await expect(async () => {
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('dialog', { name: 'Search' })).toBeVisible({ timeout: 1000 });
  }).toPass();
  await page.getByRole('combobox').fill('cupti');
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await page.goto('/cuda/13-nvidia-container-cuda-packaging');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page is not on this device');
  await expect(page.getByRole('main').getByRole('link', { name: /Install CUDA from apt/ })).toBeVisible();
  await page
    .getByRole('main')
    .getByRole('link', { name: /Install CUDA from apt/ })
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Install CUDA from apt, and nothing more');
  // A section's own address leads to its page, as it does with a network.
  await page.goto(`${address}/sources`);
  await expect(page).toHaveURL(`${address}#sources`);
  await context.setOffline(false);
});

plain('another build is offered, not forced, and comes when it is wanted', async ({ page, baseURL }) => {
  const host = await startHost(String(baseURL));
  await page.goto(host.origin + address);
  await expect.poll(() => page.evaluate(isKept, address), { timeout: 60_000 }).toBe(true);
  const build = page.locator('meta[name=build]');
  const old = String(await build.getAttribute('content'));
  const next = 'fedcba987654';
  host.publish(old, next);
  await page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()));
  const offer = page.getByRole('region', { name: 'New version' });
  await expect(offer).toBeVisible({ timeout: 60_000 });
  await expectAccessible(page);
  await expect(build).toHaveAttribute('content', old);
  await offer.getByRole('button', { name: 'Reload' }).click();
  await expect(build).toHaveAttribute('content', next);
  await expect(offer).toHaveCount(0);
  // What was read is there in the new build alone: nothing is left to be mixed in.
  await expect.poll(() => page.evaluate(listPageCaches)).toEqual([`kb-pages-${next}`]);
  expect(await page.evaluate(isKept, address)).toBe(true);
  host.close();
});

const listPageCaches = async () => (await caches.keys()).filter((name) => name.startsWith('kb-pages-'));

/** The site at a host of its own, which can begin to serve another build: the same one under another name. */
async function startHost(site: string) {
  let rename = (text: string) => text;
  const server = createServer(async (request, response) => {
    const answer = await fetch(site + request.url);
    const type = answer.headers.get('Content-Type') ?? '';
    const bytes = Buffer.from(await answer.arrayBuffer());
    const body = /html|javascript/.test(type) ? rename(bytes.toString()) : bytes;
    response.writeHead(answer.status, { 'Content-Type': type, 'Cache-Control': 'no-cache' }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const { port } = server.address() as AddressInfo; // a TCP server that listens has one
  return {
    origin: `http://localhost:${port}`,
    publish: (old: string, next: string) => {
      rename = (text) => text.replaceAll(old, next);
    },
    close: () => server.close(),
  };
}

plain.describe('a first visit', () => {
  // The browser says in the console that it was told to refuse the worker.
  plain.use({ serviceWorkers: 'block' });

  plain('a page is fetched when a reader rests on its link', async ({ page }) => {
    await page.goto('/cuda');
    const link = page.getByRole('main').getByRole('link', { name: /apt/i }).first();
    await expect(async () => {
      await page.mouse.move(0, 0);
      await link.hover();
      await expect(page.locator(`head link[rel=prefetch][href="${address}"]`)).toHaveCount(1, {
        timeout: 500,
      });
    }).toPass();
    await link.click();
    await expect(page).toHaveURL(address);
  });
});
