import { expect, expectAccessible, test } from './site-test';

const address = '/cuda/22-cuda-apt-get-installation';

test.describe('on paper', () => {
  test.use({ colorScheme: 'dark', viewport: { width: 720, height: 1000 } });

  test('a page is text, figures, notes and addresses, in dark ink, with nothing to press', async ({
    page,
  }) => {
    await page.goto(address);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByText(/^Verified 24 November 2026 against/)).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Sources' })).toBeVisible();
    for (const name of ['Site', 'On this page', 'Previous and next', 'Breadcrumbs', 'Pages'])
      await expect(page.getByRole('navigation', { name })).toHaveCount(0);
    await expect(page.getByRole('button')).toHaveCount(0);
    await expect(page.getByRole('textbox')).toHaveCount(0);
    expect(await page.evaluate(() => getComputedStyle(document.body).color)).toBe('rgb(26, 30, 34)');
    await expectAccessible(page);
  });

  test('nothing is cut: neither code nor tables are wider than their place', async ({ page }) => {
    await page.goto(address);
    await page.emulateMedia({ media: 'print' });
    const cut = await page
      .locator('.code pre, .table-box')
      .evaluateAll((boxes) =>
        boxes
          .filter((box) => box.scrollWidth > box.clientWidth + 1)
          .map((box) => box.textContent?.slice(0, 60)),
      );
    expect(cut).toEqual([]);
  });

  test('a link is followed by its address, unless that is what it says', async ({ page }) => {
    await page.goto(address);
    await page.emulateMedia({ media: 'print' });
    const after = (link: Element) => getComputedStyle(link, '::after').content;
    const bare = page.locator('.sources a.external').first();
    expect(await bare.evaluate(after)).toBe('none');
    const inner = page.locator('.article a[href^="/cuda/13-"]').first();
    expect(await inner.evaluate(after)).toContain('/cuda/13-nvidia-container-cuda-packaging');
  });
});
