import { expect, test } from 'vitest';
import { loadLibrary } from '../content/load';
import type { Strategy } from '../content/schema';
import { makeFolder } from '../content/test-folder';
import { findBacklinks } from './backlinks';

const evidence = JSON.stringify({
  title: 'Measurements',
  measured: '2026-11-23',
  environment: { host: 'x' },
  experiments: [
    { id: 'first', do: 'a' },
    { id: 'second', do: 'b' },
  ],
});

const files = {
  'site.yaml': 'name: N\nheadline: H\nlead: L\n',
  'evidence/e.json': evidence,
  'k/10-goal.md':
    '# Goal\n\n## One\n\nSee [itself](#two).\n\n## Two\n\n<a id="inside"></a>\n\nBack to [one](10-goal.md#one).\n',
  'k/20-source.md': `# Source

Opening, see [the goal](10-goal.md).

## Near

[One](10-goal.md#one), [one again](./10-goal.md#one) and ![a picture](10-goal.md#two).[^note]

## Far

[Inside](10-goal.md#inside), [gone](10-goal.md#gone), [nowhere](nothing.md), [out](https://a.example).

Once more.[^note]

## Neither

[^note]: See [two](10-goal.md#two) and [evidence](../evidence/e.json#second).
`,
  'drops/KNOWLEDGE-DROP-x-2026-11-20.md':
    '---\ntitle: The drop\ndate: 2026-11-20\nabout: k/10-goal.md\nkey_insight: It works.\n---\n\nText.\n',
};

async function linked(address: string): Promise<string[]> {
  const library = await loadLibrary({ folder: makeFolder(files), isForeign: false });
  return findBacklinks(library, address).map(
    ({ id, from }) => `${id}: ${from.map((place) => `${place.pageTitle}#${place.id}`).join(', ')}`,
  );
}

test('links are gathered by the section they lead to, in the order of the page, each place once', async () => {
  expect(await linked('/k/10-goal')).toEqual([
    ': The drop#, Source#, Source#far',
    'one: Source#near',
    'two: Source#near, Source#far',
  ]);
});

test('a link in a footnote counts for the sections that use it, also to evidence', async () => {
  expect(await linked('/evidence/e')).toEqual(['second: Source#near, Source#far']);
});

test('a page that only links to itself, or to nothing, is linked from nowhere', async () => {
  expect(await linked('/k/20-source')).toEqual([]);
  expect(await linked('/nowhere')).toEqual([]);
});

test('the sources of a strategy count as links to their experiments', async () => {
  const library = await loadLibrary({ folder: makeFolder(files), isForeign: false });
  // Only the sources inside it are looked at.
  const strategy = { cupti_run: { answer: 'yes', source: 'evidence:e#first' } } as unknown as Strategy;
  const pages = library.pages.map((page) => (page.number === '10' ? { ...page, strategy } : page));
  const [first] = findBacklinks({ ...library, pages }, '/evidence/e');
  expect(first).toMatchObject({ id: 'first', from: [{ address: '/k/10-goal', id: '' }] });
});
