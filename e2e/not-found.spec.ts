import { expect, expectAccessible, test } from './site-test';

test('an address without a page says so, with status 404 and a way on', async ({ page }) => {
  const response = await page.goto('/cuda/no-such-page');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no page at this address');
  await expect(page.getByRole('main').getByRole('button', { name: /Search/ })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('main').getByRole('link', { name: 'front page', exact: true }).click();
  await expect(page).toHaveURL('/');
});

test('the policy and the other headers stand on every answer', async ({ request }) => {
  for (const path of ['/', '/cuda/no-such-page', '/theme.js', '/search-data/manifest.json']) {
    const headers = (await request.get(path)).headers();
    expect(headers['content-security-policy'], path).toContain("script-src 'self'; style-src 'self'");
    expect(headers['x-content-type-options'], path).toBe('nosniff');
    expect(headers['permissions-policy'], path).toContain('camera=()');
  }
});
