import { expect, expectAccessible, test } from './site-test';

const address = '/cuda/22-cuda-apt-get-installation';

test('resting on a link shows the very section, and nothing is fetched before', async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/previews/')) fetched.push(request.url());
  });
  await page.goto(address);
  const link = page.locator('.article a[href$="#gotcha-cupti-is-not-in-cuda-libraries-dev"]').first();
  await link.scrollIntoViewIfNeeded();
  expect(fetched).toEqual([]);
  const card = page.getByRole('tooltip');
  await expect(async () => {
    await page.mouse.move(0, 0);
    await link.hover();
    await expect(card).toBeVisible({ timeout: 2000 });
  }).toPass();
  await expect(card).toContainText('silently wrong');
  await expect(card).toContainText('CUPTI is not in cuda-libraries-dev');
  await expect(card).toContainText('Fix:');
  await expect(card).toBeInViewport({ ratio: 1 });
  expect(fetched).toHaveLength(1);
  await expectAccessible(page);
  // It stays under the pointer, and Escape closes it without a move.
  await card.hover();
  await page.waitForTimeout(500);
  await expect(card).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(card).toHaveCount(0);
});

test('the focus of the keyboard shows it too, and leaving closes it', async ({ page }) => {
  await page.goto(address);
  const link = page.locator('.article a[href^="/cuda/13-"]').first();
  await expect(async () => {
    await page.keyboard.press('Shift');
    await link.evaluate((element) => element.blur());
    await link.focus();
    await expect(page.getByRole('tooltip')).toBeVisible({ timeout: 2000 });
  }).toPass();
  await expect(link).toHaveAttribute('aria-describedby', 'link-preview');
  await expect(page.getByRole('tooltip')).toContainText('How NVIDIA packages CUDA');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('tooltip')).toHaveCount(0);
});

test('a list of gotchas shows cause and fix before one goes there', async ({ page }) => {
  await page.goto('/gotchas');
  const link = page.getByRole('link', { name: 'CUPTI is not in cuda-libraries-dev' });
  await expect(async () => {
    await page.mouse.move(0, 0);
    await link.hover();
    await expect(page.getByRole('tooltip')).toContainText('Fix:', { timeout: 2000 });
  }).toPass();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 780 }, hasTouch: true, isMobile: true });

  test('a tap follows the link', async ({ page }) => {
    await page.goto(address);
    await page.locator('.article a[href^="/cuda/13-"]').first().tap();
    await expect(page).toHaveURL(/\/cuda\/13-/);
    await expect(page.getByRole('tooltip')).toHaveCount(0);
  });
});
