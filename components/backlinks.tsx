import type { Library } from '@/lib/content/library';
import { findBacklinks, type Backlinks as Group, type LinkingPlace } from '@/lib/links/backlinks';
import { toHref } from '@/lib/routes';

/** Who links here, by the section they lead to. The menu of a heading counts the links of its group. */
export function Backlinks({ library, address }: { library: Library; address: string }) {
  const groups = findBacklinks(library, address);
  if (groups.length === 0) return null;
  return (
    <section aria-labelledby="linked-from" className="backlinks no-print" data-previews>
      <h2 id="linked-from">Linked from</h2>
      <dl>
        {groups.map((group) => (
          <BacklinkGroup key={group.id} group={group} />
        ))}
      </dl>
    </section>
  );
}

/** More than these are folded: a page that everything links to should not end in a list of everything. */
const mostShown = 8;

function BacklinkGroup({ group: { id, title, from } }: { group: Group }) {
  const shown = from.length > mostShown + 2 ? mostShown : from.length;
  return (
    <div id={`linked-from--${id}`} tabIndex={-1} data-linked={id}>
      <dt>{id === '' ? 'This page' : <a href={toHref('', id)}>{title.replace(/^Gotcha:\s*/, '')}</a>}</dt>
      <dd>
        <PlaceList places={from.slice(0, shown)} />
        {shown < from.length && (
          <details>
            <summary>{from.length - shown} more</summary>
            <PlaceList places={from.slice(shown)} />
          </details>
        )}
      </dd>
    </div>
  );
}

function PlaceList({ places }: { places: readonly LinkingPlace[] }) {
  return (
    <ul>
      {places.map((place) => (
        <li key={`${place.address}#${place.id}`}>
          <PlaceLink place={place} />
        </li>
      ))}
    </ul>
  );
}

function PlaceLink({ place: { address, id, title, pageTitle } }: { place: LinkingPlace }) {
  return (
    <a href={toHref(address, id)}>
      {title ? `${title.replace(/^Gotcha:\s*/, '')} ` : pageTitle}
      {title && <span>{pageTitle}</span>}
    </a>
  );
}
