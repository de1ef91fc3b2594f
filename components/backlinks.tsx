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

function BacklinkGroup({ group: { id, title, from } }: { group: Group }) {
  return (
    <div id={`linked-from--${id}`} tabIndex={-1} data-linked={id}>
      <dt>{id === '' ? 'This page' : <a href={toHref('', id)}>{title.replace(/^Gotcha:\s*/, '')}</a>}</dt>
      <dd>
        <ul>
          {from.map((place) => (
            <li key={`${place.address}#${place.id}`}>
              <PlaceLink place={place} />
            </li>
          ))}
        </ul>
      </dd>
    </div>
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
