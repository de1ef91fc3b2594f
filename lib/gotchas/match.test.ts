import { expect, test } from 'vitest';
import { diagnose, examine } from './match';
import { parsePattern } from './pattern';
import type { Signature } from './signature';

interface Parts {
  lines: string[];
  weak?: string[];
  also?: string[][];
  not?: string[];
  severity?: Signature['severity'];
  stage?: Signature['stage'];
}

const sign = (gotcha: string, { lines, weak = [], also = [], not = [], ...rest }: Parts): Signature => ({
  gotcha,
  ...rest,
  lines: [...lines, ...weak].map((line) => ({
    pattern: parsePattern(line),
    isWeak: weak.includes(line),
    isShown: true,
    needsAlso: also.length > 0 && (weak.length === 0 || weak.includes(line)),
  })),
  also: also.map((choice) => choice.map(parsePattern)),
  not: not.map(parsePattern),
});

const copy = sign('copy', { lines: ['COPY failed: no source files were specified'], stage: 'build' });
const stat = sign('stat', { lines: ['COPY failed: stat {path}: file does not exist'], stage: 'build' });
const cupti = sign('cupti', {
  lines: ['ImportError: libcupti.so.{major}: cannot open shared object file: No such file or directory'],
  stage: 'import',
});
const noise = sign('noise', { lines: ['library kineto not found.'], severity: 'wastes time' });
const code = sign('code', {
  lines: ['{file}: error: function {call} failed with error CUPTI_ERROR_NOT_ALLOWED'],
});
const all = [copy, stat, cupti, noise, code];

const brief = (log: string, signatures = all) =>
  diagnose(signatures, log).map(({ gotcha, confidence, line }) => `${gotcha} ${confidence} ${line}`);

test.each([
  ['COPY failed: no source files were specified', ['copy sure 1']],
  ['x\n\n#9 12.3 copy failed: no  source files were specified', ['copy sure 3']],
  ['\u001b[91mCOPY failed:\u001b[0m no source files were specified\r\n', ['copy sure 1']],
  ['10%\rCOPY failed: no source files were specified\r20%', ['copy sure 1']],
  ['COPY failed: stat /a b/c: file does not exist', ['stat sure 1']],
  ['COPY failed: stat : file does not exist', ['stat likely 1']],
  ['ADD failed: no source files were specified', ['copy possibly 1']],
  ['status 7: CUPTI_ERROR_NOT_ALLOWED', ['code likely 1']],
  ['libcudnn.so.9: cannot open shared object file: No such file or directory', []],
  ['RECOPY failed: no source files were specifiedly', ['copy possibly 1']],
  ['everything went well, 0 errors', []],
  ['', []],
])('%j', (log, expected) => {
  expect(brief(log)).toEqual(expected);
});

test('the cause stands above what follows from it, and what only wastes time below', () => {
  const log = [
    'library kineto not found.',
    'COPY failed: no source files were specified',
    'ImportError: libcupti.so.12: cannot open shared object file: No such file or directory',
  ].join('\n');
  expect(brief(log)).toEqual(['copy sure 2', 'cupti sure 3', 'noise sure 1']);
  expect(diagnose(all, log)[1]).toMatchObject({ follows: 2, captures: { major: '12' } });
});

test('two pages that claim one line equally are both likely; the longer wording is sure', () => {
  const other = sign('other', { lines: ['COPY failed: no source files were specified'] });
  const longer = sign('longer', { lines: ['COPY failed: no source files were specified in stage {n}'] });
  const log = 'COPY failed: no source files were specified in stage 3';
  expect(brief(log, [copy, other])).toEqual(['copy likely 1', 'other likely 1']);
  expect(brief(log, [copy, longer])).toEqual(['longer sure 1']);
});

test('"also" settles between pages, and "not" rules one out', () => {
  const apt = sign('apt', {
    lines: [`ImportError: libcupti.so.{major}: cannot open`],
    also: [['apt-get', 'dpkg']],
  });
  const line = 'ImportError: libcupti.so.12: cannot open shared object file: No such file or directory';
  expect(brief(line, [cupti, apt])).toEqual(['cupti sure 1']);
  expect(brief(line, [apt])).toEqual(['apt possibly 1']);
  expect(brief(`dpkg -i x\n${line}`, [cupti, apt])).toEqual(['apt sure 2']);
  const unless = { ...cupti, not: [parsePattern('dpkg')] };
  expect(brief(`dpkg -i x\n${line}`, [unless])).toEqual([]);
});

test('an error that BuildKit prints twice is one', () => {
  const log =
    'ERROR: stat /a/b/c/d/e/f/g: file does not exist\nCOPY failed: stat /a/b/c/d/e/f/g: file does not exist';
  expect(examine(all, log)).toMatchObject({ answers: [{ gotcha: 'stat' }], unexplained: [] });
  expect(brief(log)).toEqual(['stat sure 2']);
});

test('weak lines need their whole block together, or are only possible', () => {
  const block = sign('block', { lines: [], weak: ['Manually-specified variables', 'USE_CUPTI'] });
  expect(brief('Manually-specified variables:\n\n  USE_CUPTI\n', [block])).toEqual(['block likely 1']);
  expect(brief(`Manually-specified variables:\n${'\n'.repeat(30)}USE_CUPTI`, [block])).toEqual([]);
  expect(brief('Manually-specified variables: 3 errors', [block])).toEqual(['block possibly 1']);
  expect(brief('USE_CUPTI_SO', [block])).toEqual([]);
});

test('a few letters tell something only when nothing stands beside them', () => {
  const killed = sign('killed', { lines: [], weak: ['Killed'], also: [['make: ***']] });
  expect(brief('Killed\nmake: *** [all] Error 1', [killed])).toEqual(['killed sure 1']);
  expect(brief('test_worker: killed by its parent\nmake: *** [all] Error 1', [killed])).toEqual([]);
});

test('a line that says what to do if something is seen is no sign of it', () => {
  const hint = 'INFO: If you see CUPTI_ERROR_NOT_ALLOWED, refer to https://example.org';
  expect(brief(hint)).toEqual([]);
  expect(brief(`${hint}\nx.cu: error: function f() failed with error CUPTI_ERROR_NOT_ALLOWED`)).toEqual([
    'code sure 2',
  ]);
});

test('a sentence is found that a tool has broken over lines, a short one is not put together', () => {
  const long = sign('long', {
    lines: ['Detected that static linking against the library causes exceptions to stop working'],
  });
  const broken =
    'x\n  Detected that static linking against\n  the library causes exceptions to\n  stop working\ny';
  expect(brief(broken, [long])).toEqual(['long sure 2']);
  expect(
    brief('Detected that static linking against\n\n\nthe library causes exceptions to stop working', [long]),
  ).toEqual([]);
  expect(brief('COPY failed: stat /a\n: file does not exist')).not.toContain('stat sure 1');
});

test('captures are what stood in the log', () => {
  const [answer] = diagnose(
    all,
    'fatal in /x/y.cu: error: function cuptiInit() failed with error CUPTI_ERROR_NOT_ALLOWED',
  );
  expect(answer).toMatchObject({ gotcha: 'code', captures: { file: '/x/y.cu', call: 'cuptiInit()' } });
});

test('lines that nothing explains are kept for the search, each wording once', () => {
  const { unexplained, lineCount } = examine(
    all,
    'error 1: bad\nerror 2: bad\nCOPY failed: no source files were specified\nok',
  );
  expect(unexplained).toEqual([{ number: 1, text: 'error 1: bad' }]);
  expect(lineCount).toBe(4);
});

test('the time is linear, on hostile text too', () => {
  const pieces = [
    'COPY failed: stat ',
    'a: error: function ',
    'error ',
    '\u001b[',
    '\r',
    '12.3 ',
    '[1/2] ',
    '{"log":"',
    ' ',
    'x',
  ];
  for (const piece of pieces) {
    const started = performance.now();
    diagnose(all, piece.repeat(Math.ceil(1_000_000 / piece.length)));
    diagnose(all, `${piece}\n`.repeat(50_000));
    expect(performance.now() - started, JSON.stringify(piece)).toBeLessThan(3000);
  }
});
