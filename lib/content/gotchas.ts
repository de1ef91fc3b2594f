import { isGotcha } from '../markdown/gotcha-title';
import type { Section } from '../markdown/sections';
import type { Library, Page } from './library';

export interface GotchaPlace {
  page: Page;
  section: Section;
}

/**
 * A few gotchas from different pages, those first that go wrong in silence: they cost people most.
 * Gives at most `limit`, one of each page.
 */
export function pickGotchas(library: Library, limit: number): GotchaPlace[] {
  const picked = library.pages.flatMap((page) => {
    const gotchas = page.compiled.sections.filter((section) => isGotcha(section.title));
    const section = gotchas.find(isSilent) ?? gotchas[0];
    return section ? [{ page, section }] : [];
  });
  return picked.sort((a, b) => Number(isSilent(b.section)) - Number(isSilent(a.section))).slice(0, limit);
}

/** Whether a gotcha says of itself that it is silently wrong. */
export function isSilent(section: Section): boolean {
  return section.text.startsWith('Severity: silently wrong');
}
