import { expect, test } from 'vitest';
import { compileMarkdown, compileMdx } from './compile';
import { readNotes } from './notes';

const read = async (body: string) => {
  const { notes, errors } = readNotes(await compileMarkdown(body));
  return { notes: notes.map(({ name, value, line, section }) => [name, value, line, section.id]), errors };
};

test('a note belongs to the heading above it, and is not on the page', async () => {
  const body =
    'Text.\n\n## One\n<!-- asked: why so big -->\nWords.[^a]\n\n## Two\n\n<!-- was: old -->\n\n[^a]: A.';
  const { output } = await compileMarkdown(body);
  expect(output).not.toContain('why so big');
  expect((await read(body)).notes).toEqual([
    ['asked', 'why so big', 4, 'one'],
    ['was', 'old', 9, 'two'],
  ]);
});

test('lists are YAML; other comments are left alone', async () => {
  const { notes } = await read('## One\n\n<!--\nasked:\n  - a\n  - b\n-->\n\n<!-- TODO: later -->');
  expect(notes).toEqual([['asked', ['a', 'b'], 3, 'one']]);
});

test('a note that is no YAML is an error with its line', async () => {
  const { errors } = await read('# One\n\n<!-- asked: [a -->');
  expect(errors).toEqual([{ name: 'asked', line: 3, message: expect.stringContaining('end with a ]') }]);
});

test('MDX writes comments its own way', async () => {
  const { notes } = readNotes(await compileMdx('## One\n\n{/* asked: why */}\n', process.cwd()));
  expect(notes).toMatchObject([{ name: 'asked', value: 'why', section: { id: 'one' } }]);
});
