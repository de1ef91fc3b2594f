import { expect, test } from 'vitest';
import { type Criteria, isAsking, judge, noCriteria, rankOf } from './choose';
import { figure, makeRow } from './test-rows';

const row = makeRow('22', {
  facts: {
    build: { kind: 'partial', note: 'in the builder' },
    nvcc: { kind: 'no', note: 'they stay in the builder' },
    pin: { kind: 'unknown' },
    builder: { kind: 'text', text: 'BuildKit' },
    effort: { kind: 'text', text: 'medium' },
  },
  sizes: [
    ['13.0', { download: figure(1_500_000_000) }],
    ['12.4', { download: figure(9_000_000_000, { cuda: '12.4' }) }],
  ],
});
const yardstick = { cuda: '13.0', form: 'compressed' } as const;

test.each<[Partial<Criteria>, string, string]>([
  [{ cupti: ['run'] }, 'meets', 'CUPTI at run: yes'],
  [{ cupti: ['build'] }, 'limited', 'CUPTI at build: partial, in the builder'],
  [{ profiler: true }, 'meets', 'the profiler shows kernels: yes'],
  [{ torch: 'wheels' }, 'meets', 'takes official wheels: yes'],
  [{ torch: 'source' }, 'meets', 'compiles CUDA code: yes'],
  [{ nvcc: true }, 'fails', 'nvcc in the finished image: no, they stay in the builder'],
  [{ pin: true }, 'unknown', 'can be pinned: unknown'],
  [{ max: 2_000_000_000 }, 'meets', '1.50 GB to download, within 2.00 GB'],
  [{ max: 1_500_000_000 }, 'meets', '1.50 GB to download, within 1.50 GB'],
  [{ max: 1_000_000_000 }, 'fails', '1.50 GB to download, 500 MB too much'],
  [{ legacy: true }, 'fails', 'its Dockerfile asks for BuildKit'],
  [{ effort: 'low' }, 'fails', 'medium effort'],
  [{ effort: 'medium' }, 'meets', 'medium effort'],
])('asked for %j, the row %s', (criteria, fit, text) => {
  const judgement = judge(row, { ...noCriteria, ...criteria }, yardstick);
  expect(judgement).toMatchObject({ fit, findings: [{ state: fit, text }] });
});

test('a size of another form or release is not the one asked for: then it is unknown, which is not "no"', () => {
  const asked = { ...noCriteria, max: 1 };
  expect(judge(row, asked, { cuda: '13.0', form: 'unpacked' }).fit).toBe('unknown');
  expect(judge(row, asked, { cuda: '11.8', form: 'compressed' }).fit).toBe('unknown');
});

test('the worst finding decides, and reservations rank', () => {
  const both = judge(row, { ...noCriteria, cupti: ['run', 'build'], pin: true }, yardstick);
  expect(both.fit).toBe('unknown');
  expect(judge(row, noCriteria, yardstick)).toEqual({ fit: 'meets', findings: [] });
  const limited = judge(row, { ...noCriteria, cupti: ['build'] }, yardstick);
  expect(rankOf(limited)).toBeLessThan(rankOf(both));
});

test('nothing is asked until something is', () => {
  expect(isAsking(noCriteria)).toBe(false);
  expect(isAsking({ ...noCriteria, max: 1 })).toBe(true);
  expect(isAsking({ ...noCriteria, cupti: ['run'] })).toBe(true);
});
