/** The headers that a path gets: rules of a `_headers` file, in the file's order. */
export interface HeaderRule {
  pattern: RegExp;
  headers: [name: string, value: string][];
}

/**
 * Parses a `_headers` file as Netlify and Cloudflare Pages read it: a path with `*` for anything, then
 * indented `Name: value` lines; `#` begins a comment. A line of another form is an Error that names it.
 * https://developers.cloudflare.com/pages/configuration/headers/
 */
export function parseHeaders(text: string): HeaderRule[] {
  const rules: HeaderRule[] = [];
  text.split(/\r?\n/).forEach((line, i) => {
    if (line.trim() === '' || line.trimStart().startsWith('#')) return;
    if (line.startsWith('/')) {
      const parts = line
        .trim()
        .split('*')
        .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
      rules.push({ pattern: new RegExp(`^${parts.join('.*')}$`), headers: [] });
      return;
    }
    const header = /^\s+([A-Za-z-]+):\s*(.+?)\s*$/.exec(line);
    const rule = rules.at(-1);
    if (!header?.[1] || !header[2] || !rule) {
      throw new Error(
        `public/_headers, line ${i + 1}: expected a path or an indented "Name: value", found "${line.trim()}".`,
      );
    }
    rule.headers.push([header[1], header[2]]);
  });
  return rules;
}

/** All headers for a path; a later rule's value replaces an earlier one's. */
export function headersFor(rules: readonly HeaderRule[], pathname: string): Map<string, string> {
  const headers = new Map<string, string>();
  for (const rule of rules) {
    if (!rule.pattern.test(pathname)) continue;
    for (const [name, value] of rule.headers) headers.set(name, value);
  }
  return headers;
}
