import { resolveLink } from '../links/resolve';
import type { Problem } from '../problem';
import type { Rule } from './rule';

/** Every link and image inside the site leads somewhere, down to the heading. */
export const links: Rule = {
  name: 'link',
  check: (library) =>
    library.pages.flatMap((page) =>
      page.compiled.links.flatMap((link): Problem[] => {
        const target = resolveLink(library, page, link.href);
        const at = { file: page.path, line: link.line };
        if (target.kind === 'missing-anchor') {
          const where = target.address === page.address ? 'This page' : target.address;
          return [
            {
              ...at,
              rule: 'anchor',
              message: `${where} has no heading or id "#${target.id}".`,
              tip: target.nearest ? `Nearest: #${target.nearest}` : 'Look for the heading that is meant.',
            },
          ];
        }
        if (target.kind !== 'missing-file') return [];
        return [
          {
            ...at,
            rule: link.isImage ? 'image' : 'link',
            message: `${link.isImage ? 'The image' : 'The link'} "${target.wanted}" leads nowhere.`,
            tip: target.nearest ? `Nearest: ${target.nearest}` : 'There is no file of a similar name.',
          },
        ];
      }),
    ),
};
