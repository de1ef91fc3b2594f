import { splitFrontMatter } from '../content/front-matter';

/**
 * The text of a file with a comment right under the heading on `line` (1-based). Undefined where a machine should
 * not write: the heading stands in a quote, a list or HTML.
 */
export function insertNote(text: string, line: number, note: string, isMdx: boolean): string | undefined {
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const lines = text.split(/\r?\n/);
  const heading = lines[line - 1] ?? '';
  const isUnderlined = /^ {0,3}(=+|-+)\s*$/.test(lines[line] ?? '') && !heading.startsWith('#');
  if (!/^ {0,3}#{1,6}(\s|$)/.test(heading) && !isUnderlined) return undefined;
  lines.splice(isUnderlined ? line + 1 : line, 0, isMdx ? `{/* ${note} */}` : `<!-- ${note} -->`);
  return lines.join(newline);
}

/** The text of a file with one more entry in `aliases`. Undefined where the field is written in a way that is not understood. */
export function insertAlias(text: string, alias: string): string | undefined {
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const plain = text.replace(/\r\n/g, '\n');
  const { yaml, body } = splitFrontMatter(plain);
  const finish = (fields: string[]) =>
    ['---', ...fields, '---', ...(yaml === undefined ? [''] : []), ...body.split('\n')].join(newline);
  const fields = yaml ? yaml.split('\n') : [];
  const at = fields.findIndex((field) => /^aliases\s*:/.test(field));
  if (at < 0) return finish([...fields, `aliases: [${alias}]`]);
  const written = fields[at] ?? '';
  const flow = /^(aliases\s*:\s*\[)(.*)(\]\s*)$/.exec(written);
  if (flow) {
    const items = flow[2]?.trim() ? `${flow[2]}, ${alias}` : alias;
    return finish(fields.with(at, `${flow[1]}${items}${flow[3]}`));
  }
  const item = /^(\s*)- /.exec(fields[at + 1] ?? '');
  if (!/^aliases\s*:\s*$/.test(written) || !item) return undefined;
  return finish(fields.toSpliced(at + 1, 0, `${item[1]}- ${alias}`));
}
