import { expect, test } from 'vitest';
import { loadLibrary } from '../content/load';
import { makeFolder } from '../content/test-folder';
import { measureCriteria } from './criteria';

const criteria = `index: cuda/INDEX.md
cross_references: 1
gotchas: 1
files:
  - path: cuda/22-a.md
    lines: [5, 50]
    sources: 1
    sections: [One, Two]
    drop: drops/KNOWLEDGE-DROP-a-2025-11-13.md
  - {path: cuda/23-b.md, lines: [5, 10], sources: 1}
`;
const head = '---\ntitle: A\nsummary: S\nverified: 2025-06-01\napplies_to: [X]\n---\n';
const load = (files: Record<string, string>) =>
  loadLibrary({
    folder: makeFolder({ 'site.yaml': 'name: N\nheadline: H\nlead: L\n', ...files }),
    isForeign: false,
  });

test('each criterion counts what meets it and names what does not', async () => {
  const library = await load({
    'criteria.yaml': criteria,
    'cuda/INDEX.md': '# CUDA\n\n[a](./22-a.md)\n',
    'cuda/22-a.md': `${head}\n## One\n\nText.[^s] [b](./INDEX.md)\n\n[^s]: Source.\n`,
  });
  const shown = measureCriteria(library, '2026-11-24').map(({ name, met, of, missing }) =>
    `${name}: ${met}/${of} ${missing.join('; ')}`.trim(),
  );
  expect(shown).toMatchInlineSnapshot(`
    [
      "Files present: 1/2 cuda/23-b.md",
      "Length in its range: 1/1",
      "Sections of the plan: 0/1 cuda/22-a.md: Two",
      "Sources: 1/1",
      "Cross-references to sections: 0/1 cuda/22-a.md: 0 of 1",
      "Links resolve: 1/1",
      "Figures have a source: 1/1",
      "Strategy with figures: 0/1 cuda/22-a.md",
      "Drops with a key insight: 0/1 drops/KNOWLEDGE-DROP-a-2025-11-13.md",
      "Listed in the INDEX: 1/1",
      "Verified within a year: 0/1 cuda/22-a.md",
      "Gotchas: 0/1 0 of 1",
    ]
  `);
});

test('a page verified within a year is fresh, to the day', async () => {
  const library = await load({ 'criteria.yaml': criteria, 'cuda/22-a.md': head });
  const fresh = (today: string) =>
    measureCriteria(library, today).find(({ name }) => name.startsWith('Verified'))?.met;
  expect([fresh('2026-06-01'), fresh('2026-06-02')]).toEqual([1, 0]);
});

test('a folder without criteria is held to none', async () => {
  expect(measureCriteria(await load({ 'a.md': 'text' }), '2026-11-24')).toEqual([]);
});
