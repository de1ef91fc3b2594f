import type { Element, ElementContent, Nodes } from 'hast';
import { toString as textOf } from 'hast-util-to-string';

/** A stretch of prose; `code` where it stood between backticks, `block` where it was a fence. */
export interface Inline {
  text: string;
  kind: 'text' | 'code' | 'block';
  /** Of a block: the file's line of its fence. */
  line?: number;
}

/** A paragraph of a gotcha that begins with a bold label ("Cause:"), and what follows it up to the next label. */
export interface GotchaPart {
  label: string;
  line: number;
  content: Inline[];
}

/** What a "Gotcha: …" heading holds, not yet judged: see lib/gotchas/gotcha.ts. Lines are lines of the file. */
export interface GotchaText {
  id: string;
  line: number;
  parts: GotchaPart[];
}

/**
 * Reads the parts of a gotcha from what stands under its heading. A paragraph may hold several labels
 * ("**Severity:** … **Stage:** …"); each becomes a part. Text before the first label is left out.
 */
export function readGotcha(heading: Element, body: readonly ElementContent[]): GotchaText {
  const line = heading.position?.start.line ?? 1;
  const parts: GotchaPart[] = [];
  const add = (text: string, kind: Inline['kind']) => parts.at(-1)?.content.push({ text, kind });
  const read = (node: Nodes): void => {
    if (node.type === 'text') add(node.value.replace(/\s+/g, ' '), 'text');
    if (node.type !== 'element' || 'dataFootnoteRef' in node.properties) return;
    const label =
      node.tagName === 'strong' ? /^([A-Z][A-Za-z ]*):$/.exec(textOf(node).trim())?.[1] : undefined;
    if (label) parts.push({ label, line: node.position?.start.line ?? line, content: [] });
    else if (node.tagName === 'code') add(textOf(node), 'code');
    else if (node.tagName === 'pre') {
      const text = textOf(node).replace(/\n$/, '');
      parts.at(-1)?.content.push({ text, kind: 'block', line: node.position?.start.line ?? line });
    } else for (const child of node.children) read(child);
    if (/^(p|li|pre|blockquote)$/.test(node.tagName)) add('\n', 'text');
  };
  for (const node of body) read(node);
  return {
    id: String(heading.properties.id ?? ''),
    line,
    parts: parts.map((part) => ({ ...part, content: trim(part.content) })),
  };
}

function trim(content: readonly Inline[]): Inline[] {
  const trimmed = content.map((inline, i) => {
    if (inline.kind !== 'text') return inline;
    let { text } = inline;
    if (i === 0) text = text.trimStart();
    if (i === content.length - 1) text = text.trimEnd();
    return { ...inline, text };
  });
  const kept = trimmed.filter(({ text }) => text !== '');
  // What is empty at the end may have hidden a line end before it.
  return kept.length < content.length ? trim(kept) : kept;
}

/** A part's words as one string. */
export function toPlainText(content: readonly Inline[]): string {
  return content.map(({ text, kind }) => (kind === 'block' ? `\n${text}\n` : text)).join('');
}

/** What stands at the end of a gotcha in compiled HTML until lib/gotchas/foot.ts replaces it. */
export function gotchaFoot(id: string): string {
  return `<div data-foot="${id.replaceAll('&', '&#x26;').replaceAll('"', '&#x22;')}"></div>`;
}
