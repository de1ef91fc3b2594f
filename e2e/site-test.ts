import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';

/**
 * Playwright's test, with what must hold on every page: no console error, no violation of the security policy,
 * no request to another host. Each is collected while a test runs and fails it at the end.
 */
export const test = base.extend<{ watched: undefined }>({
  watched: [
    async ({ page, baseURL }, use) => {
      const wrong: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning')
          wrong.push(`console: ${message.text()}`);
      });
      page.on('pageerror', (error) => wrong.push(`exception: ${error.message}`));
      page.on('request', (request) => {
        const { origin, protocol } = new URL(request.url());
        if (protocol !== 'data:' && origin !== baseURL) wrong.push(`request to ${request.url()}`);
      });
      // The console names violations too, but the event cannot be missed.
      await page.exposeFunction('reportViolation', (text: string) => wrong.push(`policy: ${text}`));
      await page.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', (event) => {
          const report = Reflect.get(window, 'reportViolation');
          report(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`);
        });
      });
      await use(undefined);
      expect(wrong.filter((text) => !isExpected(text))).toEqual([]);
    },
    { auto: true },
  ],
});

/** A page that is not there is reported by the browser itself; not-found.spec.ts asks for one. */
function isExpected(text: string): boolean {
  // The browser says that it was told to refuse the service worker.
  if (text.includes('Service Worker registration blocked')) return true;
  return text.startsWith('console: Failed to load resource') && text.includes('404');
}

/**
 * Fails on any violation that axe finds on the page as it is. There are no frames here, so axe need not gather its
 * results in a blank page of its own ("legacy mode"), which takes longer than the rules do.
 */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  const found = violations.map(({ id, help, nodes }) => ({
    id,
    help,
    at: nodes.map((node) => node.target.join(' ')),
  }));
  expect(found).toEqual([]);
}

/** Opens search with the keyboard, as soon as the page listens. */
export async function openSearch(page: Page): Promise<void> {
  await expect(async () => {
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('dialog')).toBeVisible({ timeout: 1000 });
  }).toPass();
}

export { expect };
