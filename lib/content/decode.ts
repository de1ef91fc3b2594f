import type { Problem } from '../problem';

/**
 * Decodes a text file: UTF-8, with or without a byte order mark, any line ends. Other encodings are a
 * Problem, and the text is read as well as it can be (UTF-16 by its mark, else Windows-1252), so that
 * nothing is lost.
 */
export function decodeText(file: string, bytes: Uint8Array): { text: string; problems: Problem[] } {
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : undefined;
  if (utf16)
    return {
      text: clean(new TextDecoder(utf16).decode(bytes)),
      problems: [wrong(file, 1, utf16.toUpperCase())],
    };
  try {
    return { text: clean(new TextDecoder('utf-8', { fatal: true }).decode(bytes)), problems: [] };
  } catch {
    const text = clean(new TextDecoder('windows-1252').decode(bytes));
    const lenient = clean(new TextDecoder('utf-8').decode(bytes));
    const line = lenient.slice(0, Math.max(0, lenient.indexOf('\uFFFD'))).split('\n').length;
    return {
      text,
      problems: [wrong(file, line, 'another encoding; it is shown as if it were Windows-1252')],
    };
  }
}

function clean(text: string): string {
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}

function wrong(file: string, line: number, found: string): Problem {
  return {
    file,
    line,
    rule: 'encoding',
    message: `This should be UTF-8, and is ${found}.`,
    tip: 'Save the file as UTF-8.',
  };
}
