/**
 * The text of a log file. PowerShell writes UTF-16 when output is redirected (`> build.log`), everybody else
 * UTF-8; bytes that are neither become the replacement character, since a log may hold anything.
 */
export function decodeLog(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes)).decode(bytes);
}

function encodingOf([first, second, third, fourth]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  // No mark, but every other byte is empty.
  return second === 0 && fourth === 0 && first !== 0 && third !== 0 ? 'utf-16le' : 'utf-8';
}
