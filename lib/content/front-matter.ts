import { isMap, isPair, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import { z } from 'zod';
import { findNearest } from '../edit-distance';
import type { Problem } from '../problem';

export interface SplitText {
  /** The YAML between the `---` lines; undefined when the file has no front matter. */
  yaml: string | undefined;
  body: string;
  /** The 1-based line of the file on which the body begins. */
  bodyLine: number;
}

/**
 * Separates YAML front matter from the text. Takes text with `\n` line ends. A file that opens `---`
 * and never closes it has no front matter: it is a thematic break.
 */
export function splitFrontMatter(text: string): SplitText {
  const match = /^---[ \t]*\n(?:([\s\S]*?)\n)?---[ \t]*(?:\n|$)/.exec(text);
  if (!match) return { yaml: undefined, body: text, bodyLine: 1 };
  const body = text.slice(match[0].length);
  return { yaml: match[1] ?? '', body, bodyLine: match[0].split('\n').length };
}

/** The body after as many empty lines as the front matter has, so that its lines are the file's. */
export function padBody(text: string): string {
  const { body, bodyLine } = splitFrontMatter(text);
  return '\n'.repeat(bodyLine - 1) + body;
}

export interface YamlSource {
  file: string;
  yaml: string;
  /** The file's 1-based line on which the YAML begins. */
  firstLine: number;
}

interface Validated<T> {
  data: T | undefined;
  problems: Problem[];
  /** The file's line of each field, by dotted path: `strategy.download.source`. */
  lines: Record<string, number>;
}

/**
 * Parses YAML and validates it with a zod schema. Every complaint becomes a Problem at the line of the
 * field it is about; `data` is undefined when there is any.
 */
export function parseYaml<T extends z.ZodType>(schema: T, source: YamlSource): Validated<z.output<T>> {
  const counter = new LineCounter();
  const document = parseDocument(source.yaml, { lineCounter: counter, prettyErrors: false });
  const lineAt = (offset: number | undefined) =>
    source.firstLine + (offset === undefined ? 0 : counter.linePos(offset).line - 1);
  if (document.errors.length > 0) {
    const problems = document.errors.map((error) => ({
      file: source.file,
      line: lineAt(error.pos[0]),
      rule: 'yaml',
      message: `This is not valid YAML: ${error.message.replace(/\.$/, '')}.`,
      tip: 'A value with a colon, a # or a leading quote wants quotation marks around it.',
    }));
    return { data: undefined, problems, lines: {} };
  }
  const lines = Object.fromEntries(
    listFields(document.contents).map(({ path, offset }) => [path, lineAt(offset)]),
  );
  const input: unknown = document.toJS() ?? {};
  const result = schema.safeParse(input, { reportInput: true });
  if (result.success) return { data: result.data, problems: [], lines };
  const problems = result.error.issues.flatMap((issue) =>
    toProblems(issue, source.file, schema, (path) => lineAt(findOffset(document.contents, path))),
  );
  return { data: undefined, problems, lines };
}

function listFields(node: unknown, prefix = ''): { path: string; offset: number | undefined }[] {
  if (isSeq(node)) return node.items.flatMap((item, i) => listFields(item, `${prefix}${i}.`));
  if (!isMap(node)) return [];
  return node.items.flatMap((pair) => {
    if (!isScalar(pair.key)) return [];
    const path = `${prefix}${String(pair.key.value)}`;
    return [{ path, offset: pair.key.range?.[0] }, ...listFields(pair.value, `${path}.`)];
  });
}

function findOffset(root: Node | null, path: readonly PropertyKey[]): number | undefined {
  let node: unknown = root;
  let offset: number | undefined;
  for (const key of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === key);
      if (!pair) break;
      if (isScalar(pair.key)) offset = pair.key.range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node) && typeof key === 'number') {
      node = node.items[key];
      offset = (isMap(node) || isScalar(node) || isSeq(node) ? node.range?.[0] : undefined) ?? offset;
    } else break;
  }
  return offset;
}

function toProblems(
  issue: z.core.$ZodIssue,
  file: string,
  schema: z.ZodType,
  lineOf: (path: readonly PropertyKey[]) => number,
): Problem[] {
  const at = (path: readonly PropertyKey[], message: string, tip: string): Problem => {
    return { file, line: lineOf(path), rule: 'front-matter', message, tip };
  };
  const name = issue.path.length > 0 ? `"${issue.path.join('.')}"` : 'The front matter';
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => {
        const nearest = findNearest(key, knownFields(schema, issue.path));
        return at(
          [...issue.path, key],
          `There is no field "${[...issue.path, key].join('.')}".`,
          nearest
            ? `Did you mean "${nearest}"?`
            : `Known here: ${knownFields(schema, issue.path).join(', ')}.`,
        );
      });
    case 'invalid_type': {
      const expected = typeNames[issue.expected] ?? issue.expected;
      if (issue.input === undefined) {
        return [at(issue.path, `${name} is missing.`, `Add it to the front matter (${expected}).`)];
      }
      return [
        at(issue.path, `${name} should be ${expected} and is ${found(issue.input)}.`, quoteTip(expected)),
      ];
    }
    case 'invalid_value':
      return [
        at(
          issue.path,
          `${name} is ${found(issue.input)}, which is not known.`,
          `One of: ${issue.values.join(', ')}.`,
        ),
      ];
    case 'too_small':
      return [at(issue.path, `${name} is empty.`, 'Fill it in, or take the field away.')];
    case 'custom':
    case 'invalid_format':
      return [at(issue.path, `${name} ${describe(issue)}.`, tipFor(issue.message))];
    default:
      return [at(issue.path, `${name}: ${issue.message}.`, 'See content/README.md for the fields.')];
  }
}

const typeNames: Record<string, string> = {
  string: 'text',
  array: 'a list',
  object: 'fields of its own',
  number: 'a number',
};

function found(input: unknown): string {
  const shown = JSON.stringify(input) ?? String(input);
  return shown.length > 40 ? `${shown.slice(0, 39)}…` : shown;
}

function describe(issue: z.core.$ZodIssue): string {
  const isAboutForm = issue.code === 'invalid_format' || issue.message.includes('calendar');
  return isAboutForm ? `${issue.message} (${found(issue.input)})` : issue.message;
}

function quoteTip(expected: string): string {
  return expected === 'text' ? 'Quotation marks make it text.' : 'See content/README.md for the fields.';
}

function tipFor(message: string): string {
  if (message.includes('date') || message.includes('calendar'))
    return 'Write it as YYYY-MM-DD, like 2026-11-23.';
  return 'See "Figures, and the strategy of a file" in content/README.md.';
}

/** The names of the fields at `path`, read from the JSON Schema that zod makes of the schema. */
function knownFields(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let node: z.core.JSONSchema._JSONSchema | undefined = z.toJSONSchema(schema, {
    unrepresentable: 'any',
    io: 'input',
  });
  for (const key of path) {
    if (typeof node !== 'object') return [];
    const below: typeof node.items = typeof key === 'number' ? node.items : node.properties?.[String(key)];
    node = Array.isArray(below) ? undefined : below;
  }
  return typeof node === 'object' ? Object.keys(node.properties ?? {}) : [];
}
