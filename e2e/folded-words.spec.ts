import { foldParagraph, wordsLink } from './folded-page';
import { expect, expectAccessible, test } from './site-test';

test('words in a closed block are shown, and the block is open', async ({ page }) => {
  await foldParagraph(page);
  await page.goto(wordsLink);
  await expect(page.getByText('of its own is cached')).toBeInViewport();
  await expect(page.locator('.article details')).toHaveAttribute('open', '');
  await expectAccessible(page);
});
