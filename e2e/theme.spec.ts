import { expect, expectAccessible, test } from './site-test';

const background = () => getComputedStyle(document.body).backgroundColor;

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`${colorScheme} by the system`, () => {
    test.use({ colorScheme });

    for (const path of [
      '/',
      '/cuda',
      '/cuda/22-cuda-apt-get-installation',
      '/cuda/24-docker-nuclear-copy-cuda',
      '/guides/anatomy-of-a-cuda-image',
      '/compare',
      '/gotchas',
      '/diagnose',
      '/drops',
      '/evidence/cuda-13.0-measurements',
      '/readme',
    ]) {
      test(`${path} has no accessibility violation`, async ({ page }) => {
        await page.goto(path);
        await expectAccessible(page);
      });
    }
  });
}

test.describe('a dark system', () => {
  test.use({ colorScheme: 'dark' });

  test('the first paint is dark, with and without JavaScript', async ({ browser, baseURL, page }) => {
    await page.goto('/');
    const dark = await page.evaluate(background);
    const plain = await browser.newContext({ javaScriptEnabled: false, colorScheme: 'dark' });
    const other = await plain.newPage();
    await other.goto(`${baseURL}/`);
    // Without scripts evaluate is not there; the computed colour is asked of the browser instead.
    await expect(other.locator('body')).toHaveCSS('background-color', dark);
    await plain.close();
    expect(dark).not.toBe('rgb(251, 251, 248)');
  });

  test('a choice outlives the page, and is there before the page is drawn', async ({ page }) => {
    await page.goto('/');
    const dark = await page.evaluate(background);
    await page.getByRole('button', { name: /theme/i }).click();
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
    const light = await page.evaluate(background);
    expect(light).not.toBe(dark);
    // theme.js blocks the parser, so the attribute stands before the body begins.
    await page.addInitScript(() => {
      new MutationObserver((_, observer) => {
        if (!document.body) return;
        Reflect.set(window, 'themeAtBody', document.documentElement.dataset.theme);
        observer.disconnect();
      }).observe(document, { childList: true, subtree: true });
    });
    await page.goto('/compare');
    expect(await page.evaluate(() => Reflect.get(window, 'themeAtBody'))).toBe('light');
    expect(await page.evaluate(background)).toBe(light);
  });
});
