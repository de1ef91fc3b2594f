import { copyMarkdown, copyTitle, nameOf, type Place, toMarkdownLink } from './copy-place';
import { findTextAddress } from './copy-selection';
import { copyText } from './copy-text';

export interface MenuItem {
  label: string;
  hint?: string;
  /** Why it cannot be chosen now. */
  why?: string;
  /** Begins a group of its own. */
  isApart?: boolean;
  /** Does it and says what was done, if that is worth saying. Rejects with a reason for people. */
  run: () => Promise<string | undefined>;
}

/** What can be done with a place: copying in five forms, sharing where the device does it, who links here. */
export function buildItems(place: Place, selection?: Range): MenuItem[] {
  const what = place.id === '' ? 'page' : 'section';
  return [
    {
      label: 'Address',
      hint: place.id === '' ? 'of the page' : 'shows as a card in chats',
      run: () => told(copyText(place.address), `Address of the ${what} copied`),
    },
    { label: 'Markdown link', run: () => told(copyText(toMarkdownLink(place)), 'Markdown link copied') },
    { label: 'Title and address', run: () => told(copyTitle(place), 'Title and address copied') },
    ...(place.hasText
      ? [
          {
            label: place.id === '' ? 'Page as Markdown' : 'Section as Markdown',
            hint: 'with its sources',
            run: () => told(copyMarkdown(place), `Markdown of the ${what} copied`),
          },
        ]
      : []),
    {
      label: 'Link to the selected words',
      ...(selection ? { hint: shorten(selection.toString()) } : { why: 'Select words on the page first' }),
      run: () => copySelection(place, selection),
    },
    ...listShare(place),
    ...listBacklinks(place),
  ];
}

async function told(copying: Promise<boolean>, words: string): Promise<string> {
  if (await copying) return words;
  throw new Error('The browser does not allow copying');
}

function copySelection({ page }: Place, selection?: Range): Promise<string> {
  const address = selection && findTextAddress(page, selection);
  if (address) return told(copyText(address), 'Link to the selected words copied');
  throw new Error('These words stand on the page too often to tell them apart; select more');
}

function shorten(text: string): string {
  const words = text.replace(/\s+/g, ' ').trim();
  return words.length > 32 ? `“${words.slice(0, 30)}…”` : `“${words}”`;
}

/** The device's own way to hand a link on; on a desktop it only stands in the way. */
function listShare(place: Place): MenuItem[] {
  if (!('share' in navigator) || !matchMedia('(pointer: coarse)').matches) return [];
  const share = async () => {
    // Changing one's mind is no failure.
    await navigator.share({ title: nameOf(place), url: place.address }).catch(() => undefined);
    return undefined;
  };
  return [{ label: 'Share…', isApart: true, run: share }];
}

/** Of a section its own group, of the page all of them. */
function listBacklinks({ id }: Place): MenuItem[] {
  const groups = [...document.querySelectorAll<HTMLElement>('[data-linked]')];
  const own = id === '' ? groups : groups.filter((group) => group.dataset.linked === id);
  const count = own.reduce((sum, group) => sum + group.querySelectorAll('li').length, 0);
  const [first] = own;
  if (!first) return [];
  const show = async () => {
    first.scrollIntoView({ block: 'center' });
    first.focus({ preventScroll: true });
    return undefined;
  };
  return [{ label: `Linked from ${count} ${count === 1 ? 'place' : 'places'}`, isApart: true, run: show }];
}
