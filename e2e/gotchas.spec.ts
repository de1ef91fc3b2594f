import { expect, expectAccessible, test } from './site-test';

const rows = 'li[data-gotcha]';

test('the list is narrowed by severity, stage and tool, and the address keeps the choice', async ({
  page,
  context,
}) => {
  await page.goto('/gotchas');
  await expect(page.getByRole('status').filter({ hasText: 'All' })).toHaveText(/^All \d+ shown$/);
  await page.getByRole('button', { name: /^silently wrong/ }).click();
  await page.getByRole('button', { name: /^profile \d/ }).click();
  await page.getByRole('button', { name: /^CUPTI/ }).click();
  await expect(page).toHaveURL('/gotchas?severity=silently-wrong&stage=profile&tool=cupti');
  const shown = page.locator(rows).filter({ visible: true });
  const count = await shown.count();
  expect(count).toBeGreaterThan(1);
  await expect(page.getByRole('button', { name: /^profile \d/ })).toHaveText(`profile${count}`);
  for (const row of await shown.all()) await expect(row).toContainText(/profile · .*CUPTI/);
  await expect(page.getByRole('heading', { name: 'stops the build' })).toBeHidden();
  await expectAccessible(page);

  const other = await context.newPage();
  await other.goto(page.url());
  await expect(other.locator(rows).filter({ visible: true })).toHaveCount(count);
  await other.getByRole('button', { name: 'Show all' }).click();
  await expect(other).toHaveURL('/gotchas');
  await expect(other.locator(rows).filter({ visible: false })).toHaveCount(0);
});

test('what goes wrong in silence stands first, with its symptom, and leads to its section', async ({
  page,
}) => {
  await page.goto('/gotchas');
  await expect(page.getByRole('main').getByRole('heading', { level: 2 }).first()).toContainText(
    'silently wrong',
  );
  const row = page.locator(rows, { hasText: 'A COPY whose wildcard matches nothing succeeds' });
  await expect(row).toContainText('cannot open shared object file');
  await row.getByRole('link').click();
  await expect(page).toHaveURL(/\/cuda\/24-.*#gotcha-a-copy-whose-wildcard-matches-nothing-succeeds$/);
  await expect(page.getByRole('heading', { name: /A COPY whose wildcard/ })).toBeInViewport();
});

test('a gotcha shows how else it was seen and what is related', async ({ page }) => {
  await page.goto('/cuda/22-cuda-apt-get-installation');
  const gotcha = page.locator('section.gotcha', {
    has: page.getByRole('heading', { name: /^Gotcha: NO_PUBKEY/ }),
  });
  await expect(gotcha.getByText('Seen as')).toBeVisible();
  await expect(gotcha.getByText(/machine-learning\/repos/)).toBeVisible();
  await gotcha.locator('.gotcha-foot').getByRole('link').first().click();
  await expect(page).toHaveURL(/#gotcha-/);
});

test('on a phone nothing is wider than the window', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 });
  await page.goto('/gotchas');
  await expect(page.locator(rows).first()).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)).toBe(false);
  await expectAccessible(page);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the list is complete, and the log page says what it needs', async ({ page }) => {
    await page.goto('/gotchas');
    expect(await page.locator(rows).filter({ visible: true }).count()).toBeGreaterThanOrEqual(60);
    await expect(page.getByRole('button')).toHaveCount(0);
    await page.goto('/diagnose');
    await expect(page.getByText('needs JavaScript')).toBeVisible();
  });
});
