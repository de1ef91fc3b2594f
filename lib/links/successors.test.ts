import { expect, test } from 'vitest';
import { lostAnchors } from '../check/lost-anchors';
import { loadLibrary } from '../content/load';
import { makeFolder } from '../content/test-folder';
import { type Anchors, formatAnchors, lineOfAnchor } from './anchors';
import { findLost, updateAnchors } from './successors';

const packages =
  'The package cuda-cupti-12-4 owns libcupti.so.12; install it with apt-get beside cuda-cudart and hold it.';
const driver =
  'The driver comes from the host: nvidia-container-toolkit mounts libcuda.so.1 when a container is started.';
const loader =
  'The loader looks in ld.so.cache, then LD_LIBRARY_PATH; run ldconfig after you have copied a library.';
const before = {
  'a/1-x.md': `# X\n\n## Packages\n\n${packages}\n\n## Driver\n\n${driver}\n\n## Loader\n\n${loader}\n`,
  'a/2-y.md': '# Y\n\n## Weather\n\nRain falls mainly where nobody has an umbrella at hand this afternoon.\n',
};

const load = (files: Record<string, string>, anchors?: Anchors) =>
  loadLibrary({
    folder: makeFolder({ ...files, ...(anchors ? { 'anchors.json': formatAnchors(anchors) } : {}) }),
    isForeign: true,
  });
const published = updateAnchors(await load(before));

const findAfter = async (files: Record<string, string>) => {
  const lost = findLost(await load({ ...before, ...files }, published));
  return lost.map(({ address, id, successor }) => [
    `${address}#${id}`,
    successor && `${successor.address}#${successor.id}`,
  ]);
};

test('the list is sorted, one id a line, and says on which line each stands', () => {
  const text = formatAnchors(published);
  expect(text).toBe(formatAnchors(JSON.parse(text)));
  expect(text.split('\n').map((line) => line.replace(/: .*/, ''))).toEqual([
    '{',
    '  "/a/1-x"',
    '    ""',
    '    "driver"',
    '    "loader"',
    '    "packages"',
    '    "x"',
    '  },',
    '  "/a/2-y"',
    '    ""',
    '    "weather"',
    '    "y"',
    '  }',
    '}',
    '',
  ]);
  expect(lineOfAnchor(published, '/a/2-y')).toBe(9);
  expect(lineOfAnchor(published, '/a/2-y', 'weather')).toBe(11);
});

test('nothing is lost while every id is there', async () => {
  expect(await findAfter({})).toEqual([]);
});

test('a renamed heading is found by its text', async () => {
  const renamed = before['a/1-x.md'].replace('## Driver', '## What the host brings');
  expect(await findAfter({ 'a/1-x.md': renamed })).toEqual([
    ['/a/1-x#driver', '/a/1-x#what-the-host-brings'],
  ]);
});

test('a section is found on the page that it moved to', async () => {
  expect(
    await findAfter({
      'a/1-x.md': before['a/1-x.md'].replace(`## Loader\n\n${loader}\n`, ''),
      'a/2-y.md': `${before['a/2-y.md']}\n## How libraries are found\n\n${loader}\n`,
    }),
  ).toEqual([['/a/1-x#loader', '/a/2-y#how-libraries-are-found']]);
});

test('a renamed file is found by its sections, which are not named one by one', async () => {
  const { 'a/1-x.md': text, ...others } = before;
  const lost = findLost(await load({ ...others, 'a/9-renamed.md': text }, published));
  expect(lost).toMatchObject([{ address: '/a/1-x', id: '', successor: { path: 'a/9-renamed.md' } }]);
});

test('a section that was there before is proposed and never taken', async () => {
  const merged = before['a/1-x.md'].replace('\n## Driver\n', '');
  const [lost] = findLost(await load({ ...before, 'a/1-x.md': merged }, published));
  expect(lost?.id).toBe('driver');
  expect(lost?.candidates[0]?.section.id).toBe('packages');
  expect(lost?.successor).toBeUndefined();
});

test('what is gone for good has no successor, and its author hears what can be done', async () => {
  const library = await load(
    { ...before, 'a/1-x.md': before['a/1-x.md'].replace(`## Driver\n\n${driver}\n`, '') },
    published,
  );
  expect(lostAnchors.check(library)).toEqual([
    {
      file: 'a/1-x.md',
      line: 1,
      rule: 'lost',
      message: 'Links to /a/1-x#driver ("Driver") lead to no section any more.',
      tip: 'Nothing like it was found. Write <!-- was: driver --> under the heading that it is now. If nothing took its place, write it before the first heading: the link then leads to the page.',
    },
  ]);
});

test('an entry whose text is another one now is written anew, a small change leaves it', async () => {
  const small = await load(
    { ...before, 'a/1-x.md': before['a/1-x.md'].replace('beside', 'next to') },
    published,
  );
  expect(updateAnchors(small)).toEqual(published);
  const other = await load({ ...before, 'a/1-x.md': before['a/1-x.md'].replace(driver, loader) }, published);
  expect(updateAnchors(other)['/a/1-x']?.driver?.[1]).toContain('ldconfig');
});
