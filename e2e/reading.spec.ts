import { expect, expectAccessible, test } from './site-test';

const address = '/cuda/22-cuda-apt-get-installation';

test('a reader finds the file from the front page and reads its head', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('navigation', { name: 'Site' }).getByRole('link', { name: 'Files' }).click();
  await page.getByRole('main').getByRole('link', { name: /apt/i }).first().click();
  await expect(page).toHaveURL(address);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Install CUDA from apt, and nothing more');
  await expect(page.getByText(/^Verified \d+ \w+ 2026$/)).toBeVisible();
  await expect(
    page.getByRole('navigation', { name: 'Breadcrumbs' }).getByRole('link', { name: 'cuda' }),
  ).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Pages' }).locator('[aria-current=page]')).toBeVisible();
  await expectAccessible(page);
});

test('the outline follows the scroll', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(address);
  const outline = page.getByRole('navigation', { name: 'On this page' });
  await page.getByRole('heading', { name: 'Multi-Stage Docker Patterns' }).scrollIntoViewIfNeeded();
  await page
    .getByRole('heading', { name: 'Multi-Stage Docker Patterns' })
    .evaluate((heading) => heading.scrollIntoView());
  await expect(outline.locator('[aria-current]')).toHaveText('Multi-Stage Docker Patterns');
  await outline.getByRole('link', { name: 'Sources' }).click();
  await expect(outline.locator('[aria-current]')).toHaveText('Sources');
});

test('on a phone the outline is a drawer that says where one is', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 });
  await page.goto(address);
  const drawer = page.locator('details', { hasText: 'On this page' });
  await drawer.locator('summary').click();
  await drawer.getByRole('link', { name: 'Package Selection Strategies' }).click();
  await expect(page).toHaveURL(`${address}#package-selection-strategies`);
  await expect(drawer.locator('[data-outline-label]')).toHaveText('Package Selection Strategies');
  const isWide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
  expect(isWide).toBe(false);
  await expectAccessible(page);
});

test('a footnote leads to its source and back', async ({ page }) => {
  await page.goto(address);
  const mark = page.locator('[data-footnote-ref]').first();
  const id = await mark.getAttribute('id');
  await mark.click();
  await expect(page).toHaveURL(/#user-content-fn-/);
  const source = page.locator(`.sources li${new URL(page.url()).hash}`);
  await expect(source).toBeInViewport();
  await source
    .getByRole('link', { name: /^Back to reference/ })
    .first()
    .click();
  await expect(page).toHaveURL(new RegExp(`#${id}$`));
});

test('code is coloured, named and copied without loss', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(address);
  const block = page.locator('figure.code', { hasText: 'ENABLE_PROFILING' }).first();
  await expect(block.locator('.lang')).not.toBeEmpty();
  const keyword = block.locator('.k').first();
  const plain = await block.evaluate((element) => getComputedStyle(element).color);
  expect(await keyword.evaluate((element) => getComputedStyle(element).color)).not.toBe(plain);
  await block.getByRole('button', { name: 'Copy' }).click();
  await expect(block.getByRole('button')).toHaveText('Copied');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(await block.locator('pre').textContent());
});

test('tables and code scroll in their own box, by keyboard too', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 });
  await page.goto(address);
  // Some tables are narrow enough even here; take one that is not.
  const boxes = await page.locator('.table-box').all();
  const widths = await Promise.all(
    boxes.map((table) => table.evaluate((t) => t.scrollWidth - t.clientWidth)),
  );
  const box = page.locator('.table-box').nth(widths.findIndex((width) => width > 50));
  await box.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => box.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
});

test('previous and next lead through the folder', async ({ page }) => {
  await page.goto('/cuda');
  await page.getByRole('navigation', { name: 'Previous and next' }).getByRole('link', { name: /→/ }).click();
  await expect(page).not.toHaveURL('/cuda');
  await page.getByRole('navigation', { name: 'Previous and next' }).getByRole('link', { name: /←/ }).click();
  await expect(page).toHaveURL('/cuda');
});

test('the skip link leads past the bar', async ({ page }) => {
  await page.goto(address);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the text' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page reads whole: text, outline, code, sources, and no dead buttons', async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(address);
    await expect(page.getByRole('heading', { name: 'CUPTI-Specific Installation' })).toBeAttached();
    await expect(
      page.getByRole('navigation', { name: 'On this page' }).getByRole('link', { name: 'Sources' }),
    ).toBeVisible();
    await expect(page.locator('figure.code .k').first()).toBeAttached();
    await expect(page.getByRole('button')).toHaveCount(0);
    await page
      .getByRole('navigation', { name: 'On this page' })
      .getByRole('link', { name: 'Sources' })
      .click();
    await expect(page.getByRole('heading', { name: 'Sources' })).toBeInViewport();
  });
});
