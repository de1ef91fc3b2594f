import type { Locator } from '@playwright/test';
import { expect, expectAccessible, test } from './site-test';

const address = '/cuda/22-cuda-apt-get-installation';
const readClipboard = () => navigator.clipboard.readText();

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

/** Presses a block's button until the page listens to it, and waits for what it says. */
async function copy(block: Locator, told: string): Promise<void> {
  await expect(async () => {
    await block.getByRole('button', { name: /Cop(y|ied)/ }).click();
    await expect(block.page().getByText(told)).toBeAttached({ timeout: 1000 });
  }).toPass();
}

test('code is coloured, named and copied without loss', async ({ page }) => {
  await page.goto(address);
  const block = page.locator('figure.code', { hasText: 'ENABLE_PROFILING' }).first();
  await expect(block.locator('.lang')).toHaveText('Dockerfile');
  const plain = await block.evaluate((element) => getComputedStyle(element).color);
  const keyword = block.locator('.k').first();
  expect(await keyword.evaluate((element) => getComputedStyle(element).color)).not.toBe(plain);
  await block.getByRole('button', { name: 'Copy' }).click();
  await expect(block.getByRole('button', { name: 'Copied' })).toBeVisible();
  expect(await page.evaluate(readClipboard)).toBe(await block.locator('pre').textContent());
  await expectAccessible(page);
});

test('a reader fills in a version once, and every command that is copied has it', async ({ page }) => {
  await page.goto(address);
  const block = page.locator('figure.code', { hasText: 'ENABLE_PROFILING' }).first();
  const other = page.locator('figure.code', { has: page.getByText('verify.sh', { exact: true }) });
  await block.getByLabel('CUDA version').fill('12.6.3');
  await expect(block.locator('pre')).toContainText('FROM nvidia/cuda:12.6.3-devel-ubuntu22.04');
  await expect(block.locator('pre')).toContainText('cuda-cupti-12-6=');
  await expect(other.locator('pre')).toContainText('/usr/local/cuda-12.6/targets');
  await expect(other.getByLabel('CUDA version')).toHaveValue('12.6.3');
  await expect(block.getByText('The page was written and verified with 12.4.1')).toBeVisible();
  await other.getByRole('button', { name: 'Copy' }).click();
  await expect(other.getByRole('button', { name: 'Copied' })).toBeVisible();
  expect(await page.evaluate(readClipboard)).toContain('cuda-libraries-dev-12-6');
  await expectAccessible(page);
  // It is kept for the page until the tab is closed, and for no other page.
  await page.reload();
  await expect(block.locator('pre')).toContainText('nvidia/cuda:12.6.3-devel');
  await page.goto('/cuda/23-docker-devel-as-runtime');
  await expect(page.getByLabel('CUDA version').first()).toHaveValue('12.4.1');
  await page.goto(address);
  await block.getByRole('button', { name: 'Put back' }).click();
  await expect(block.locator('pre')).toContainText('nvidia/cuda:12.4.1-devel');
  await expect(block.getByText('The page was written')).toBeHidden();
});

test('what does not fit, or what a shell would obey, stays out of the code', async ({ page }) => {
  await page.goto(address);
  const block = page.locator('figure.code', { hasText: 'ENABLE_PROFILING' }).first();
  const before = await block.locator('pre').textContent();
  await block.getByLabel('CUDA version').fill('12.4.1; rm -rf /');
  await expect(block.getByText(/not written like/)).toBeVisible();
  await expect(block.getByLabel('CUDA version')).toHaveAttribute('aria-invalid', 'true');
  expect(await block.locator('pre').textContent()).toBe(before);
});

test('long lines can be wrapped', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 });
  await page.goto(address);
  const block = page.locator('figure.code', { hasText: 'ENABLE_PROFILING' }).first();
  const overflow = () => block.locator('pre').evaluate((pre) => pre.scrollWidth - pre.clientWidth);
  expect(await overflow()).toBeGreaterThan(50);
  const button = block.getByRole('button', { name: 'Wrap' });
  await button.click();
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  expect(await overflow()).toBe(0);
  await expectAccessible(page);
});

test('of a terminal only the commands are copied, of a diff what is left', async ({ page }) => {
  await page.goto('/readme');
  const terminal = page.locator('figure.code', { has: page.getByText('A terminal', { exact: true }) });
  await copy(terminal, 'Code copied, without prompts and output');
  expect(await page.evaluate(readClipboard)).toBe('echo one \\\n  two\nid -u');
  const diff = page.locator('figure.code', { has: page.getByText('A diff', { exact: true }) });
  await expect(diff.getByRole('insertion')).toContainText('cuda-cupti-12-4');
  await copy(diff, 'Code copied, without lines that are taken out');
  expect(await page.evaluate(readClipboard)).toBe(
    'FROM nvidia/cuda:12.4.1-runtime-ubuntu22.04\nRUN apt-get update && apt-get install -y cuda-cupti-12-4',
  );
  await expectAccessible(page);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the code stands there as it was written, and nothing asks to be filled in', async ({ page }) => {
    await page.goto(address);
    const block = page.locator('figure.code', { hasText: 'ENABLE_PROFILING' }).first();
    await expect(block.locator('pre')).toContainText('FROM nvidia/cuda:12.4.1-devel-ubuntu22.04');
    await expect(block.getByRole('textbox')).toHaveCount(0);
  });
});
