import { expect, test } from 'vitest';
import { redact } from './redact';

test.each([
  ['mail bob.smith@acme.co please', 'mail <mail-1> please'],
  ['https://bob:pa55@git.acme.corp/team/x.git failed', 'https://<login>@<host-1>/… failed'],
  ['GET https://pypi.org/simple/torch/', 'GET https://pypi.org/simple/torch/'],
  [
    'https://download.pytorch.org/whl/cu124?sig=abc&x=1',
    'https://download.pytorch.org/whl/cu124?sig=<value>&x=<value>',
  ],
  ['registry.acme.internal:5000/app', '<host-1>:5000/app'],
  ['connect 10.1.2.3 and 10.1.2.3, not 127.0.0.1', 'connect <ip-1> and <ip-1>, not 127.0.0.1'],
  ['version 12.4.1 and 1.2.3.4.5', 'version 12.4.1 and 1.2.3.4.5'],
  ['export API_KEY=abcd1234 NEXT', 'export API_KEY=<secret> NEXT'],
  ['"password": "hunter two"', '"password": <secret>'],
  ['Authorization: Bearer abc.def-ghi012', 'Authorization: <secret>'],
  ['ghp_0123456789abcdefghij0123', '<secret>'],
  ['AKIAABCDEFGHIJKLMNOP', '<secret>'],
  ['eyJhbGciOiJIUzI1.eyJzdWIiOiIx.abc', '<secret>'],
  ['sha256:0123456789abcdef0123456789abcdef0123', 'sha256:<hash-1>'],
  ['GPU-1b2c3d4e-0000-1111-2222-333344445555', 'GPU-<id-1>'],
  ['cp /home/alice/proj/a.so /home/alice/b', 'cp <path-1>.so <path-2>'],
  ['stat /usr/local/cuda/lib64/libcupti.so.12: no', 'stat /usr/local/cuda/lib64/libcupti.so.12: no'],
  ['C:\\Users\\alice\\x.log is', '<path-1> is'],
  ['~/proj/x.py and /data/x', '<path-1>.py and <path-2>'],
  ['alice@buildbox:~$ make', '<user-1>@<host-1>:~$ make'],
  ['torch.cuda.is_available() is False', 'torch.cuda.is_available() is False'],
  ['libcupti.so.12: cannot open', 'libcupti.so.12: cannot open'],
])('%s', (text, masked) => {
  expect(redact(text)).toBe(masked);
});

test('a key over several lines goes whole, even when its end was cut off', () => {
  expect(redact('a\n-----BEGIN RSA PRIVATE KEY-----\nMIIE\nabc')).toBe('a\n<key>');
});

test('a whole excerpt of hostile lines takes no time', () => {
  for (const piece of [
    'a@',
    'a.',
    '/a',
    '=',
    'token: ',
    '0123456789abcdef',
    'aA1',
    '://',
    '-----BEGIN A-----',
    '1.',
  ]) {
    const excerpt = `${piece.repeat(300).slice(0, 300)}\n`.repeat(60);
    const started = performance.now();
    redact(excerpt);
    expect(performance.now() - started, piece).toBeLessThan(500);
  }
});
