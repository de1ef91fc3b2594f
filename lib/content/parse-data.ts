import { imageSize } from 'image-size';
import type { z } from 'zod';
import type { Problem } from '../problem';
import { evidenceAddress } from '../routes';
import { parseYaml } from './front-matter';
import type { Asset, Evidence } from './library';
import { evidenceSchema } from './schema';

type ParsedEvidence = { evidence?: Evidence; problems: Problem[] };

const parsedEvidence = new Map<string, { text: string; parsed: ParsedEvidence }>();

/**
 * An evidence file of the content folder: its data with the lines of its fields, or what is wrong with it. A text that
 * has not changed is not parsed again: for its lines JSON is read as YAML, which is slow.
 */
export function parseEvidenceOnce(file: string, text: string): ParsedEvidence {
  const known = parsedEvidence.get(file);
  if (known?.text === text) return known.parsed;
  const parsed = parseEvidence(file, text);
  parsedEvidence.set(file, { text, parsed });
  return parsed;
}

function parseEvidence(file: string, text: string): ParsedEvidence {
  const { data, problems } = parseJson(evidenceSchema, file, text);
  if (!data) return { problems };
  const name = file.slice('evidence/'.length, -'.json'.length);
  // Only addresses are ever asked for by line.
  const fieldLines = text.includes('://')
    ? parseYaml(evidenceSchema, { file, yaml: text, firstLine: 1 }).lines
    : {};
  return { evidence: { name, path: file, address: evidenceAddress(name), data, fieldLines }, problems };
}

/** Checks JSON against a schema. JSON is YAML, and read as such a complaint has a line; only what is wrong is read twice. */
export function parseJson<T extends z.ZodType>(
  schema: T,
  file: string,
  text: string,
): { data: z.output<T> | undefined; problems: Problem[] } {
  try {
    return { data: schema.parse(JSON.parse(text)), problems: [] };
  } catch {
    return parseYaml(schema, { file, yaml: text, firstLine: 1 });
  }
}

/** How large an image is, in pixels; undefined for what is none, or none that can be read: it is shown all the same. */
export function measureImage(bytes: Uint8Array): Asset['size'] {
  try {
    const { width, height, orientation = 1 } = imageSize(bytes);
    // A camera that lay on its side; browsers turn the picture.
    return orientation > 4 ? { width: height, height: width } : { width, height };
  } catch {
    return undefined;
  }
}
