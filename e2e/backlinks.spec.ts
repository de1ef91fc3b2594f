import { expect, expectAccessible, test } from './site-test';

const address = '/cuda/22-cuda-apt-get-installation';

test('a page says who links to it, by section, and the links lead to where they stand', async ({ page }) => {
  await page.goto(address);
  const list = page.getByRole('region', { name: 'Linked from' });
  await expect(list.getByText('This page')).toBeVisible();
  const about = list.getByRole('link', { name: /CUPTI comes from cuda-cupti/ }).first();
  await expect(about).toHaveAttribute('href', /^\/drops\//);
  const own = await list
    .getByRole('link')
    .evaluateAll(
      (links, path) =>
        links.filter((link) => link.closest('dd') && link.getAttribute('href')?.startsWith(path)).length,
      address,
    );
  expect(own).toBe(0);
  const link = list.locator('dd a[href*="#"]').first();
  const href = (await link.getAttribute('href')) ?? '';
  await link.click();
  await expect(page).toHaveURL(href);
  await expect(page.locator(`[id="${decodeURIComponent(href.split('#')[1] ?? '')}"]`)).toBeInViewport();
});

test('the menu of a heading counts them and leads there', async ({ page }) => {
  await page.goto(address);
  const button = page.getByRole('button', { name: 'Link to “Pin CUDA 12.4 or 12.6”' });
  await button.click();
  await page.getByRole('menuitem', { name: /^Linked from \d+ place/ }).click();
  await expect(page.locator('[data-linked="pin-cuda-124-or-126"]')).toBeFocused();
  await expect(page.locator('[data-linked="pin-cuda-124-or-126"]')).toBeInViewport();
  await expectAccessible(page);
});

test('an experiment says which pages rely on it', async ({ page }) => {
  await page.goto('/evidence/cuda-13.0-measurements');
  const list = page.getByRole('region', { name: 'Linked from' });
  await expect(list.getByRole('link', { name: /Install CUDA from apt/ }).first()).toBeVisible();
  await expectAccessible(page);
});
