import { z } from 'zod';
import { fillablePattern } from '../markdown/placeholder-form';

/** A calendar day as `YYYY-MM-DD`; 2026-02-30 is refused. */
export const daySchema = z.string().refine((day) => {
  const date = new Date(`${day}T00:00:00Z`);
  const isWellFormed = /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(date.getTime());
  return isWellFormed && date.toISOString().startsWith(day);
}, 'is not a date of the calendar');

export const statusSchema = z.enum(['measured', 'published', 'reported', 'estimated', 'unknown']);
export const formSchema = z.enum(['compressed', 'unpacked']);
export const sizeKeySchema = z.enum(['download', 'on_disk', 'cupti_download', 'cupti_on_disk']);

/** What kind of size each field holds. */
const formOf = {
  download: 'compressed',
  on_disk: 'unpacked',
  cupti_download: 'compressed',
  cupti_on_disk: 'unpacked',
} as const;

export const partKindSchema = z.enum([
  'base',
  'runtime',
  'cupti',
  'compiler',
  'tools',
  'static',
  'nsight',
  'cudnn',
  'torch',
  'other',
]);

const text = z.string().trim().min(1);
const bytes = z.number().int().nonnegative();
/** Paths or addresses that a file had before. Other tools write an empty field, one name or a year. */
const aliases = z
  .union([text, z.array(z.union([text, z.number()]))])
  .nullish()
  .transform((value) => (Array.isArray(value) ? value.map(String) : value ? [value] : []));

const partSchema = z.strictObject({
  what: text,
  kind: partKindSchema,
  value: bytes,
  status: statusSchema.exclude(['unknown']),
  source: text,
  on: daySchema,
  note: text.optional(),
});

/**
 * A size with all that makes it trustworthy: `value` or `parts` in bytes, the form, of what, its status
 * and its source. A figure with parts has the sum of their values and the weakest of their statuses.
 */
export const figureSchema = z
  .strictObject({
    value: bytes.optional(),
    parts: z.array(partSchema).min(1).optional(),
    unit: z.literal('bytes').default('bytes'),
    form: formSchema,
    of: text,
    status: statusSchema.optional(),
    source: text.optional(),
    on: daySchema.optional(),
    note: text.optional(),
  })
  .superRefine((figure, context) => {
    const complain = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    if (figure.parts) {
      if (figure.value !== undefined)
        complain('value', 'stands beside parts: the sum is computed, never typed');
      if (figure.status) complain('status', 'stands beside parts: it is the weakest of theirs');
      return;
    }
    if (!figure.status) complain('status', 'is missing');
    else if (figure.status === 'unknown') {
      if (figure.value !== undefined) complain('value', 'is given, but the status is unknown');
    } else {
      if (figure.value === undefined) complain('value', 'is missing, and the status is not unknown');
      if (!figure.source) complain('source', "is missing: a footnote's name or evidence:<name>#<experiment>");
      if (!figure.on) complain('on', 'is missing: the day of the measurement');
    }
  });

/** Whether something is there or works. `partial` must say how far, and all but `unknown` have a source. */
export const verdictSchema = z
  .strictObject({
    answer: z.enum(['yes', 'no', 'partial', 'unknown']),
    note: text.optional(),
    source: text.optional(),
  })
  .superRefine((verdict, context) => {
    if (verdict.answer === 'partial' && !verdict.note) {
      context.addIssue({ code: 'custom', path: ['note'], message: 'is missing: say how far "partial" goes' });
    }
    if (verdict.answer !== 'unknown' && !verdict.source) {
      context.addIssue({
        code: 'custom',
        path: ['source'],
        message: "is missing: a footnote's name or evidence:<name>#<experiment>",
      });
    }
  });

/** The sizes of one CUDA release; releases are never compared with each other. */
export const releaseSchema = z
  .strictObject({
    cuda: text,
    download: figureSchema.optional(),
    on_disk: figureSchema.optional(),
    /** What having CUPTI adds to the download, and on disk. */
    cupti_download: figureSchema.optional(),
    cupti_on_disk: figureSchema.optional(),
  })
  .superRefine((release, context) => {
    for (const key of sizeKeySchema.options) {
      const form = release[key]?.form;
      if (!form || form === formOf[key]) continue;
      const message = `is ${form}, and ${key} is always ${formOf[key]}`;
      context.addIssue({ code: 'custom', path: [key, 'form'], message });
    }
  });

/** One way to build an image: a row of the matrix. */
export const strategySchema = z.strictObject({
  name: text,
  order: z.number(),
  tagline: text.optional(),
  /** A baseline whose sizes this image has, besides what CUPTI adds. */
  builds_on: text.optional(),
  sizes: z
    .array(releaseSchema)
    .refine((sizes) => new Set(sizes.map(({ cuda }) => cuda)).size === sizes.length, 'has a release twice')
    .default([]),
  cupti_build: verdictSchema,
  cupti_run: verdictSchema,
  profiler_kernels: verdictSchema,
  import_torch: verdictSchema,
  takes_wheels: verdictSchema,
  compiles_cuda: verdictSchema,
  nvcc_headers: verdictSchema,
  reproducible_pin: verdictSchema,
  effort: z.enum(['low', 'medium', 'high']),
  choose_when: text,
  avoid_when: text.optional(),
  /** Titles of code blocks on the page: the complete Dockerfile, and the commands that build and prove it. */
  dockerfile: text.optional(),
  verify: text.optional(),
});

/**
 * Something that a reader may replace in the page's code: its name, what stands there now, and other places that
 * follow from it (`also: {'so.12': 'so.{1}'}`; see lib/markdown/placeholder-form.ts).
 */
export const placeholderSchema = z.strictObject({
  name: text,
  value: text.regex(
    new RegExp(`^${fillablePattern}$`),
    'holds more than letters, digits and . _ : / @ + ~ -',
  ),
  also: z.record(z.string().min(1), text).optional(),
});

/** What any page may say about itself. */
const common = {
  /** The day after which the page counts as old; without it, `reviewAfter` days after `verified`. */
  review_by: daySchema.optional(),
  placeholders: z
    .array(placeholderSchema)
    .refine((all) => new Set(all.map(({ name }) => name)).size === all.length, 'has a name twice')
    .optional(),
  asked: z.array(text).optional(),
  aliases,
};

export const knowledgeSchema = z.strictObject({
  ...common,
  title: text,
  summary: text,
  verified: daySchema,
  applies_to: z.array(text).min(1),
  strategy: strategySchema.optional(),
});

export const dropSchema = z.strictObject({
  title: text,
  date: daySchema,
  corrected: daySchema.optional(),
  about: text,
  key_insight: text,
  asked: z.array(text).optional(),
});

export const indexSchema = z.strictObject({
  ...common,
  title: text.optional(),
  summary: text.optional(),
  verified: daySchema.optional(),
  baselines: z.array(strategySchema).optional(),
});

/** Any other page: nothing is required of it. */
export const plainSchema = z.strictObject({
  ...common,
  title: text.optional(),
  summary: text.optional(),
  verified: daySchema.optional(),
  applies_to: z.array(text).min(1).optional(),
});

/** `site.yaml`: what the site calls itself. */
export const siteSchema = z.strictObject({
  name: text,
  headline: text,
  lead: text,
  /** Where the site stands, `https://host`: previews in chats and feeds need whole addresses. SITE_URL wins over it. */
  url: z
    .url({ protocol: /^https?$/, error: 'is not an address such as https://docs.example.org' })
    .optional(),
  /** Whether each section has a card of its own in chats, or its page's; see `lib/links/section-previews.ts`. */
  section_cards: z.boolean().optional(),
  try: z.array(text).default([]),
  /** What gotchas are sorted by: a name, and the words by which a gotcha shows that it is about it. */
  tools: z.record(z.string(), z.array(text).min(1)).default({}),
});

/** `synonyms.yaml`: words that mean the same, or what people ask and what it means on the pages. */
export const synonymsSchema = z.array(
  z.union(
    [
      z.strictObject({ same: z.array(text).min(2) }),
      z.strictObject({ asked: z.array(text).min(1), means: z.array(text).min(1) }),
    ],
    {
      error:
        'is neither `same: [two, or more]` nor `asked: [what people say]` with `means: [what pages say]`',
    },
  ),
);

/** `criteria.yaml`: the standards that the knowledge is held to. Paths are from the content folder. */
export const criteriaSchema = z.strictObject({
  index: text,
  cross_references: z.number().int(),
  gotchas: z.number().int(),
  files: z
    .array(
      z.strictObject({
        path: text,
        lines: z.tuple([z.number().int(), z.number().int()]),
        sources: z.number().int(),
        sections: z.array(text).optional(),
        drop: text.optional(),
      }),
    )
    .min(1),
});

/** A code block of a page: the page's path from the content folder, and the block's title. */
const blockSchema = z.strictObject({ page: text, block: text });

const imageSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is not an id: lower-case words with hyphens'),
    versions: text,
    pull: text.optional(),
    build: blockSchema
      .extend({
        args: z.record(z.string(), text).default({}),
        /** Titles of code blocks of the same page that must lie beside the Dockerfile. */
        files: z.array(text).default([]),
        /** A file that a command in a container makes first: what it prints. */
        make: z
          .strictObject({ file: text, image: text, files: z.array(text).default([]), run: text })
          .optional(),
      })
      .optional(),
    /** Why this takes very long. Such an image is measured only when it is named. */
    slow: text.optional(),
  })
  .refine((image) => Boolean(image.pull) !== Boolean(image.build), 'must have either "pull" or "build"');

/** `measure.yaml`: the images that `npm run measure` builds or pulls. */
export const measureSchema = z.strictObject({
  platform: z.string().regex(/^linux\/\w+$/, 'is not a platform like linux/amd64'),
  /** The Python program that shows whether `torch.profiler` sees the GPU; it exits with 0 if it does. */
  profiler: blockSchema,
  images: z.array(imageSchema).min(1),
});

/** An experiment or a measurement that figures and footnotes refer to. */
export const evidenceSchema = z.strictObject({
  title: text,
  measured: daySchema,
  environment: z.record(z.string(), text),
  experiments: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is not an id: lower-case words with hyphens'),
        /** Ids that it had before. */
        was: z.array(text).optional(),
        do: text,
        saw: text.optional(),
        so: text.optional(),
        figures: z
          .array(z.strictObject({ label: text, bytes, form: formSchema.optional(), of: text.optional() }))
          .optional(),
      }),
    )
    .min(1),
});

export type Figure = z.output<typeof figureSchema>;
export type Part = z.output<typeof partSchema>;
export type Verdict = z.output<typeof verdictSchema>;
export type Status = z.output<typeof statusSchema>;
export type Form = z.output<typeof formSchema>;
export type PartKind = z.output<typeof partKindSchema>;
export type SizeKey = z.output<typeof sizeKeySchema>;
export type Release = z.output<typeof releaseSchema>;
export type Strategy = z.output<typeof strategySchema>;
export type Drop = z.output<typeof dropSchema>;
export type Placeholder = z.output<typeof placeholderSchema>;
export type Site = z.output<typeof siteSchema>;
export type SynonymEntry = z.output<typeof synonymsSchema>[number];
export type Criteria = z.output<typeof criteriaSchema>;
export type MeasureTable = z.output<typeof measureSchema>;
export type EvidenceData = z.output<typeof evidenceSchema>;
