import { expect, test } from 'vitest';
import { formatProblems } from '../problem';
import { parseYaml, splitFrontMatter } from './front-matter';
import { dropSchema, knowledgeSchema } from './schema';

test.each([
  ['---\ntitle: x\n---\nbody', 'title: x', 'body', 4],
  ['---\n---\nbody', '', 'body', 3],
  ['---\ntitle: x\n---', 'title: x', '', 3],
  ['# No front matter', undefined, '# No front matter', 1],
  ['---\nnever closed', undefined, '---\nnever closed', 1],
  ['text\n---\na: b\n---\n', undefined, 'text\n---\na: b\n---\n', 1],
])('front matter of %j', (text, yaml, body, bodyLine) => {
  expect(splitFrontMatter(text)).toEqual({ yaml, body, bodyLine });
});

const problemsOf = (schema: typeof knowledgeSchema | typeof dropSchema, yaml: string) =>
  formatProblems(parseYaml(schema, { file: 'cuda/22-a.md', yaml, firstLine: 2 }).problems);

test('every mistake is told at its line, with what was found and what to do', () => {
  const yaml = `titel: Apt
summary: 3
verified: 2026-02-30
applies_to: []
strategy:
  name: Apt
  order: 22
  effort: huge
  sizes:
    - cuda: 13.0.2
      downlod: {}
      download: {form: compressed, of: an image, value: 12, status: measured}
      on_disk: {form: unpacked, of: an image, value: 3, status: unknown}
      cupti_on_disk: {form: unpacked, of: a package, parts: [], value: 1}
      cupti_download: {form: unpacked, of: a package, status: unknown}
  cupti_build: {answer: partial, source: a}
  cupti_run: {answer: yes}`;
  expect(problemsOf(knowledgeSchema, yaml)).toMatchInlineSnapshot(`
    "cuda/22-a.md
       2  front-matter  "title" is missing. Add it to the front matter (text).
       2  front-matter  There is no field "titel". Did you mean "title"?
       3  front-matter  "summary" should be text and is 3. Quotation marks make it text.
       4  front-matter  "verified" is not a date of the calendar ("2026-02-30"). Write it as YYYY-MM-DD, like 2026-11-23.
       5  front-matter  "applies_to" is empty. Fill it in, or take the field away.
       6  front-matter  "strategy.profiler_kernels" is missing. Add it to the front matter (fields of its own).
       6  front-matter  "strategy.import_torch" is missing. Add it to the front matter (fields of its own).
       6  front-matter  "strategy.takes_wheels" is missing. Add it to the front matter (fields of its own).
       6  front-matter  "strategy.compiles_cuda" is missing. Add it to the front matter (fields of its own).
       6  front-matter  "strategy.nvcc_headers" is missing. Add it to the front matter (fields of its own).
       6  front-matter  "strategy.reproducible_pin" is missing. Add it to the front matter (fields of its own).
       6  front-matter  "strategy.choose_when" is missing. Add it to the front matter (text).
       9  front-matter  "strategy.effort" is "huge", which is not known. One of: low, medium, high.
      12  front-matter  There is no field "strategy.sizes.0.downlod". Did you mean "download"?
      13  front-matter  "strategy.sizes.0.download.source" is missing: a footnote's name or evidence:<name>#<experiment>. See "Figures, and the strategy of a file" in content/README.md.
      13  front-matter  "strategy.sizes.0.download.on" is missing: the day of the measurement. See "Figures, and the strategy of a file" in content/README.md.
      14  front-matter  "strategy.sizes.0.on_disk.value" is given, but the status is unknown. See "Figures, and the strategy of a file" in content/README.md.
      15  front-matter  "strategy.sizes.0.cupti_on_disk.parts" is empty. Fill it in, or take the field away.
      15  front-matter  "strategy.sizes.0.cupti_on_disk.value" stands beside parts: the sum is computed, never typed. See "Figures, and the strategy of a file" in content/README.md.
      16  front-matter  "strategy.sizes.0.cupti_download.form" is unpacked, and cupti_download is always compressed. See "Figures, and the strategy of a file" in content/README.md.
      17  front-matter  "strategy.cupti_build.note" is missing: say how far "partial" goes. See "Figures, and the strategy of a file" in content/README.md.
      18  front-matter  "strategy.cupti_run.source" is missing: a footnote's name or evidence:<name>#<experiment>. See "Figures, and the strategy of a file" in content/README.md."
  `);
});

test('a drop needs its date and key insight', () => {
  expect(
    problemsOf(dropSchema, 'title: A drop\ndate: 13 November 2025\nabout: cuda/22-a.md'),
  ).toMatchInlineSnapshot(`
    "cuda/22-a.md
      2  front-matter  "key_insight" is missing. Add it to the front matter (text).
      3  front-matter  "date" is not a date of the calendar ("13 November 2025"). Write it as YYYY-MM-DD, like 2026-11-23."
  `);
});

test('broken YAML is told at its line', () => {
  expect(problemsOf(knowledgeSchema, 'title: a: b\nsummary: [one')).toMatchInlineSnapshot(`
    "cuda/22-a.md
      2  yaml  This is not valid YAML: Nested mappings are not allowed in compact mappings. A value with a colon, a # or a leading quote wants quotation marks around it.
      3  yaml  This is not valid YAML: Flow sequence in block collection must be sufficiently indented and end with a ]. A value with a colon, a # or a leading quote wants quotation marks around it."
  `);
});

test('what is right gives data and no problem', () => {
  const yaml = 'title: A\nsummary: B\nverified: 2026-11-23\napplies_to: [CUDA 12.4.1]';
  const { data, problems } = parseYaml(knowledgeSchema, { file: 'a.md', yaml, firstLine: 2 });
  expect(problems).toEqual([]);
  expect(data).toMatchObject({ title: 'A', verified: '2026-11-23' });
});
