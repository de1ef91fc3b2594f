import { foldParagraph, wordsLink } from './folded-page';
import { expect, expectAccessible, test } from './site-test';

// A browser that knows no addresses of words.
test.use({
  launchOptions: async ({ launchOptions }, use) => {
    const args = [...(launchOptions.args ?? []), '--disable-blink-features=TextFragmentIdentifiers'];
    await use({ ...launchOptions, args });
  },
});

test('the page itself opens the block, scrolls to the words and marks them', async ({ page }) => {
  await foldParagraph(page);
  await page.goto(wordsLink);
  await expect(page.getByText('of its own is cached')).toBeInViewport();
  await expect(page.locator('.article details')).toHaveAttribute('open', '');
  const marked = () => page.evaluate(() => [...(CSS.highlights.get('found') ?? [])].map(String).join());
  await expect.poll(marked).toBe('An update of its own');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  expect(await marked()).toBe('');
});
