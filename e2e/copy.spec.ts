import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './site-test';

const address = '/cuda/22-cuda-apt-get-installation';
const title = 'Install CUDA from apt, and nothing more';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const readClipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

/** The link of a heading that the page has made a button. */
function buttonOf(page: Page, name: string) {
  return page.locator('.article').getByRole('button', { name: `Link to “${name}”`, exact: true });
}

test('a section is copied in each form by keyboard, and the page says what it copied', async ({ page }) => {
  await page.goto(address);
  const button = buttonOf(page, 'Pin CUDA 12.4 or 12.6');
  const own = new URL(`${address}/pin-cuda-124-or-126`, page.url()).href;
  await expect(button).toHaveAttribute('aria-haspopup', 'menu');
  await button.focus();
  await page.keyboard.press('ArrowDown');
  const menu = page.getByRole('menu');
  await expect(menu.getByRole('menuitem', { name: /^Address/ })).toBeFocused();
  await expect(button).toHaveAttribute('aria-expanded', 'true');
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(page.locator('#announcer')).toHaveText('Address of the section copied');
  await expect(button).toBeFocused();
  expect(await readClipboard(page)).toBe(own);

  await page.keyboard.press('Enter');
  await page.keyboard.press('m');
  await page.keyboard.press('Enter');
  await expect(page.locator('#announcer')).toHaveText('Markdown link copied');
  expect(await readClipboard(page)).toBe(`[Pin CUDA 12.4 or 12.6 — ${title}](${own})`);

  await page.keyboard.press(' ');
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.locator('#announcer')).toHaveText('Title and address copied');
  expect(await readClipboard(page)).toBe(`Pin CUDA 12.4 or 12.6 — ${title}\n${own}`);
  const html = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return (await item?.getType('text/html'))?.text();
  });
  expect(html).toContain(`href="${own}"`);

  await page.keyboard.press('Enter');
  await page.keyboard.press('s');
  await page.keyboard.press('Enter');
  await expect(page.locator('#announcer')).toHaveText('Markdown of the section copied');
  const markdown = await readClipboard(page);
  expect(markdown).toMatch(/^### Pin CUDA 12\.4 or 12\.6\n/);
  expect(markdown).toContain(`(${own})`);
  expect(markdown).toMatch(/\n\[\^nvidia-runtime\]: /);
  expect(markdown).not.toContain('asked:');

  await page.keyboard.press('Enter');
  await expect(menu).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(menu).toHaveCount(0);
  await expect(button).toBeFocused();
});

test('the title of a page copies the page, and the address of a section opens at it', async ({ page }) => {
  await page.goto(address);
  await page.getByRole('button', { name: `Link to “${title}”` }).click();
  await page.getByRole('menuitem', { name: /^Address/ }).click();
  await expect(page.locator('#announcer')).toHaveText('Address of the page copied');
  expect(await readClipboard(page)).toBe(new URL(address, page.url()).href);
  await page.goto(`${address}/package-selection-strategies`);
  await expect(page).toHaveURL(`${address}#package-selection-strategies`);
  await expect(page.getByRole('heading', { name: 'Package Selection Strategies' })).toBeInViewport();
});

test('a link to selected words leads to them', async ({ page }) => {
  await page.goto(address);
  const button = buttonOf(page, 'Pin CUDA 12.4 or 12.6');
  await expect(button).toHaveAttribute('role', 'button');
  await page
    .getByText('A pinned meta-package does not pin its parts')
    .first()
    .evaluate((paragraph) =>
      getSelection()?.setBaseAndExtent(paragraph, 0, paragraph.firstChild ?? paragraph, 44),
    );
  await button.click();
  await page.getByRole('menuitem', { name: 'Link to the selected words' }).click();
  await expect(page.locator('#announcer')).toHaveText('Link to the selected words copied');
  const link = await readClipboard(page);
  expect(link).toContain('#pin-cuda-124-or-126:~:text=A%20pinned%20meta%2Dpackage');
  await page.goto('about:blank');
  await page.goto(link);
  await expect(page.getByText('A pinned meta-package does not pin its parts').first()).toBeInViewport();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 780 }, hasTouch: true, isMobile: true });

  test('the menu is in sight without hovering, large enough, and inside the window', async ({ page }) => {
    await page.goto(address);
    const button = buttonOf(page, 'Run apt-get update and install together');
    await expect(button).toHaveCSS('opacity', '1');
    const box = await button.boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
    await button.tap();
    const items = page.getByRole('menuitem');
    await expect(items.first()).toBeInViewport({ ratio: 1 });
    for (const item of await items.all()) {
      expect((await item.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    }
    const isWide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
    expect(isWide).toBe(false);
    await expectAccessible(page);
    await items.first().tap();
    await expect(page.locator('#announcer')).toHaveText('Address of the section copied');
  });
});
