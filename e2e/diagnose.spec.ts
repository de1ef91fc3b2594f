import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './site-test';

const failed = `#12 [stage-1 3/4] COPY --from=builder /usr/local/cuda/lib64/libcupti.so.12 /opt/
#12 ERROR: failed to calculate checksum of ref 9q::x1: "/usr/local/cuda/lib64/libcupti.so.12": not found
ERROR: failed to solve: failed to compute cache key: failed to calculate checksum of ref 9q::x1: "/usr/local/cuda/lib64/libcupti.so.12": not found
ImportError: libcupti.so.12: cannot open shared object file: No such file or directory
`;

/** Pastes as a person does; the clipboard of a test has no permission to be asked for. */
async function paste(page: Page, text: string): Promise<void> {
  const field = page.getByRole('textbox', { name: 'Log' });
  await field.focus();
  await field.evaluate((element, data) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', data);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

test('a pasted log: the gotcha, its line, the reader’s own path in the fix, and the section', async ({
  page,
}) => {
  await page.goto('/diagnose', { waitUntil: 'networkidle' });
  await paste(page, failed);
  const first = page.getByRole('region', { name: 'Answers' }).getByRole('article').first();
  await expect(first).toContainText('failed to compute cache key');
  await expect(first).toContainText('Sure · line 3');
  await expect(first).toContainText('stops the build');
  await expect(first.locator('mark')).toHaveText('/usr/local/cuda/lib64/libcupti.so.12');
  await expect(page.locator('#announcer')).toHaveText(/\d known problems in 4 lines/);
  const line = page.getByRole('region', { name: 'The log' }).getByRole('listitem').nth(2);
  await expect(line).toContainText('first answer');
  const second = page.getByRole('article').nth(1);
  await expect(second).toContainText('may follow from line 3');
  await expectAccessible(page);
  await first.getByRole('link', { name: 'line 3' }).click();
  await expect(page.locator('#log-3')).toBeInViewport();
  await first.getByRole('link', { name: 'Read the section' }).click();
  await expect(page).toHaveURL(/\/cuda\/24-.*#gotcha-failed-to-compute-cache-key-not-found$/);
});

test('nothing is asked of any host with the log, only the lists that everybody gets', async ({ page }) => {
  const asked: string[] = [];
  const listPieces = () => asked.filter((request) => request.includes('/search-data/')).sort();
  // The answers stand there before the search has fetched all its pieces.
  const waitForPieces = async () => {
    let before = 0;
    const isSettled = () => {
      const [last, now] = [before, listPieces().length];
      before = now;
      return now > 0 && now === last;
    };
    await expect.poll(isSettled, { intervals: [1000] }).toBe(true);
  };
  await page.goto('/diagnose', { waitUntil: 'networkidle' });
  page.on('request', (request) => asked.push(`${request.method()} ${new URL(request.url()).pathname}`));
  await paste(page, `${failed}\nSomethingError: kineto exploded in an unknown way\n`);
  await expect(page.getByRole('article').first()).toBeVisible();
  await waitForPieces();
  const allowed = /^GET \/(?:icon\.svg$|_next\/static\/|diagnose-data\/gotchas-|search-data\/)/;
  expect(asked.filter((request) => !allowed.test(request))).toEqual([]);
  const first = listPieces();
  asked.length = 0;
  await page.reload({ waitUntil: 'networkidle' });
  asked.length = 0;
  await paste(page, 'FooError: a wholly different cmake wheel apt problem\n');
  await expect(page.getByText('No known problem was recognised')).toBeVisible();
  await waitForPieces();
  // Whatever stands in the log, the same pieces of the index are fetched.
  expect(listPieces()).toEqual(first);
});

test('typing is enough, and clearing starts over', async ({ page }) => {
  await page.goto('/diagnose', { waitUntil: 'networkidle' });
  const field = page.getByRole('textbox', { name: 'Log' });
  await field.fill('E: Unable to locate package libcupti-dev-12-4');
  await expect(page.getByRole('article').first()).toContainText('Unable to locate package');
  await page.getByRole('button', { name: 'Show lines' }).click();
  await expect(page.getByRole('region', { name: 'The log' })).toBeVisible();
  await page.getByRole('button', { name: 'Edit' }).click();
  await expect(field).toHaveValue(/Unable to locate/);
  await page.getByRole('button', { name: 'Clear' }).click();
  await expect(field).toHaveValue('');
  await expect(field).toBeFocused();
  await expect(page.getByRole('region', { name: 'Answers' })).toHaveCount(0);
});

test('a file of ten megabytes, in PowerShell’s encoding too', async ({ page }) => {
  await page.goto('/diagnose', { waitUntil: 'networkidle' });
  const noise = '[12/4000] Building CXX object src/error_handling.cpp.o -Werror\n'.repeat(80_000);
  const log = `${noise}${failed}`;
  const input = page.locator('input[type=file]');
  await input.setInputFiles({ name: 'build.log', mimeType: 'text/plain', buffer: Buffer.from(log) });
  await expect(page.getByRole('article').first()).toContainText('line 80003');
  await expect(page.locator('#announcer')).toHaveText(/^\d known problems in 80,004 lines\.$/);
  await expect(page.getByRole('region', { name: 'The log' })).toContainText('lines …');
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(failed, 'utf16le')]);
  await input.setInputFiles({ name: 'small.log', mimeType: 'text/plain', buffer: utf16 });
  await expect(page.getByRole('article').first()).toContainText('line 3');
});

test('a file that is too large is refused with a reason', async ({ page }) => {
  await page.goto('/diagnose', { waitUntil: 'networkidle' });
  await page.locator('input[type=file]').setInputFiles({
    name: 'huge.log',
    mimeType: 'text/plain',
    buffer: Buffer.alloc(21 * 1024 * 1024, 'x'),
  });
  await expect(page.getByRole('alert').filter({ hasText: 'MB' })).toContainText('21.0 MB; up to 20');
});

test('a dropped file is taken', async ({ page }) => {
  await page.goto('/diagnose', { waitUntil: 'networkidle' });
  // Nothing can be dropped a second time by itself, and the page may not listen yet.
  await expect(async () => {
    await page.evaluate((text) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text], 'dropped.log'));
      window.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    }, failed);
    await expect(page.getByText('dropped.log')).toBeVisible({ timeout: 2000 });
  }).toPass();
  await expect(page.getByRole('article').first()).toContainText('failed to compute cache key');
});

test('none of these: the excerpt is redacted; the report is for a chat', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/diagnose', { waitUntil: 'networkidle' });
  await paste(
    page,
    'OddError: cannot reach db.acme.internal as bob@acme.co, token=abc123, in /home/bob/train.py\n',
  );
  await page.getByRole('button', { name: 'Copy a redacted excerpt' }).click();
  const excerpt = await page.evaluate(() => navigator.clipboard.readText());
  expect(excerpt).toContain('OddError: cannot reach <host-1>');
  expect(excerpt).not.toMatch(/bob|acme|abc123/);
  await page.getByRole('button', { name: 'Clear' }).click();
  await paste(page, failed);
  await page.getByRole('button', { name: 'Copy report for chat' }).first().click();
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toMatch(
      /^failed to compute cache key.*\n> 3: [\s\S]*\nCause: [\s\S]*\nFix: [\s\S]*\nhttp.*#gotcha-failed/,
    );
});

test('on a phone, light and dark, nothing is wider than the window', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 });
  await page.goto('/diagnose', { waitUntil: 'networkidle' });
  await expectAccessible(page);
  await paste(page, failed);
  await expect(page.getByRole('article').first()).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)).toBe(false);
    await expectAccessible(page);
  }
});
