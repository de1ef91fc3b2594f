import { expect, expectAccessible, test } from './site-test';

test('the matrix shows each figure with status, form, date and source', async ({ page }) => {
  await page.goto('/compare');
  const row = page.getByRole('row', { name: /22 Install from apt/ });
  const download = row.getByRole('cell').first();
  await expect(download).toContainText(/\d GB/);
  await expect(download).toContainText(/measured|published|reported|estimated/);
  await expect(download).toContainText('compressed');
  await expect(download).toContainText(/\d{4}/);
  await expect(download.getByRole('img')).toHaveAttribute('aria-label', /GB of .*: base image/);
  await expectAccessible(page);
});

test('a figure leads to its source, a source to what was measured', async ({ page }) => {
  await page.goto('/compare');
  const row = page.getByRole('row', { name: /22 Install from apt/ });
  await row
    .getByRole('link', { name: /^experiment/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/evidence\/.+#.+/);
  const id = decodeURIComponent(new URL(page.url()).hash.slice(1));
  await expect(page.locator(`[id="${id}"]`)).toBeInViewport();
});

test('unknown is said, and is not no', async ({ page }) => {
  await page.goto('/compare');
  const unknown = page.getByRole('cell', { name: /unknown/ }).first();
  await expect(unknown).toBeVisible();
  await expect(page.getByRole('row', { name: /Runtime as it comes/ })).toContainText('✕ no');
});

test('a row has an address', async ({ page }) => {
  await page.goto('/compare#22');
  await expect(page.getByRole('row', { name: /22 Install from apt/ })).toBeInViewport();
});

test('on a phone the table scrolls in its box and keeps the first column in sight', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 });
  await page.goto('/compare');
  const box = page.getByRole('region', { name: 'Strategy matrix' });
  await box.focus();
  for (let i = 0; i < 12; i++) await page.keyboard.press('ArrowRight');
  await expect.poll(() => box.evaluate((element) => element.scrollLeft)).toBeGreaterThan(100);
  await expect(page.getByRole('rowheader', { name: /Runtime as it comes/ }).first()).toBeInViewport();
  expect(await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)).toBe(false);
  await expectAccessible(page);
});
