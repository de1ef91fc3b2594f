import { expect, expectAccessible, test } from './site-test';

test('a reader follows one file, and the address says which', async ({ page }) => {
  await page.goto('/drops');
  const drops = page.getByRole('main').getByRole('article');
  const all = await drops.count();
  expect(all).toBeGreaterThan(1);
  const choice = page.getByLabel('About');
  await choice.focus();
  await page.keyboard.press('ArrowDown');
  await expect(page).toHaveURL(/\/drops\?about=cuda\/\d+-/);
  await expect(drops).toHaveCount(1);
  await expectAccessible(page);
  const shared = page.url();
  await page.goto('/');
  await page.goto(shared);
  await expect(drops).toHaveCount(1);
  await choice.selectOption({ index: 0 });
  await expect(drops).toHaveCount(all);
  await expect(page).toHaveURL('/drops');
});

test('a first visit marks nothing; a drop that came since is marked', async ({ page }) => {
  await page.goto('/drops');
  await expect(page.getByRole('article').first()).toBeVisible();
  await expect(page.getByText('since your last visit')).toHaveCount(0);
  const id = await page.getByRole('article').first().getByRole('heading').getAttribute('id');
  // As it was before that drop was written.
  await page.evaluate((newest) => {
    const seen: Record<string, string> = JSON.parse(localStorage.getItem('seen-drops') ?? '{}');
    delete seen[String(newest)];
    localStorage.setItem('seen-drops', JSON.stringify(seen));
    sessionStorage.clear();
  }, id);
  await page.reload();
  await expect(page.getByText('new since your last visit')).toHaveCount(1);
  // Still in this tab, gone in the next.
  await page.reload();
  await expect(page.getByText('new since your last visit')).toHaveCount(1);
  await page.evaluate(() => sessionStorage.clear());
  await page.reload();
  await expect(page.getByText('since your last visit')).toHaveCount(0);
});

test('both feeds are named in every page and arrive as what they are', async ({ page, request }) => {
  await page.goto('/cuda');
  for (const [type, path] of [
    ['application/atom+xml', '/drops/feed.xml'],
    ['application/feed+json', '/drops/feed.json'],
  ] as const) {
    const link = page.locator(`head link[rel=alternate][type="${type}"]`);
    await expect(link).toHaveAttribute('href', new RegExp(`^https?://.+${path}$`));
    const response = await request.get(path);
    expect(response.headers()['content-type']).toContain(type);
    expect(await response.text()).toContain('knowledge-drop-');
  }
});
