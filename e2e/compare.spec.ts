import { expect, expectAccessible, test } from './site-test';

test('the matrix shows each figure with its status, and form and release above it', async ({ page }) => {
  await page.goto('/compare');
  const row = page.getByRole('row', { name: /22 Install from apt/ });
  const download = row.getByRole('cell').first();
  await expect(download).toContainText(/\d GB/);
  await expect(download).toContainText(/measured|published|reported|estimated/);
  await expect(download.getByRole('img')).toHaveAttribute('aria-label', /GB of .*: Ubuntu 24.04/);
  await expect(page.getByRole('columnheader', { name: /^Download/ })).toContainText(/CUDA \d+.*compressed/);
  await expect(page.getByRole('columnheader', { name: 'Pull time, computed' })).toBeVisible();
  await expect(row.getByRole('cell').nth(1)).toContainText(/s at 1 Gbit\/s/);
  await expectAccessible(page);
});

test('a cell opens by keyboard what it stands on, and leads there', async ({ page }) => {
  await page.goto('/compare');
  const button = page.getByRole('button', { name: 'Details: Download: Install from apt', exact: true });
  await button.focus();
  await page.keyboard.press('Enter');
  const details = page.locator('[popover]:popover-open');
  await expect(details).toContainText('compressed: what a pull downloads');
  await expect(details).toContainText(/\d{4}/);
  await expect(details).toContainText('another release: not to be compared');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(details).toHaveCount(0);
  await expect(button).toBeFocused();
  await page.keyboard.press('Enter');
  await details
    .getByRole('link', { name: /^experiment/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/evidence\/.+#.+/);
  const id = decodeURIComponent(new URL(page.url()).hash.slice(1));
  await expect(page.locator(`[id="${id}"]`)).toBeInViewport();
});

test('unknown is said, and is not no', async ({ page }) => {
  await page.goto('/compare');
  await expect(page.getByRole('cell', { name: /unknown/ }).first()).toBeVisible();
  await expect(page.getByRole('row', { name: /Runtime as it comes/ })).toContainText('✕ no');
});

test('a row has an address', async ({ page }) => {
  await page.goto('/compare#25');
  await expect(page.getByRole('row', { name: /^(Compare )?25 Build PyTorch/ })).toBeInViewport();
});

test('by keyboard from the front page to a filtered, sorted address that shows the same elsewhere', async ({
  page,
  context,
}) => {
  // Two pages, and axe over a long table.
  test.slow();
  await page.goto('/');
  await page.getByRole('navigation', { name: 'Site' }).getByRole('link', { name: 'Compare' }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/compare$/);
  await page.getByRole('checkbox', { name: 'CUPTI at run' }).focus();
  await page.keyboard.press('Space');
  await expect(page).toHaveURL(/\?cupti=run$/);
  await page.getByRole('button', { name: /^Download/ }).focus();
  await page.keyboard.press('Enter');
  for (const id of ['22', '24']) {
    await page.getByRole('checkbox', { name: new RegExp(`^Compare ${id} `) }).focus();
    await page.keyboard.press('Space');
  }
  await expect(page).toHaveURL(/\?cupti=run&sort=download&rows=22,24$/);
  const other = await context.newPage();
  await other.goto(page.url());
  for (const tab of [page, other]) {
    await expect(tab.getByRole('status').first()).toContainText(/\d+ of \d+ ways fit/);
    await expect(tab.getByRole('columnheader', { name: /^Download/ })).toHaveAttribute(
      'aria-sort',
      'ascending',
    );
    await expect(tab.getByRole('rowheader', { name: /Runtime as it comes/ })).toHaveCount(0);
    await expect(tab.getByRole('heading', { name: 'Left out, and why' })).toBeVisible();
    await expect(tab.getByRole('region', { name: 'Side by side, as a table' })).toContainText('differs');
  }
  await expectAccessible(other);
});

test('the back button takes back one step at a time', async ({ page }) => {
  await page.goto('/compare');
  const run = page.getByRole('checkbox', { name: 'CUPTI at run' });
  await run.check();
  await page.getByRole('button', { name: /^Effort/ }).click();
  await expect(page).toHaveURL(/\?cupti=run&sort=effort$/);
  await page.goBack();
  await expect(page).toHaveURL(/\?cupti=run$/);
  await expect(page.getByRole('columnheader', { name: /^Effort/ })).not.toHaveAttribute('aria-sort', /./);
  await page.goBack();
  await expect(page).toHaveURL(/\/compare$/);
  await expect(run).not.toBeChecked();
  await page.goForward();
  await expect(run).toBeChecked();
});

test('another release and another form change the figures, the bars and the address', async ({ page }) => {
  await page.goto('/compare');
  const row = page.getByRole('row', { name: /22 Install from apt/ });
  await page.getByRole('radio', { name: '12.4.1' }).check();
  await expect(page).toHaveURL(/\?cuda=12\.4\.1$/);
  await expect(row.getByRole('cell').first()).toContainText('1.49 GB');
  await expect(
    page
      .getByRole('row', { name: /24 Nuclear copy/ })
      .getByRole('cell')
      .first(),
  ).toContainText('unknown');
  await page.getByRole('radio', { name: 'unpacked' }).check();
  await expect(page.getByRole('columnheader', { name: /^Download/ })).toHaveCount(0);
  await expect(page.getByRole('columnheader', { name: /^On disk/ })).toBeVisible();
});

test('a few answers rank the ways, say why, and have an address', async ({ page }) => {
  await page.goto('/compare');
  await page.getByRole('button', { name: 'Help me choose' }).click();
  const panel = page.getByRole('region', { name: 'Help me choose' });
  await panel.getByRole('radio', { name: 'official wheels' }).check();
  await panel
    .getByRole('group', { name: /torch.profiler/ })
    .getByRole('radio', { name: 'yes' })
    .check();
  await expect(page).toHaveURL(/\?ask=yes&profiler=yes&torch=wheels&sort=fit$/);
  await expect(panel.getByRole('listitem').first()).toContainText('27 Wheels on a slim base');
  await expect(panel.getByRole('listitem').first()).toContainText('takes official wheels: yes');
  await expect(page.getByRole('region', { name: 'Left out, and why' })).toContainText(
    '25 Build PyTorch, prove CUPTI',
  );
  await expectAccessible(page);
});

test('the table goes along as Markdown, and its Dockerfile with the commands that prove it', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/compare?cupti=run&hide=when');
  await page.getByRole('button', { name: 'Take it with you' }).click();
  await page.getByRole('button', { name: 'Copy as Markdown' }).click();
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toContain('| [22 Install from apt](http://localhost');
  const started = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download as CSV' }).click();
  expect((await started).suggestedFilename()).toBe('strategies.csv');
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'Dockerfile of 22 Install from apt' }).click();
  const dialog = page.getByRole('dialog', { name: '22 Install from apt' });
  await expect(dialog.getByRole('region', { name: 'Dockerfile' })).toContainText('FROM nvidia/cuda');
  await expect(dialog.getByRole('region', { name: 'Build it and prove it' })).toContainText('docker build');
  await expectAccessible(page);
});

test('for programs there is the whole of it, and its schema', async ({ page }) => {
  const published = await (await page.request.get('/compare.json')).json();
  expect(published.strategies.length).toBeGreaterThan(8);
  const schema = await (await page.request.get(published.$schema)).json();
  expect(Object.keys(schema.properties)).toEqual(expect.arrayContaining(Object.keys(published)));
});

test('on a phone the rows are cards; as a table the first column stays in sight', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 });
  await page.goto('/compare');
  const row = page.getByRole('row', { name: /22 Install from apt/ });
  await expect(row.getByRole('cell').first()).toContainText(/\d GB/);
  await expectAccessible(page);
  await page.goto('/compare?view=table');
  const box = page.getByRole('region', { name: 'Strategy matrix' });
  await box.focus();
  for (let i = 0; i < 12; i++) await page.keyboard.press('ArrowRight');
  await expect.poll(() => box.evaluate((element) => element.scrollLeft)).toBeGreaterThan(100);
  await expect(page.getByRole('rowheader', { name: /Runtime as it comes/ }).first()).toBeInViewport();
  expect(await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)).toBe(false);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page is the complete table with its sources', async ({ page }) => {
    await page.goto('/compare?cupti=run');
    await expect(page.getByRole('row')).toHaveCount(12);
    await expect(page.getByRole('checkbox', { name: 'CUPTI at run' })).toBeHidden();
    await page.getByRole('button', { name: 'Details: CUPTI at run: Install from apt' }).click();
    await expect(page.getByRole('link', { name: /^experiment/ }).first()).toBeVisible();
    await page.goto('/compare');
    await expect(page.getByRole('link', { name: 'Dockerfile of 22 Install from apt' })).toHaveAttribute(
      'href',
      /#the-complete-dockerfile$/,
    );
  });
});
