import { createHash } from 'node:crypto';
import type { Library, Page } from '../content/library';
import type { MeasureTable } from '../content/schema';
import { findNearest } from '../edit-distance';
import { findNamedPage } from '../links/old-addresses';
import type { Problem } from '../problem';
import { findBase } from './dockerfile';

/** Files beside each other: a Dockerfile and what it needs, by name. */
export type Files = Record<string, string>;

/** A file that a container makes before the build: what `run` prints, with `files` in its working directory. */
export interface Made {
  file: string;
  image: string;
  files: Files;
  run: string;
}

export type Origin =
  | { kind: 'pull'; image: string }
  | {
      kind: 'build';
      page: string;
      block: string;
      files: Files;
      args: Record<string, string>;
      make?: Made;
      /** The image under the last stage; undefined for scratch. */
      base: string | undefined;
    };

/** An image to be measured, with all that is needed to get it. */
export interface Target {
  id: string;
  versions: string;
  slow: string | undefined;
  origin: Origin;
}

export interface Targets {
  platform: string;
  profiler: string;
  targets: Target[];
}

/** Resolves the table of `measure.yaml` against the pages. What does not exist is a problem, and its image is left out. */
export function resolveTargets(
  table: MeasureTable,
  library: Library,
): { targets: Targets; problems: Problem[] } {
  const problems: Problem[] = [];
  const find = (page: string, block: string) => {
    const found = findBlock(library, page, block);
    if (typeof found === 'string') return found;
    problems.push(found);
    return undefined;
  };
  const profiler = find(table.profiler.page, table.profiler.block) ?? '';
  const targets = table.images.flatMap((image, i): Target[] => {
    const { id, versions, slow } = image;
    if (table.images.findIndex((other) => other.id === id) !== i)
      problems.push(toProblem(`Two images have the id "${id}".`, 'Give each an id of its own.'));
    if (image.pull) return [{ id, versions, slow, origin: { kind: 'pull', image: image.pull } }];
    const origin = image.build && resolveBuild(image.build, find);
    return origin ? [{ id, versions, slow, origin }] : [];
  });
  return { targets: { platform: table.platform, profiler, targets }, problems };
}

/** Changes whenever the image would be made from something else, so that an old result is not taken for a new one. */
export function recipeOf(target: Target, platform: string): string {
  return createHash('sha256')
    .update(JSON.stringify([target.origin, platform]))
    .digest('hex')
    .slice(0, 12);
}

type Build = NonNullable<MeasureTable['images'][number]['build']>;

function resolveBuild(
  { page, block, args, files: names, make }: Build,
  find: (page: string, block: string) => string | undefined,
): Origin | undefined {
  const dockerfile = find(page, block);
  const files = collect(names, (name) => find(page, name));
  const makeFiles = collect(make?.files ?? [], (name) => find(page, name));
  if (dockerfile === undefined || !files || !makeFiles) return undefined;
  return {
    kind: 'build',
    page,
    block,
    args,
    files: { Dockerfile: dockerfile, ...files },
    base: findBase(dockerfile, args),
    ...(make ? { make: { ...make, files: makeFiles } } : {}),
  };
}

function collect(names: readonly string[], find: (name: string) => string | undefined): Files | undefined {
  const files: Files = {};
  for (const name of names) {
    const text = find(name);
    if (text === undefined) return undefined;
    files[name] = text;
  }
  return files;
}

function findBlock(library: Library, path: string, title: string): string | Problem {
  const page = findNamedPage(library, path);
  if (!page) {
    const nearest = findNearest(path, [...library.pageByPath.keys()]);
    return toProblem(
      `There is no page ${path}.`,
      nearest ? `Nearest: ${nearest}` : 'Name a file of this folder.',
    );
  }
  const block = titledBlocks(page).find((candidate) => candidate.title === title);
  if (block) return block.text.endsWith('\n') ? block.text : `${block.text}\n`;
  const titles = titledBlocks(page).map((candidate) => candidate.title);
  return toProblem(
    `${path} has no code block with title="${title}".`,
    titles.length > 0 ? `It has: ${titles.join(', ')}.` : 'Give the block that title.',
  );
}

function titledBlocks(page: Page) {
  return page.compiled.facts.codeBlocks.filter((block) => block.title && !block.isWrong);
}

function toProblem(message: string, tip: string): Problem {
  return { file: 'measure.yaml', line: 1, rule: 'measure', message, tip };
}
