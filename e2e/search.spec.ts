import { expect, expectAccessible, openSearch, test } from './site-test';

test('by keyboard alone: slash, an error line, Enter lands on the section', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('/');
  const field = page.getByRole('combobox', { name: 'Search the knowledge' });
  await expect(field).toBeFocused();
  await page.keyboard.type('E: Unable to locate package libcupti-dev-12-4');
  const first = page.getByRole('option').first();
  await expect(first).toContainText('Unable to locate package libcupti-dev-12-4');
  await expect(first).toHaveAttribute('aria-selected', 'true');
  await expect(first.locator('mark').first()).toBeVisible();
  await expect(page.getByRole('dialog').getByRole('status')).toContainText(/results?\./);
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/cuda\/22-.*#gotcha-unable-to-locate-package-libcupti-dev-12-4$/);
  await expect(page.getByRole('heading', { name: /Unable to locate package/ })).toBeInViewport();
});

test('a slash pressed before the page is ready opens search when it is', async ({ page }) => {
  await page.route('**/_next/static/chunks/**', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await route.continue();
  });
  await page.goto('/', { waitUntil: 'commit' });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('/');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('combobox')).toBeFocused();
});

test('arrows choose another result', async ({ page }) => {
  await page.goto('/cuda');
  await openSearch(page);
  await page.keyboard.type('cuda-cupti');
  await expect(page.getByRole('option').nth(1)).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('option').nth(1)).toHaveAttribute('aria-selected', 'true');
  const field = page.getByRole('combobox');
  await expect(field).toHaveAttribute(
    'aria-activedescendant',
    (await page.getByRole('option').nth(1).getAttribute('id')) ?? '',
  );
});

test('Escape closes and gives the focus back; a slash in a field is a slash', async ({ page }) => {
  await page.goto('/', { waitUntil: 'networkidle' });
  const button = page.getByRole('main').getByRole('button', { name: /Search/ });
  await button.click();
  await page.keyboard.type('a/b');
  await expect(page.getByRole('combobox')).toHaveValue('a/b');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(button).toBeFocused();
});

for (const [query, heading] of [
  ['--no-install-recommends', /no-install-recommends/],
  ['NO_PUBKEY', /NO_PUBKEY/],
  ['CUDA 12.4', /12\.4/],
  ['signed-by conflikt', /Signed-By/],
] as const) {
  test(`“${query}” finds its section first`, async ({ page }) => {
    await page.goto('/');
    await openSearch(page);
    await page.getByRole('combobox').fill(query);
    await expect(page.getByRole('option').first()).toContainText(heading);
  });
}

test('nothing found is said', async ({ page }) => {
  await page.goto('/');
  await openSearch(page);
  await page.getByRole('combobox').fill('xyzzy9000plugh');
  await expect(page.getByRole('dialog').getByRole('status')).toContainText('Nothing found');
});

test('an index that cannot be fetched is said, and the next letter tries again', async ({
  page,
  context,
}) => {
  await context.route('**/search-data/**', (route) => route.fulfill({ status: 404, body: '' }));
  await page.goto('/');
  await openSearch(page);
  await page.getByRole('combobox').fill('cupt');
  await expect(page.getByRole('dialog').getByRole('status')).toContainText('could not be fetched');
  await context.unroute('**/search-data/**');
  await page.getByRole('combobox').fill('cupti');
  await expect(page.getByRole('option').first()).toBeVisible();
});

test('nothing of search is fetched before somebody reaches for it', async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  await page.goto('/', { waitUntil: 'networkidle' });
  expect(fetched.filter((path) => path.startsWith('/search-data'))).toEqual([]);
  await page
    .getByRole('main')
    .getByRole('button', { name: /Search/ })
    .hover();
  await expect.poll(() => fetched.some((path) => path.startsWith('/search-data/index-'))).toBe(true);
});
