import { expect, test } from 'vitest';
import { decodeLog } from './decode-log';

const utf16le = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'));

test.each([
  ['UTF-8', new TextEncoder().encode('fehler: ‘x’'), 'fehler: ‘x’'],
  ['UTF-8 with a mark', new Uint8Array([0xef, 0xbb, 0xbf, 0x61]), 'a'],
  ['UTF-16 with a mark', new Uint8Array([0xff, 0xfe, ...utf16le('error')]), 'error'],
  ['UTF-16 without', utf16le('error'), 'error'],
  ['UTF-16, big end first', new Uint8Array([0xfe, 0xff, 0, 0x61]), 'a'],
  ['bytes of another kind', new Uint8Array([0x61, 0xff, 0x62]), 'a\ufffdb'],
  ['nothing', new Uint8Array(), ''],
])('%s', (_, bytes, text) => {
  expect(decodeLog(bytes)).toBe(text);
});
