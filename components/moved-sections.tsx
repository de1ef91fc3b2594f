import type { MovedSection } from '@/lib/links/landing';

/**
 * Where the sections went that were on this page once. Old links land on their lines here; with JavaScript
 * renamed-note.tsx goes on to the section itself.
 */
export function MovedSections({ sections }: { sections: (MovedSection & { pageTitle: string })[] }) {
  if (sections.length === 0) return null;
  return (
    <section aria-label="Moved from this page" className="mx-auto mt-12 max-w-(--measure) text-ink-3 text-s">
      <h2 className="mb-1 font-semibold text-s">Moved from this page</h2>
      <ul>
        {sections.map(({ id, href, title, pageTitle }) => (
          <li key={id} id={id} data-moved="" className="py-1 target:font-semibold target:text-ink">
            <a href={href}>{title}</a>, now in {pageTitle}
          </li>
        ))}
      </ul>
    </section>
  );
}
