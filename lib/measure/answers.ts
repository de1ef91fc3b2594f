import { z } from 'zod';

/** What Docker prints, as far as it is read here. Versions 20.10 to 29 print these fields. */
const versionSchema = z.object({
  Client: z.object({ Version: z.string() }),
  Server: z.object({ Version: z.string(), Arch: z.string().default('unknown') }).nullish(),
});
const infoSchema = z.object({
  Driver: z.string().default('unknown'),
  DriverStatus: z.array(z.array(z.string())).nullish(),
});
const inspectSchema = z
  .array(
    z.object({
      Id: z.string(),
      RepoDigests: z.array(z.string()).nullish(),
      Size: z.number(),
      RootFS: z.object({ Layers: z.array(z.string()).nullish() }),
    }),
  )
  .length(1);
const historySchema = z.object({ CreatedBy: z.string(), Size: z.coerce.number().int().nonnegative() });
const manifestSchema = z.object({
  layers: z.array(z.object({ digest: z.string(), size: z.number().int() })),
});
const manifestListSchema = z.object({
  manifests: z.array(
    z.object({
      digest: z.string(),
      platform: z
        .object({ architecture: z.string(), os: z.string(), variant: z.string().optional() })
        .optional(),
    }),
  ),
});

export interface Engine {
  version: string;
  /** `amd64`, as Go names it. */
  architecture: string;
  storage: string;
}

export interface Inspected {
  id: string;
  /** `name@sha256:…` as the registry knows the image; undefined for one that was never in a registry. */
  digest: string | undefined;
  /** Digests of the uncompressed layers, the lowest first. */
  layers: string[];
}

/** An entry of an image's history, the oldest first; `bytes` is what its layer takes unpacked. */
export interface HistoryEntry {
  command: string;
  bytes: number;
}

/** Reads `docker version` and `docker info`, both `--format '{{json .}}'`; undefined when no server answered. */
export function parseEngine(version: string, info: string): Engine | undefined {
  const server = versionSchema.parse(JSON.parse(version)).Server;
  if (!server) return undefined;
  const { Driver, DriverStatus } = infoSchema.parse(JSON.parse(info));
  const isContainerd =
    DriverStatus?.some((pair) => pair.join(' ').includes('containerd.snapshotter')) ?? false;
  return {
    version: server.Version,
    architecture: server.Arch,
    storage: isContainerd ? `${Driver} (containerd image store)` : Driver,
  };
}

/** Reads `docker image inspect` of one image. */
export function parseInspect(text: string): Inspected {
  const image = inspectSchema.parse(JSON.parse(text))[0];
  if (!image) throw new Error('docker image inspect described no image.');
  return { id: image.Id, digest: image.RepoDigests?.[0], layers: image.RootFS.Layers ?? [] };
}

/** Reads `docker history --no-trunc --human=false --format '{{json .}}'`, a JSON object a line, newest first. */
export function parseHistory(text: string): HistoryEntry[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => historySchema.parse(JSON.parse(line)))
    .map(({ CreatedBy, Size }) => ({ command: CreatedBy, bytes: Size }))
    .reverse();
}

export type Manifest =
  | { kind: 'image'; layers: number[] }
  /** A list of manifests: the one for the platform must be asked for by its digest. */
  | { kind: 'list'; digest: string | undefined };

/** Reads a manifest, or a list of them for `platform` (`linux/amd64`). Layers are compressed bytes, the lowest first. */
export function parseManifest(text: string, platform: string): Manifest {
  const json: unknown = JSON.parse(text);
  const list = manifestListSchema.safeParse(json);
  if (!list.success) {
    return { kind: 'image', layers: manifestSchema.parse(json).layers.map((layer) => layer.size) };
  }
  const found = list.data.manifests.find(
    (item) => item.platform && `${item.platform.os}/${item.platform.architecture}` === platform,
  );
  return { kind: 'list', digest: found?.digest };
}
