import type { Library } from '../content/library';
import { toHref } from '../routes';
import type { MovedSection } from './landing';
import { findToday, type Spot } from './old-addresses';
import { findOwnAddress } from './own-address';
import { openView, previewPage } from './place-previews';
import type { Preview } from './preview';
import { type LandingPlace, listLandings, toLanding } from './section-previews';

/**
 * The documents at addresses of former times: short forms, old file names, and the paths of sections by an old id or
 * below an old file name. Each looks in a chat like the place to which it leads, whose preview it takes from `today`.
 */
export function listOldLandings(library: Library, today = listLandings(library)): LandingPlace[] {
  const previews = collectPreviews(library, today);
  const pages = [...library.old.pages.keys(), ...library.old.short.keys()];
  const places = [
    ...pages.flatMap((address) => land(library, previews, address, listMoved(library, address))),
    ...listOldSections(library).flatMap((address) => land(library, previews, address)),
  ];
  // Two old names may come to one path.
  return [...new Map(places.map((place) => [place.preview.address, place])).values()];
}

/** The previews of pages and of all that has a document, by `address#id`. */
function collectPreviews(library: Library, today: readonly LandingPlace[]): Map<string, Preview> {
  const view = openView(library);
  return new Map([
    ...library.pages.map((page) => [`${page.address}#`, previewPage(library, page, view)] as const),
    ...today.map(({ preview, landing }) => [decodeURIComponent(landing.href), preview] as const),
  ]);
}

function land(
  library: Library,
  previews: ReadonlyMap<string, Preview>,
  address: string,
  moved?: MovedSection[],
): LandingPlace[] {
  const spot = findToday(library, address);
  const page = spot && previews.get(`${spot.address}#`);
  if (!spot || !page) return [];
  const found = previews.get(`${spot.address}#${spot.id}`) ?? page;
  const preview = { ...found, address, canonical: page.address };
  const sectionTitle = spot.id === '' ? undefined : findTitle(library, spot);
  const goal = {
    // By its old id where the page still has that: the reader then hears that the section was renamed.
    href: toHref(spot.address, findIdOnPage(library, address, spot)),
    pageTitle: page.title,
    ...(sectionTitle ? { sectionTitle } : {}),
  };
  const landing = toLanding(library, preview, goal);
  return [{ preview, landing: moved ? { ...landing, moved } : landing }];
}

function findIdOnPage(library: Library, address: string, spot: Spot): string {
  const written = address.slice(address.lastIndexOf('/') + 1);
  const old = library.pageByAddress.get(spot.address)?.compiled.oldIds ?? [];
  const isOld = old.some(({ page, id, to }) => page === undefined && id === written && to === spot.id);
  return isOld ? written : spot.id;
}

function findTitle(library: Library, { address, id }: Spot): string | undefined {
  const sections = library.pageByAddress.get(address)?.compiled.sections;
  return sections ? sections.find((section) => section.id === id)?.title : id;
}

/** The sections of an old address that are elsewhere than the rest: a fragment carried over would not find them. */
function listMoved(library: Library, address: string): MovedSection[] {
  const whole = findToday(library, address);
  return listIds(library, address).flatMap((id) => {
    const spot = findToday(library, address, id);
    if (!spot || !whole || (spot.address === whole.address && whole.id === '')) return [];
    return [{ id, href: toHref(spot.address, spot.id), title: findTitle(library, spot) ?? id }];
  });
}

/** The ids that links to an old address may name: those that were published there. */
function listIds(library: Library, address: string): string[] {
  const published = Object.keys(library.anchors?.[address] ?? {});
  const noted = [...library.old.moved.keys()].flatMap((key) =>
    key.startsWith(`${address}#`) ? [key.slice(address.length + 1)] : [],
  );
  return [...new Set([...published, ...noted])].filter((id) => id !== '');
}

/** `/<page>/<id>` by an old id of a page of today, and by every id below an old file name. */
function listOldSections(library: Library): string[] {
  const renamed = library.pages.flatMap(({ address, compiled }) =>
    compiled.oldIds.flatMap(({ page, id }) => (page === undefined ? [{ address, id }] : [])),
  );
  const experiments = library.evidence.flatMap(({ address, data }) =>
    data.experiments.flatMap(({ was }) => (was ?? []).map((id) => ({ address, id }))),
  );
  const moved = [...library.old.moved.keys()].map((key) => {
    const at = key.indexOf('#');
    return { address: key.slice(0, at), id: key.slice(at + 1) };
  });
  const below = [...library.old.pages].flatMap(([address, today]) => {
    const now = library.pageByAddress.get(today.address)?.compiled;
    const present = today.id === '' ? (now?.sections.map(({ id }) => id) ?? []) : [];
    const former =
      today.id === '' ? (now?.oldIds.flatMap(({ page, id }) => (page === undefined ? [id] : [])) ?? []) : [];
    return [...listIds(library, address), ...present, ...former].map((id) => ({ address, id }));
  });
  return [...renamed, ...experiments, ...moved, ...below].flatMap(
    ({ address, id }) => findOwnAddress(library, address, id) ?? [],
  );
}
