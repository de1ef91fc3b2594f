import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './site-test';

const address = '/cuda/22-cuda-apt-get-installation';

/** Presses a key until the page listens and does what it should. */
async function press(page: Page, key: string, isDone: () => Promise<void>) {
  await expect(async () => {
    await page.keyboard.press(key);
    await isDone();
  }).toPass();
}

test('the list of keys opens by ? and by its button, and gives the focus back', async ({ page }) => {
  await page.goto(address);
  const list = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await press(page, '?', () => expect(list).toBeVisible({ timeout: 2000 }));
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(list).toBeHidden();
  const button = page.getByRole('button', { name: /Keyboard shortcuts/ });
  await button.click();
  await expect(list).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(button).toBeFocused();
});

test('j and k walk through the sections, ] and [ through the pages', async ({ page }) => {
  await page.goto(address);
  await press(page, 'j', () => expect(page).toHaveURL(/#.+/, { timeout: 1000 }));
  const focused = () => page.evaluate(() => document.activeElement?.id ?? '');
  const first = await focused();
  expect(page.url()).toContain(`#${first}`);
  await page.keyboard.press('j');
  await expect.poll(focused).not.toBe(first);
  const second = await focused();
  await expect(page.locator(`#${second}`)).toBeInViewport();
  await page.keyboard.press('k');
  await expect.poll(focused).toBe(first);
  await page.keyboard.press(']');
  await expect(page).not.toHaveURL(new RegExp(address));
  await press(page, '[', () => expect(page).toHaveURL(address, { timeout: 3000 }));
});

test('t changes the theme and c copies the address of the section', async ({ page, context, baseURL }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`${address}#package-selection-strategies`);
  await press(page, 't', () =>
    expect(page.locator('html')).toHaveAttribute('data-theme', /.+/, { timeout: 1000 }),
  );
  await page.keyboard.press('c');
  await expect(page.locator('#toast')).toContainText('copied');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    `${baseURL}${address}#package-selection-strategies`,
  );
});

test('no key breaks typing, a modifier, or an open dialog', async ({ page }) => {
  await page.goto('/search');
  const field = page.getByRole('searchbox');
  await field.click();
  await page.keyboard.type('t?jk/[c]');
  await expect(field).toHaveValue('t?jk/[c]');
  await expect(page.locator('html')).not.toHaveAttribute('data-theme', /.+/);
  await field.blur();
  await page.keyboard.press('Alt+t');
  await expect(page.locator('html')).not.toHaveAttribute('data-theme', /.+/);
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('single keys can be switched off on this device; Ctrl K stays', async ({ page }) => {
  await page.goto(address);
  await page.getByRole('button', { name: /Keyboard shortcuts/ }).click();
  await page.getByRole('checkbox', { name: /Single keys/ }).uncheck();
  await page.keyboard.press('Escape');
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-keys', 'off');
  await page.getByRole('button', { name: /theme/i }).focus();
  for (const key of ['t', '?', '/', 'j']) await page.keyboard.press(key);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.locator('html')).not.toHaveAttribute('data-theme', /.+/);
  await expect(page).toHaveURL(address);
  await expect(async () => {
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('dialog', { name: 'Search' })).toBeVisible({ timeout: 1000 });
  }).toPass();
});
