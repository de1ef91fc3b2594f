import type { Library } from '@/lib/content/library';
import { findOwnAddress } from '@/lib/links/own-address';
import { toHref } from '@/lib/routes';

interface Props {
  title: string;
  address: string;
  /** The id of the `h1` that opened the text, so that links to it land. */
  id?: string | undefined;
  /** Whether the page's Markdown can be copied. */
  hasText: boolean;
  /** Ids of the sections without an address of their own. */
  bare: readonly string[];
}

/** The page's name with its link, which opens the menu of the page. What the menus need to know stands on the link. */
export function PageTitle({ title, address, id, hasText, bare }: Props) {
  return (
    <div className="page-title mt-2.5 mb-2.5 font-bold text-3xl max-md:text-2xl">
      <h1 id={id}>{title}</h1>{' '}
      <a
        href={toHref(address)}
        className="anchor"
        aria-label={`Link to “${title}”`}
        data-page={address}
        data-text={hasText || undefined}
        data-bare={bare.join(' ') || undefined}
      >
        #
      </a>
    </div>
  );
}

/** The ids among these that have no address of their own. */
export function listBare(library: Library, address: string, places: readonly { id: string }[]): string[] {
  return places.map(({ id }) => id).filter((id) => id && !findOwnAddress(library, address, id));
}
