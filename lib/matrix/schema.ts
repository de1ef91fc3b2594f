import { z } from 'zod';
import { daySchema, formSchema, partKindSchema, statusSchema } from '../content/schema';

/** What is published: `/compare.json` has this form, and `/schema/strategies.json` is made from it. */

const sourceSchema = z
  .strictObject({ href: z.string(), label: z.string() })
  .meta({ description: 'Where it can be read: an address on this site and what stands there.' });

const partSchema = z.strictObject({
  what: z.string(),
  kind: partKindSchema,
  bytes: z.number().int().nonnegative(),
  status: statusSchema.exclude(['unknown']),
  on: daySchema.meta({ description: 'The day of the measurement, or of reading the source.' }),
  source: sourceSchema.optional(),
  note: z.string().optional(),
});

export const figureCellSchema = z.strictObject({
  kind: z.literal('figure'),
  bytes: z.number().int().nonnegative(),
  form: formSchema.meta({
    description: 'compressed: what a pull downloads. unpacked: what it takes on disk.',
  }),
  cuda: z.string().meta({ description: 'The CUDA release. Figures of two releases are not comparable.' }),
  of: z.string().meta({ description: 'The image or package, with version and platform.' }),
  status: statusSchema
    .exclude(['unknown'])
    .meta({ description: 'How far to trust it; of a sum, the weakest status among its parts.' }),
  on: daySchema,
  parts: z.array(partSchema).meta({ description: 'What it is the sum of; empty where that is not known.' }),
  sources: z.array(sourceSchema),
  note: z.string().optional(),
});

export const cellSchema = z.discriminatedUnion('kind', [
  figureCellSchema,
  z.strictObject({ kind: z.literal('yes'), note: z.string().optional(), source: sourceSchema.optional() }),
  z.strictObject({ kind: z.literal('no'), note: z.string().optional(), source: sourceSchema.optional() }),
  z.strictObject({ kind: z.literal('partial'), note: z.string(), source: sourceSchema.optional() }),
  z.strictObject({
    kind: z.literal('text'),
    text: z.string(),
    note: z.string().optional(),
    source: sourceSchema.optional(),
    computed: z.literal(true).optional().meta({ description: 'Worked out from another cell, not reported.' }),
  }),
  z
    .strictObject({ kind: z.literal('unknown'), of: z.string().optional(), note: z.string().optional() })
    .meta({ description: 'Not known. This is neither "no" nor zero.' }),
]);

export const sizeColumnSchema = z.enum(['download', 'pull', 'disk', 'cupti_download', 'cupti_disk']);
export const factColumnSchema = z.enum([
  'run',
  'build',
  'profiler',
  'import',
  'wheels',
  'compiles',
  'nvcc',
  'pin',
  'builder',
  'effort',
  'when',
]);

export const rowSchema = z.strictObject({
  id: z.string().meta({ description: 'The address of the row is /compare#<id>.' }),
  name: z.string(),
  tagline: z.string(),
  baseline: z.boolean().meta({ description: 'True for what one gets without doing anything.' }),
  address: z.string(),
  facts: z.record(factColumnSchema, cellSchema),
  sizes: z
    .array(z.strictObject({ cuda: z.string(), cells: z.record(sizeColumnSchema, cellSchema) }))
    .meta({ description: 'One entry for each CUDA release that has figures.' }),
  dockerfile: z
    .string()
    .optional()
    .meta({ description: 'Where the complete Dockerfile stands, on this site.' }),
});

const fileSchema = z.strictObject({
  name: z.string(),
  language: z.string(),
  text: z.string(),
});

export const recipeSchema = z
  .strictObject({
    dockerfile: z.string(),
    verify: z.string().optional().meta({ description: 'Commands that build the image and prove it.' }),
    files: z.array(fileSchema).meta({ description: 'Other files of the same page, to be put beside it.' }),
  })
  .meta({ description: 'Copied from the page; the check lints it there.' });

export const strategiesSchema = z
  .strictObject({
    $schema: z.string(),
    columns: z.array(
      z.strictObject({
        key: z.union([sizeColumnSchema, factColumnSchema]),
        title: z.string(),
        about: z.string(),
      }),
    ),
    releases: z.array(z.string()),
    strategies: z.array(rowSchema.extend({ recipe: recipeSchema.optional() })),
  })
  .meta({
    title: 'Strategies',
    description: 'Every way to build the image, with its sizes, answers and sources.',
  });

export type FigureCell = z.output<typeof figureCellSchema>;
export type FigurePart = z.output<typeof partSchema>;
export type Cell = z.output<typeof cellSchema>;
export type SizeColumn = z.output<typeof sizeColumnSchema>;
export type FactColumn = z.output<typeof factColumnSchema>;
export type ColumnKey = SizeColumn | FactColumn;
export type Row = z.output<typeof rowSchema>;
export type Recipe = z.output<typeof recipeSchema>;
export type Strategies = z.output<typeof strategiesSchema>;
