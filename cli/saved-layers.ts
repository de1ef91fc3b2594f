import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { Parser, type ReadEntry } from 'tar';
import { z } from 'zod';
import type { SavedLayer } from '@/lib/measure/layers';

const manifestSchema = z.array(z.object({ Layers: z.array(z.string()) })).length(1);

/**
 * Reads what `docker save` writes: packs each layer with gzip to see what it weighs, and notes the files named
 * libcupti.so* in it. A layer that is stored compressed counts as it is. Nothing is written to the disk.
 * Gives the layers from the lowest on.
 */
export async function readSavedLayers(
  archive: Readable,
  onProgress?: (bytes: number) => void,
): Promise<SavedLayer[]> {
  const layers = new Map<string, SavedLayer>();
  const links = new Map<string, string>();
  let manifest = '';
  const read = async (entry: ReadEntry) => {
    if (entry.type === 'SymbolicLink' && entry.linkpath) {
      // Docker before 25 stores a layer once and links to it from where it is used again.
      links.set(entry.path, new URL(entry.linkpath, `file:///${entry.path}`).pathname.slice(1));
      entry.resume();
    } else if (entry.path === 'manifest.json') {
      for await (const chunk of entry) manifest += chunk;
    } else if (/\/layer\.tar$|^blobs\/\w+\/[0-9a-f]+$/.test(entry.path)) {
      const layer = await readLayer(entry);
      if (layer) layers.set(entry.path, layer);
    } else entry.resume();
  };
  await readTar(archive, read, onProgress);
  const names = manifestSchema.parse(JSON.parse(manifest || 'null'))[0]?.Layers ?? [];
  return names.map((name) => {
    const layer = layers.get(links.get(name) ?? name);
    if (!layer) throw new Error(`docker save wrote no layer ${name}, though its manifest names it.`);
    return layer;
  });
}

/** Entries come one after another: the next is read when the promise of the last is fulfilled. */
async function readTar(
  archive: Readable,
  read: (entry: ReadEntry) => Promise<void>,
  onProgress?: (bytes: number) => void,
): Promise<void> {
  let bytes = 0;
  const parser = new Parser({ strict: true });
  let pending = Promise.resolve();
  parser.on('entry', (entry: ReadEntry) => {
    pending = pending.then(() => read(entry));
    pending.catch((error: Error) => parser.abort(error));
  });
  const ended = once(parser, 'end');
  ended.catch(() => undefined);
  for await (const chunk of archive) {
    bytes += chunk.length;
    onProgress?.(bytes);
    if (!parser.write(chunk)) await Promise.race([once(parser, 'drain'), ended]);
  }
  parser.end();
  await ended;
  await pending;
}

/** Undefined for what is no layer but JSON: image stores keep both side by side, under names that do not tell. */
async function readLayer(entry: ReadEntry): Promise<SavedLayer | undefined> {
  const gzip = createGzip({ level: 6 });
  const names = listNames();
  let stored = 0;
  let packed = 0;
  let kind: 'json' | 'compressed' | 'tar' | undefined;
  gzip.on('data', (chunk: Buffer) => {
    packed += chunk.length;
  });
  for await (const chunk of entry) {
    kind ??= tellKind(chunk);
    stored += chunk.length;
    if (kind === 'json') continue;
    names.write(chunk);
    if (kind === 'tar' && !gzip.write(chunk)) await once(gzip, 'drain');
  }
  gzip.end();
  await finished(gzip);
  if (kind === undefined || kind === 'json') return undefined;
  return { compressed: kind === 'tar' ? packed : stored, cupti: await names.end() };
}

function tellKind(chunk: Buffer): 'json' | 'compressed' | 'tar' {
  const isGzip = chunk[0] === 0x1f && chunk[1] === 0x8b;
  const isZstd = chunk.readUInt32LE(0) === 0xfd2fb528;
  return isGzip || isZstd ? 'compressed' : chunk[0] === 0x7b ? 'json' : 'tar';
}

/** Notes the paths of CUPTI in a layer, also in one that is stored compressed. One that cannot be read names none. */
function listNames(): { write: (chunk: Buffer) => void; end: () => Promise<string[]> } {
  const found: string[] = [];
  let isReadable = true;
  const parser = new Parser({
    maxDecompressionRatio: Number.POSITIVE_INFINITY,
    onReadEntry: (entry) => {
      const path = `/${entry.path.replace(/^(\.?\/)+/, '')}`;
      if (/\/libcupti\.so[^/]*$/.test(path)) found.push(path);
      entry.resume();
    },
  });
  const ended = once(parser, 'end').catch(() => {
    isReadable = false;
  });
  return {
    write: (chunk) => {
      if (isReadable) parser.write(chunk);
    },
    end: async () => {
      if (isReadable) parser.end();
      await ended;
      return found;
    },
  };
}
