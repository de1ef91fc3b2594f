import type { Library } from '../content/library';
import { findPlace, listAddresses } from '../content/places';
import {
  builtInPages,
  openView,
  previewBuiltIn,
  previewHome,
  previewPage,
  previewPlace,
} from './place-previews';
import type { Preview } from './preview';

/** The previews of all that has a page of its own, in no order; `listLandings` has those of the rest. */
export function listPagePreviews(library: Library): Preview[] {
  const view = openView(library);
  const places = listAddresses(library).flatMap((address) => {
    const place = findPlace(library, address);
    if (!place) return [];
    return [place.kind === 'page' ? previewPage(library, place.page, view) : previewPlace(library, place)];
  });
  const others = builtInPages.map((address) => previewBuiltIn(library, address));
  return [previewHome(library), ...others, ...places];
}
