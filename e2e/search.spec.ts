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
  await expect.poll(() => fetched.some((path) => path.includes('-core.json'))).toBe(true);
});

test('results are grouped by page, and what narrows them are chips that can be removed', async ({ page }) => {
  await page.goto('/');
  await openSearch(page);
  const field = page.getByRole('combobox');
  await field.fill('cupti type:gotcha in:cuda');
  await expect(page.getByRole('option').first()).toContainText('gotcha');
  for (const kind of await page.getByRole('option').allTextContents()) expect(kind).toContain('Gotcha');
  await expect(page.getByRole('listbox').getByRole('group').first()).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Remove: only gotcha' }).click();
  await expect(field).toHaveValue('cupti in:cuda');
});

test('on landing the words are marked in their section, and Escape clears the marks', async ({ page }) => {
  await page.goto('/');
  await openSearch(page);
  await page.keyboard.type('NO_PUBKEY');
  await expect(page.getByRole('option').first()).toContainText('NO_PUBKEY');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#gotcha-no_pubkey/);
  const marks = () => page.evaluate(() => CSS.highlights.get('found')?.size ?? 0);
  await expect.poll(marks).toBeGreaterThan(0);
  await page.keyboard.press('Escape');
  await expect.poll(marks).toBe(0);
});

test('Ctrl Enter opens another tab, Alt Enter copies the address', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/');
  await openSearch(page);
  await page.keyboard.type('NO_PUBKEY');
  await expect(page.getByRole('option').first()).toContainText('NO_PUBKEY');
  await page.keyboard.press('Alt+Enter');
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toMatch(/\/cuda\/22-.*#gotcha-no_pubkey/);
  const opened = context.waitForEvent('page');
  await page.keyboard.press('Control+Enter');
  await expect(await opened).toHaveURL(/#gotcha-no_pubkey/);
  await expect(page.getByRole('combobox')).toBeVisible();
});

test('recent searches stay on the device and can be forgotten', async ({ page }) => {
  await page.goto('/');
  await openSearch(page);
  await page.keyboard.type('sm_90');
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/.+#|\/.+/);
  await page.goto('/drops');
  await openSearch(page);
  await page.getByRole('button', { name: 'sm_90' }).click();
  const field = page.getByRole('dialog').getByRole('combobox');
  await expect(field).toHaveValue('sm_90');
  await field.fill('');
  await page.getByRole('button', { name: 'Forget them' }).click();
  await expect(page.getByText('Recent searches')).toHaveCount(0);
});

test('the results as a page: shareable, with facets, and every result a link', async ({ page }) => {
  await page.goto('/search?q=libcupti');
  await expect(page.getByRole('searchbox')).toHaveValue('libcupti');
  await expect(page.getByRole('status').first()).toContainText(/sections on \d+ pages/);
  await page
    .getByRole('complementary', { name: 'Narrow' })
    .getByRole('button', { name: /^gotcha/ })
    .click();
  await expect(page).toHaveURL(/q=libcupti%20type%3Agotcha/);
  await expect(
    page
      .getByRole('region', { name: 'Results' })
      .getByRole('link', { name: /^Gotcha/ })
      .first(),
  ).toBeVisible();
  await expectAccessible(page);
  await page.goto('/search?q=libcupti&debug');
  await expect(page.getByText(/× coverage/).first()).toBeVisible();
});

test('a word that is nowhere near anything offers what is nearest', async ({ page }) => {
  await page.goto('/search?q=proffyyler');
  await expect(page.getByRole('button', { name: 'profiler', exact: true })).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the search page says what it needs and where to go', async ({ page }) => {
    await page.goto('/search');
    await expect(page.getByText('needs JavaScript')).toBeVisible();
  });
});
