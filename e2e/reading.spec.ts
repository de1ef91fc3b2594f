import { expect, expectAccessible, test } from './site-test';

const address = '/cuda/22-cuda-apt-get-installation';

test('a reader finds the file from the front page and reads its head', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('navigation', { name: 'Site' }).getByRole('link', { name: 'Files' }).click();
  await page.getByRole('main').getByRole('link', { name: /apt/i }).first().click();
  await expect(page).toHaveURL(address);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Install CUDA from apt, and nothing more');
  await expect(page.getByText(/^Verified \d+ \w+ 2026 against CUDA/)).toBeVisible();
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

test('of a long outline only the branch being read is open, and any other by its button', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(`${address}#the-complete-dockerfile`);
  const outline = page.getByRole('navigation', { name: 'On this page' });
  await expect(outline.getByRole('link', { name: 'Make CUPTI a build argument' })).toBeVisible();
  const other = outline.getByRole('link', { name: 'The smallest set for each purpose' });
  await expect(other).toBeHidden();
  const button = outline.getByRole('button', { name: 'Parts of “Package Selection Strategies”' });
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(button).toHaveAttribute('aria-expanded', 'true');
  await expect(other).toBeVisible();
  // What the reader opened stays open when the text moves on.
  await outline.getByRole('link', { name: 'Sources' }).click();
  await expect(outline.getByRole('link', { name: 'Make CUPTI a build argument' })).toBeHidden();
  await expect(other).toBeVisible();
  await expectAccessible(page);
});

test('a jump moves the focus to the section', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(address);
  const outline = page.getByRole('navigation', { name: 'On this page' });
  await outline.getByRole('link', { name: 'Verify it yourself' }).click();
  await expect(page.getByRole('heading', { name: 'Verify it yourself' })).toBeFocused();
  await page.goto('/cuda');
  await page.goto(`${address}#the-size-that-cupti-adds`);
  await expect(page.getByRole('heading', { name: 'The size that CUPTI adds' })).toBeFocused();
});

test('on a phone the outline is a drawer that says where one is', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 });
  await page.goto(address);
  const drawer = page.locator('details', { hasText: 'On this page' });
  await drawer.locator('summary').click();
  await drawer.getByRole('link', { name: 'Package Selection Strategies' }).click();
  await expect(page).toHaveURL(`${address}#package-selection-strategies`);
  await expect(drawer.locator('[data-outline-label]')).toHaveText('Package Selection Strategies');
  await expect(drawer.locator('summary')).toContainText('Install CUDA from apt');
  // It covers the text while it is open, so it closes behind a choice, and by Escape.
  await expect(drawer.getByRole('navigation')).toBeHidden();
  await drawer.locator('summary').click();
  await drawer.getByRole('link', { name: 'Sources' }).focus();
  await page.keyboard.press('Escape');
  await expect(drawer.getByRole('navigation')).toBeHidden();
  await expect(drawer.locator('summary')).toBeFocused();
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

test('a source shows as a card on hover and on focus, and goes by Escape', async ({ page }) => {
  await page.goto(address);
  const mark = page.locator('[data-footnote-ref]').first();
  const card = page.getByRole('group', { name: 'Source 1' });
  await mark.hover();
  await expect(card).toContainText('Debian, packages libcupti12');
  // The pointer may move onto it, and it stays.
  await card.hover();
  await page.waitForTimeout(500);
  await expect(card).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(card).toBeHidden();
  await page.mouse.move(0, 0);
  await mark.focus();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  await expect(card).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Tab');
  await expect(card.getByRole('link').first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(card).toBeHidden();
  await expect(mark).toBeFocused();
});

test.describe('with a finger', () => {
  test.use({ hasTouch: true, viewport: { width: 360, height: 780 } });

  test('a tap shows the source, and the card leads to the list', async ({ page }) => {
    await page.goto(address);
    const mark = page.locator('[data-footnote-ref]').first();
    await expect(async () => {
      await mark.tap();
      await expect(page.locator('.source-card')).toBeVisible({ timeout: 1000 });
    }).toPass();
    const box = await page.locator('.source-card').boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(360);
    await page.getByRole('link', { name: 'Show among all sources' }).tap();
    await expect(page).toHaveURL(/#user-content-fn-/);
    await expect(page.locator('.source-card')).toBeHidden();
  });
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

test.describe('when the page is old', () => {
  const notice = /was due for review on 23 May 2027 and was last verified on 24 November 2026/;

  for (const [day, isShown] of [
    ['2027-05-23T12:00:00Z', false],
    ['2027-05-24T12:00:00Z', true],
  ] as const) {
    test(`on ${day} it ${isShown ? 'says so' : 'says nothing'}`, async ({ page }) => {
      await page.clock.setFixedTime(new Date(day));
      await page.goto(address);
      await expect(page.getByText(notice)).toBeVisible({ visible: isShown });
      await expect(page.getByText('review due 23 May 2027')).toBeVisible();
      await expectAccessible(page);
    });
  }
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
    await expect(
      page
        .getByRole('navigation', { name: 'On this page' })
        .getByRole('link', { name: 'Permission to profile' }),
    ).toBeVisible();
    await expect(page.locator('figure.code .k').first()).toBeAttached();
    await expect(page.getByRole('textbox')).toHaveCount(0);
    await expect(page.getByRole('button')).toHaveCount(0);
    await page
      .getByRole('navigation', { name: 'On this page' })
      .getByRole('link', { name: 'Sources' })
      .click();
    await expect(page.getByRole('heading', { name: 'Sources' })).toBeInViewport();
  });
});
