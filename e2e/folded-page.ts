import type { Page } from '@playwright/test';

const address = '/cuda/22-cuda-apt-get-installation';
const opening = '<p>Put <code';

/** An address that names words which `foldParagraph` folds away. */
export const wordsLink = `${address}#run-apt-get-update-and-install-together:~:text=An%20update%20of%20its%20own`;

/** Puts a closed block around a paragraph of the page, as an author may write one. */
export async function foldParagraph(page: Page): Promise<void> {
  await page.route(`**${address}`, async (route) => {
    const response = await route.fetch();
    const html = await response.text();
    const start = html.indexOf(opening, html.indexOf('id="run-apt-get-update-and-install-together"'));
    if (start < 0) throw new Error('The paragraph is not there.');
    const end = html.indexOf('</p>', start) + 4;
    const folded = `<details><summary>More</summary>${html.slice(start, end)}</details>`;
    await route.fulfill({ response, body: html.slice(0, start) + folded + html.slice(end) });
  });
}
