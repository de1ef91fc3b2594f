import { expect, expectAccessible, test } from './site-test';

const address = '/cuda/22-cuda-apt-get-installation';

test.use({ viewport: { width: 360, height: 780 }, hasTouch: true });

for (const path of ['/', address, '/drops', '/compare', '/diagnose', '/gotchas']) {
  test(`${path} fits a phone without a sideways scroll`, async ({ page }) => {
    await page.goto(path);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  });
}

test('the menu is within reach: the pages, the links, and the way out', async ({ page }) => {
  await page.goto(address);
  const button = page.getByRole('button', { name: 'Menu' });
  await button.click();
  const menu = page.getByRole('dialog', { name: 'Menu' });
  await expect(menu).toBeVisible();
  const here = menu.getByRole('navigation', { name: 'Pages' }).locator('[aria-current=page]');
  await expect(here).toBeFocused();
  await expect(here).toBeInViewport();
  const sizes = await menu.locator('a, button').evaluateAll((targets) =>
    targets.map((target) => {
      const { width, height } = target.getBoundingClientRect();
      return Math.min(width, height);
    }),
  );
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(24);
  const heights = await menu
    .locator('[data-tree] li a, nav[aria-label=Menu] a, button')
    .evaluateAll((targets) => targets.map((target) => target.getBoundingClientRect().height));
  expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(menu).toBeHidden();
  await expect(button).toBeFocused();
});

test('the menu keeps the focus, and closes by a touch beside it', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Menu' }).click();
  const menu = page.getByRole('dialog', { name: 'Menu' });
  for (let i = 0; i < 20; i++) {
    await page.keyboard.press('Tab');
    const isOutside = await page.evaluate(() => {
      const active = document.activeElement;
      return active !== document.body && !active?.closest('dialog[open]');
    });
    expect(isOutside).toBe(false);
  }
  await page.mouse.click(180, 20);
  await expect(menu).toBeHidden();
});

test('two touches lead from a page to the drops', async ({ page }) => {
  await page.goto(address);
  await page.getByRole('button', { name: 'Menu' }).tap();
  await page.getByRole('navigation', { name: 'Menu' }).getByRole('link', { name: 'Drops' }).tap();
  await expect(page).toHaveURL('/drops');
  await expectAccessible(page);
});

test('on the front page search and a log are one touch away', async ({ page }) => {
  await page.goto('/');
  await page
    .getByRole('main')
    .getByRole('button', { name: /Search/ })
    .tap();
  await expect(page.getByRole('combobox')).toBeFocused();
  await page.keyboard.press('Escape');
  await page
    .getByRole('textbox', { name: 'Log' })
    .fill('Step 4/9 : COPY a b\nCOPY failed: no source files were specified\n');
  await expect(page).toHaveURL('/diagnose');
  await expect(page.getByRole('heading', { name: /no source files were specified/ })).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the menu is the foot of the page', async ({ page }) => {
    await page.goto(address);
    await page.getByRole('link', { name: 'Menu' }).click();
    await expect(page).toHaveURL(`${address}#site-links`);
    await page.getByRole('navigation', { name: 'Foot' }).getByRole('link', { name: 'Compare' }).click();
    await expect(page).toHaveURL('/compare');
  });
});
