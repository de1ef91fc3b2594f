import { expect, test } from 'vitest';
import { cleanLog, readLine, stripPrefix } from './clean-log';

test.each([
  ['\u001b[31mERROR\u001b[0m: x', 'ERROR: x'],
  ['\u001b]0;title\u0007text', 'text'],
  ['a\u001b]0;never closed\nb', 'a\nb'],
  ['^[[1;33mwarn^[[0m', 'warn'],
  ['abc\b\b\bdone', 'abc\rdone'],
  ['\ufefffirst\r\nsecond', 'first\r\nsecond'],
  ['{"log":"Step 1/2\\n","stream":"stdout"}\n{"log":"bad","time":"x"}\nplain', 'Step 1/2\nbad\nplain'],
  ['{"a": 1}\n{broken', '{"a": 1}\n{broken'],
])('cleaning %j', (log, clean) => {
  expect(cleanLog(log)).toBe(clean);
});

test.each([
  '#12 34.56 text',
  '#8 text',
  '12.345 text',
  ' => => # text',
  '2026-11-24T10:00:00.1234567Z text',
  '2026-11-24 10:00:00,123 text',
  '[2026-11-24T10:00:00.123Z] text',
  '[10:00:00] text',
  'Nov 24 10:00:00 host dockerd[123]: text',
  'E1124 10:00:00.000000 1234 pod.go:12] text',
  'Step #3 - "build": text',
  'Step #3 - "build": #12 34.5 text',
  '2026-11-24T10:00:00.123456789Z stderr F text',
  'builder_1  | text',
  'app-1 | 2026-11-24T10:00:00Z text',
  '##[error]text',
  '::error file=a.py,line=1::text',
  '[ 45%] text',
  '[123/4567] text',
  '[rank0]: text',
  '(train pid=1234) text',
  'E       text',
])('%j is "text" with something before it', (line) => {
  expect(stripPrefix(line)).toBe('text');
});

test.each(['[2/3] RUN make', '[builder 2/3] COPY a b', '12.4.1', 'Step 3/7 : RUN make'])(
  '%j keeps what begins it',
  (line) => {
    expect(stripPrefix(line)).toBe(line);
  },
);

test('a progress bar is every text that stood there', () => {
  expect(readLine('10%\r50%\rERROR:  no\t space\r100%\r')).toEqual(['10%', '50%', 'ERROR: no space', '100%']);
  expect(readLine('[91mE: failed[0m')).toEqual(['E: failed']);
  expect(readLine('  ')).toEqual([]);
});
