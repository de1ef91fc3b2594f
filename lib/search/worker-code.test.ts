import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { bundleSearchWorker } from './worker-code';

test('the worker carries none of what makes the index, and stays small', async () => {
  const { code, inputs } = await bundleSearchWorker();
  const packages = inputs.flatMap((file) => /node_modules\/([^/]+)/.exec(file)?.[1] ?? []);
  expect([...new Set(packages)]).toEqual(['stemmer']);
  expect(brotliCompressSync(code).length).toBeLessThan(12_000);
});

test('the same code has the same name', async () => {
  expect((await bundleSearchWorker()).hash).toBe((await bundleSearchWorker()).hash);
});
