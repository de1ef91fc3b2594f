import { expect, test } from 'vitest';
import { parseArguments } from './arguments';

test.each([
  [[], { kind: 'measure', only: [], isDryRun: false }],
  [['--only', '22,24'], { kind: 'measure', only: ['22', '24'], isDryRun: false }],
  [['--only=22', '--dry-run'], { kind: 'measure', only: ['22'], isDryRun: true }],
  [['--clean'], { kind: 'clean' }],
  [['--clean', '--dry-run'], { kind: 'wrong', message: '--clean stands alone.' }],
  [['--only'], { kind: 'wrong', message: '--only wants ids with commas between them: --only 22,24' }],
  [
    ['--only', '--dry-run'],
    { kind: 'wrong', message: '--only wants ids with commas between them: --only 22,24' },
  ],
  [['22'], { kind: 'wrong', message: 'npm run measure does not know "22".' }],
  [['--only', '22', '-h'], { kind: 'help' }],
])('%j', (args, wanted) => {
  expect(parseArguments(args)).toEqual(wanted);
});
