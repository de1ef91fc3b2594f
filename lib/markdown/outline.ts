import type { Section } from './sections';

export interface OutlineEntry {
  id: string;
  title: string;
  /** 1 for the page's uppermost headings, 2 for those below. */
  depth: 1 | 2;
}

/** An entry of the outline and those that belong to it. */
export interface OutlineBranch extends OutlineEntry {
  below: OutlineEntry[];
}

/** The sections that have a heading of their own: neither what opens the page nor the heading that became its title. */
export function listHeaded<S extends Pick<Section, 'id' | 'depth'>>(
  sections: readonly S[],
  leadId?: string,
): S[] {
  return sections.filter(({ id, depth }) => depth > 0 && id !== leadId);
}

/** The two uppermost levels of headings of a page, without the one that became its title. */
export function buildOutline(sections: readonly Section[], leadId?: string): OutlineEntry[] {
  const headings = listHeaded(sections, leadId);
  const top = Math.min(...headings.map((section) => section.depth));
  return headings
    .filter((section) => section.depth <= top + 1)
    .map(({ id, title, depth }) => ({ id, title, depth: depth === top ? 1 : 2 }));
}

/** The outline as branches. A lower heading that stands before the first upper one is a branch of its own. */
export function groupOutline(entries: readonly OutlineEntry[]): OutlineBranch[] {
  const branches: OutlineBranch[] = [];
  for (const entry of entries) {
    const open = branches.at(-1);
    if (entry.depth === 2 && open?.depth === 1) open.below.push(entry);
    else branches.push({ ...entry, below: [] });
  }
  return branches;
}
