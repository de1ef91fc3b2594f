import { z } from 'zod';
import { daySchema } from '../content/schema';

const bytes = z.number().int().nonnegative();

/** A layer of an image. A size that could not be had is absent, never zero. */
const layerSchema = z.object({
  command: z.string().optional(),
  unpacked: bytes.optional(),
  compressed: bytes.optional(),
  /** Whether `compressed` is the registry's, or what packing the layer here gave. */
  from: z.enum(['registry', 'packed', 'nowhere']),
  /** Paths of files named libcupti.so* in it, where it was looked into. */
  cupti: z.array(z.string()).optional(),
});

const sizeSchema = z.object({
  /** `name@sha256:…`, where the image came from a registry. */
  digest: z.string().optional(),
  /** The sum of the history, in bytes. */
  unpacked: bytes,
  layers: z.array(layerSchema),
});

/** A file named libcupti.so*, in an image. */
const cuptiSchema = z.object({
  path: z.string(),
  /** The file behind the links. */
  file: z.string(),
  bytes,
  /** `cuda-cupti-13-0 13.0.85-1` or a wheel's name; absent when nobody claims the file. */
  owner: z.string().optional(),
});

const torchSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('imported'),
    version: z.string(),
    cuda: z.string(),
    cupti: z.array(z.string()),
  }),
  z.object({ kind: z.literal('absent'), why: z.string() }),
  z.object({ kind: z.literal('failed'), error: z.string() }),
]);

const profilerSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('kernels'), saw: z.string(), gpu: z.string() }),
  z.object({ kind: z.literal('no-kernels'), saw: z.string(), gpu: z.string() }),
  z.object({ kind: z.literal('not-run') }),
]);

/** What was measured of one image so far. */
const resultSchema = z.object({
  /** A hash of what the image was made from: a result of another recipe is thrown away. */
  recipe: z.string(),
  size: sizeSchema.optional(),
  cupti: z.array(cuptiSchema).optional(),
  torch: torchSchema.optional(),
  profiler: profilerSchema.optional(),
});

/** How far a run came, kept on disk so that the next one goes on there. */
export const stateSchema = z.object({
  form: z.literal(1),
  /** Names this run: its label on images and containers. */
  id: z.string().regex(/^[0-9a-f]+$/),
  started: daySchema,
  /** Images that this run pulled and must remove. */
  pulled: z.array(z.string()),
  results: z.record(z.string(), resultSchema),
});

export type Layer = z.output<typeof layerSchema>;
export type MeasuredSize = z.output<typeof sizeSchema>;
export type FoundCupti = z.output<typeof cuptiSchema>;
export type TorchAnswer = z.output<typeof torchSchema>;
export type ProfilerAnswer = z.output<typeof profilerSchema>;
export type Result = z.output<typeof resultSchema>;
export type State = z.output<typeof stateSchema>;
