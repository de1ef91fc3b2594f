import type { Library } from '../content/library';
import { sectionAddress } from '../routes';
import { isLive } from './old-addresses';

/** File names may have 255 bytes, and `.html` and a compressed twin's ending are among them. */
const longestName = 240;

/**
 * The own address of a section, `/<page>/<id>`, of which a chat makes a card. Undefined where it has none, and
 * `<page>#<id>` is its only one: a page, folder or evidence file stands at that address, or the id makes no file name.
 */
export function findOwnAddress(library: Library, page: string, id: string): string | undefined {
  if (id === '' || id === 'index' || id.includes('/')) return undefined;
  if (new TextEncoder().encode(id).length > longestName) return undefined;
  const address = sectionAddress(page, id);
  return isLive(library, address) ? undefined : address;
}
