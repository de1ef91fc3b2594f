import { expect, test } from 'vitest';
import { type AskedLink, formatReport, hasDead } from './external-report';

const at = (line: number, day?: string) => ({ file: 'content/a.md', line, ...(day ? { day } : {}) });
const ok: AskedLink = { url: 'https://a.org/ok', places: [at(1)], outcome: { kind: 'ok' } };
const moved: AskedLink = {
  url: 'https://a.org/old',
  places: [at(2), at(2), at(9)],
  outcome: { kind: 'moved', to: 'https://a.org/new' },
};
const dead: AskedLink = {
  url: 'https://a.org/gone?x=1',
  places: [at(3, '2026-11-23'), at(4, '2025-01-02')],
  outcome: { kind: 'dead', status: 404 },
};
const silent: AskedLink[] = ['https://b.org/', 'http://localhost:3000/'].map((url) => ({
  url,
  places: [at(5)],
  outcome: { kind: 'unreachable', why: 'no answer in 15 s' },
}));

test('the report names each link that is not well, its places, what to do, and an archived copy', () => {
  expect(formatReport([ok, moved, dead, ...silent], '2026')).toMatchInlineSnapshot(`
    "Moved for good. Write the new address, once you have seen that it says the same:

      https://a.org/old
        now https://a.org/new
        content/a.md:2
        content/a.md:9

    Not reached. They may be there for a browser, or tomorrow:

      https://b.org/
        no answer in 15 s
        content/a.md:5
        archived: https://web.archive.org/web/2026/https://b.org/

      http://localhost:3000/
        no answer in 15 s
        content/a.md:5

    Gone. Link to where it is now, or to the archived copy:

      https://a.org/gone?x=1
        answers 404
        content/a.md:3
        content/a.md:4
        archived: https://web.archive.org/web/20261123/https://a.org/gone?x=1

    5 external links: 1 ok, 1 moved, 2 not reached, 1 gone."
  `);
});

test('where all is well the report is a line', () => {
  expect(formatReport([ok], '2026')).toBe('1 external link: 1 ok.');
  expect(formatReport([], '2026')).toBe('0 external links: 0 ok.');
});

test('only what is gone counts as dead', () => {
  expect(hasDead([ok, moved, ...silent])).toBe(false);
  expect(hasDead([ok, dead])).toBe(true);
});
