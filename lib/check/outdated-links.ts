import type { Library } from '../content/library';
import { resolveLink } from '../links/resolve';
import type { Problem } from '../problem';
import { toHref } from '../routes';

/** Links inside the site that name a file or heading as it was once called. They work; these are warnings. */
export function findOutdatedLinks(library: Library): Problem[] {
  return library.pages.flatMap((page) =>
    page.compiled.links.flatMap(({ href, line }): Problem[] => {
      const target = resolveLink(library, page, href);
      if (target.kind !== 'place' || !target.isOld) return [];
      const there = library.pageByAddress.get(target.address)?.path ?? target.address;
      const today = toHref(target.address === page.address ? '' : `/${there.replace(/^\//, '')}`, target.id);
      return [
        {
          file: page.path,
          line,
          rule: 'link',
          message: `"${href}" is an old address.`,
          tip: `Today: ${today}`,
        },
      ];
    }),
  );
}
