import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { gunzipSync, gzipSync } from 'node:zlib';
import { create } from 'tar';
import { expect, test } from 'vitest';
import recorded from '@/lib/measure/docker-answers.json';
import { readSavedLayers } from './saved-layers';

const saved = gunzipSync(Buffer.from(recorded['save built'].stdoutGzip, 'base64'));
/** In pieces, as a pipe gives them. */
const inPieces = (bytes: Buffer, size = 1000) =>
  Readable.from(
    Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
      bytes.subarray(i * size, (i + 1) * size),
    ),
  );

test('What Docker 20.10 saved gives a weight for each layer, and CUPTI in the one that has it', async () => {
  const layers = await readSavedLayers(inPieces(saved));
  expect(layers.map(({ cupti }) => cupti)).toEqual([
    [],
    ['/usr/local/cuda-13.0/targets/x86_64-linux/lib/libcupti.so.2025.3.1'],
    [],
  ]);
  for (const { compressed } of layers) {
    expect(compressed).toBeGreaterThan(100);
    expect(compressed).toBeLessThan(400);
  }
});

test('An archive that ends too early is an error', async () => {
  await expect(readSavedLayers(inPieces(saved.subarray(0, saved.length / 2)))).rejects.toThrow();
  await expect(readSavedLayers(inPieces(Buffer.alloc(0)))).rejects.toThrow();
});

test('In the OCI layout blobs have no telling names; stored gzip counts as it is; a link is followed', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'saved-'));
  try {
    await mkdir(path.join(folder, 'in', 'opt'), { recursive: true });
    await writeFile(path.join(folder, 'in', 'opt', 'libcupti.so.13'), 'library');
    await create({ cwd: path.join(folder, 'in'), file: path.join(folder, 'layer.tar') }, ['opt']);
    const layer = await readFile(path.join(folder, 'layer.tar'));
    const packed = gzipSync(layer);
    const blobs = path.join(folder, 'blobs', 'sha256');
    await mkdir(blobs, { recursive: true });
    await writeFile(path.join(blobs, 'aa'), layer);
    await writeFile(path.join(blobs, 'bb'), packed);
    await writeFile(path.join(blobs, 'cc'), '{"architecture":"amd64"}');
    await mkdir(path.join(folder, 'dd'));
    await symlink('../blobs/sha256/bb', path.join(folder, 'dd', 'layer.tar'));
    const names = ['blobs/sha256/aa', 'blobs/sha256/bb', 'dd/layer.tar'];
    await writeFile(path.join(folder, 'manifest.json'), JSON.stringify([{ Layers: names }]));
    const archive = path.join(folder, 'saved.tar');
    await create({ cwd: folder, file: archive }, ['blobs', 'dd', 'manifest.json']);
    const layers = await readSavedLayers(inPieces(await readFile(archive)));
    const cupti = ['/opt/libcupti.so.13'];
    const stored = { compressed: packed.length, cupti };
    expect(layers).toEqual([{ compressed: expect.any(Number), cupti }, stored, stored]);
    expect(layers[0]?.compressed).toBeLessThan(layer.length);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
