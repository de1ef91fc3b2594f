import GithubSlugger from 'github-slugger';
import type { Element, ElementContent, Nodes, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { type HeadingNotes, type OldId, readHeadingNotes } from './anchor-notes';
import { element, words } from './code-block';
import type { Facts } from './facts';
import { type GotchaText, readGotcha } from './gotcha';
import { isGotcha } from './gotcha-title';

/** A heading and what stands between it and the next one. The outline and the search index share it. */
export interface Section {
  /** Its pinned id or GitHub's slug of the heading, unique on the page; empty for the text before the first heading. */
  id: string;
  title: string;
  /** 1 to 6; 0 for the text before the first heading. */
  depth: number;
  /** 1-based line of the file. */
  line: number;
  /** Titles of the headings above it, outermost first. */
  trail: string[];
  /** Prose, white space folded. */
  text: string;
  /** The contents of its code blocks, in order. */
  code: string;
}

const headingName = /^h([1-6])$/;

/** The depth of a heading element, or 0 for any other. */
export function headingDepth(node: Nodes): number {
  return node.type === 'element' ? Number(headingName.exec(node.tagName)?.[1] ?? 0) : 0;
}

const inlineTags = new Set(
  'a abbr b bdi bdo cite code del dfn em i ins kbd mark q s samp small span strike strong sub sup tt u var'.split(
    ' ',
  ),
);

/**
 * A rehype plugin: gives every heading its id and a link to itself, and fills `sections`. Ids that a section had
 * before go into `oldIds`; those of this page get an empty element before the heading, so that old links land.
 * Runs before code is coloured, so that a section's code is plain text.
 */
export function rehypeSections(sections: Section[], oldIds: OldId[], comments: Facts['comments']) {
  return (tree: Root) => {
    const headings = listHeadings(tree);
    const notes = readHeadingNotes(
      comments,
      headings.map((heading) => heading.position?.start.line),
    );
    giveIds(headings, notes.slice(1));
    const open: Section[] = [];
    let current: Section = { id: '', title: '', depth: 0, line: 1, trail: [], text: '', code: '' };
    sections.push(current);
    const read = (node: Nodes) => {
      const depth = headingDepth(node);
      if (node.type === 'element' && depth > 0) {
        while ((open.at(-1)?.depth ?? 0) >= depth) open.pop();
        const line = node.position?.start.line ?? current.line;
        const [id, title] = [String(node.properties.id), titleOf(node)];
        current = { id, title, depth, line, trail: open.map((above) => above.title), text: '', code: '' };
        open.push(current);
        sections.push(current);
      } else if (node.type === 'text') current.text += node.value;
      else if (node.type === 'element' && node.tagName === 'pre')
        current.code += `${textOf(node).trimEnd()}\n`;
      else if ('children' in node && !isFootnoteMark(node)) {
        for (const child of node.children) read(child);
        if (node.type !== 'element' || !inlineTags.has(node.tagName)) current.text += '\n';
      }
    };
    read(tree);
    for (const section of sections) section.text = section.text.replace(/\s+/g, ' ').trim();
    const ids = ['', ...headings.map((heading) => String(heading.properties.id))];
    oldIds.push(...notes.flatMap(({ was }, i) => was.map((old) => ({ ...old, to: ids[i] ?? '' }))));
    for (const heading of headings) heading.children.push(anchorOf(heading));
    markOldIds(tree, oldIds, new Set(ids));
  };
}

function listHeadings(tree: Root): Element[] {
  const headings: Element[] = [];
  visit(tree, 'element', (node) => {
    if (headingDepth(node) > 0) headings.push(node);
  });
  return headings;
}

function titleOf(heading: Element): string {
  return textOf(heading).replace(/\s+/g, ' ').trim();
}

/** A pinned id goes to its heading, all others get GitHub's. Of two headings with one pin the first has it. */
function giveIds(headings: Element[], notes: HeadingNotes[]): void {
  const slugger = new GithubSlugger();
  const pinned = notes.map(({ pins: [pin] }) => {
    const isFree = pin && isPinnable(pin.id) && !Object.hasOwn(slugger.occurrences, pin.id);
    return isFree ? slugger.slug(pin.id) : undefined;
  });
  headings.forEach((heading, i) => {
    heading.properties.id = pinned[i] ?? (slugger.slug(titleOf(heading)) || slugger.slug('section'));
  });
}

/** Whether an id can be pinned: it looks like GitHub's ids do, so that no link has to encode it. */
export function isPinnable(id: string): boolean {
  return new GithubSlugger().slug(id) === id;
}

/** Puts the old ids of this page where they lead. One that a heading has today, or that was there before, stays out. */
function markOldIds(tree: Root, oldIds: readonly OldId[], taken: Set<string>): void {
  const marks = new Map<string, ElementContent[]>();
  for (const { page, id, to } of oldIds) {
    if (page !== undefined || taken.has(id)) continue;
    taken.add(id);
    marks.set(to, [...(marks.get(to) ?? []), element('span', { id, dataWas: to }, [])]);
  }
  visit(tree, 'element', (node, index, parent) => {
    const found = headingDepth(node) > 0 && marks.get(String(node.properties.id));
    if (!found || !parent || index === undefined) return;
    parent.children.splice(index, 0, ...found);
    return [SKIP, index + found.length + 1];
  });
  tree.children.unshift(...(marks.get('') ?? []));
}

function isFootnoteMark(node: Nodes): boolean {
  return (
    node.type === 'element' &&
    ('dataFootnoteRef' in node.properties || 'dataFootnoteBackref' in node.properties)
  );
}

/** The list of sources closes whatever stands before it. */
function isSources(node: Nodes): boolean {
  return node.type === 'element' && 'dataFootnotes' in node.properties;
}

function anchorOf(heading: Element): ElementContent {
  const title = titleOf(heading);
  const properties = {
    className: ['anchor'],
    href: `#${String(heading.properties.id)}`,
    ariaLabel: `Link to “${title}”`,
  };
  return element('a', properties, [words('#')]);
}

/**
 * A rehype plugin: if the text begins with an `h1`, takes it out and reports it as `lead`, because the
 * page draws its own title. Its id goes on living there, so links to it still land.
 */
export function rehypeLead(found: (id: string, title: string) => void) {
  return (tree: Root) => {
    const at = tree.children.findIndex(
      (node) =>
        (node.type === 'element' && !('dataWas' in node.properties)) ||
        (node.type === 'text' && node.value.trim() !== ''),
    );
    const first = tree.children[at];
    if (first?.type !== 'element' || first.tagName !== 'h1') return;
    const title = textOf({ ...first, children: first.children.slice(0, -1) }).trim();
    found(String(first.properties.id ?? ''), title);
    tree.children.splice(at, 1);
  };
}

/** A rehype plugin: wraps each "Gotcha: …" heading and what belongs to it in `section.gotcha`, and reports its parts. */
export function rehypeGotchas(found: GotchaText[]) {
  return (tree: Root) => {
    const grouped: Root['children'] = [];
    const opened: { section: Element; heading: Element }[] = [];
    let open: { section: Element; depth: number } | undefined;
    for (const node of tree.children) {
      const depth = headingDepth(node);
      if (open && ((depth > 0 && depth <= open.depth) || isSources(node))) open = undefined;
      if (node.type === 'element' && depth > 0 && isGotcha(textOf(node))) {
        const section = element('section', { className: ['gotcha'] }, [node]);
        open = { section, depth };
        opened.push({ section, heading: node });
        grouped.push(section);
      } else if (open && (node.type === 'element' || node.type === 'text' || node.type === 'comment')) {
        open.section.children.push(node);
        if (textOf(node).startsWith('Severity: silently wrong'))
          open.section.properties.className = ['gotcha', 'is-silent'];
      } else grouped.push(node);
    }
    tree.children = grouped;
    for (const { section, heading } of opened) {
      found.push(readGotcha(heading, section.children.slice(1)));
      section.children.push(element('div', { dataFoot: heading.properties.id }, []));
    }
  };
}
