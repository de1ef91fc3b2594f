import { expect, expectAccessible, test } from './site-test';

const moved = 'gotcha-cannot-find--lcupti';

test('a short form leads to its page, and keeps the section', async ({ page }) => {
  await page.goto('/cuda/22');
  await expect(page).toHaveURL('/cuda/22-cuda-apt-get-installation');
  await page.goto('/cuda/22#sources');
  await expect(page).toHaveURL('/cuda/22-cuda-apt-get-installation#sources');
  await expect(page.locator('#sources')).toBeInViewport();
});

test('a section that went to another page is found there, and a note says so', async ({ page }) => {
  for (const old of [
    `/cuda/22-cuda-apt-get-installation#${moved}`,
    `/cuda/22#${moved}`,
    `/cuda/22-cuda-apt-get-installation/${moved}`,
  ]) {
    await page.goto(old);
    await expect(page, old).toHaveURL(`/cuda/25-pytorch-cmake-findings-deep#${moved}`);
    await expect(page.locator(`[id="${moved}"]`)).toBeInViewport();
  }
  await page.goto(`/cuda/22-cuda-apt-get-installation#${moved}`);
  const note = page.getByText('This section moved here from another page.');
  await expect(note).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await expect(note).toHaveCount(0);
});

test('an unknown address offers what its words find', async ({ page }) => {
  await page.goto('/cuda/package-selection-strategy');
  const nearest = page.getByRole('region', { name: 'Nearest pages' });
  await nearest
    .getByRole('link', { name: /Package Selection Strategies/ })
    .first()
    .click();
  await expect(page).toHaveURL(/22-cuda-apt-get-installation#package-selection-strategies$/);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a short form leads to its page, an old section to a line that says where it went', async ({
    page,
  }) => {
    await page.goto('/cuda/22');
    await expect(page).toHaveURL('/cuda/22-cuda-apt-get-installation');
    await page.goto(`/cuda/22-cuda-apt-get-installation#${moved}`);
    await page.locator(`[id="${moved}"]`).getByRole('link').click();
    await expect(page).toHaveURL(`/cuda/25-pytorch-cmake-findings-deep#${moved}`);
  });
});
