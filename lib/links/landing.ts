import type { Element, ElementContent } from 'hast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { element, words } from '../markdown/code-block';

/** A meta element; whether it is said with `property` or with `name` follows from what it is called. */
export interface Tag {
  name: string;
  content: string;
}

/** A section that an old address held and that now stands on another page than the rest. */
export interface MovedSection {
  /** The id it had at the old address. */
  id: string;
  /** Where it stands today, ready for `href`. */
  href: string;
  title: string;
}

/** A small document at an address of its own that says what stands elsewhere, and leads there. */
export interface Landing {
  siteName: string;
  /** The document's title: "Section · Page". */
  title: string;
  pageTitle: string;
  /** The section's heading; absent when it leads to a page as a whole. */
  sectionTitle?: string;
  description: string;
  /** The whole address of the page that holds the text. */
  canonical: string;
  /** Where it leads, ready for `href`, from the site's root. */
  href: string;
  /** In the order in which they are written. */
  tags: readonly Tag[];
  /**
   * Given for the old address of a page: a fragment of the address is then carried over, or leads to where that
   * section stands today. It takes a script (`public/landing.js`); without one the page itself is reached.
   */
  moved?: readonly MovedSection[];
}

/**
 * The complete HTML of a landing. It needs no script to arrive, holds none inline, and reads as a page where nothing
 * follows a refresh. Everything in it is escaped.
 */
export function renderLanding(landing: Landing): string {
  const html = element('html', { lang: 'en' }, [
    element('head', {}, buildHead(landing)),
    element('body', {}, [element('main', {}, buildBody(landing))]),
  ]);
  return writer.stringify({ type: 'root', children: [{ type: 'doctype' }, html] });
}

const writer = unified().use(rehypeStringify).freeze();

function buildHead({ title, description, canonical, href, tags, moved }: Landing): ElementContent[] {
  const refresh = element('meta', { httpEquiv: ['refresh'], content: `0; url=${href}` }, []);
  return [
    element('meta', { charSet: 'utf-8' }, []),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }, []),
    element('meta', { name: 'color-scheme', content: 'light dark' }, []),
    element('title', {}, [words(title)]),
    element('meta', { name: 'description', content: description }, []),
    ...tags.map(toMeta),
    element('link', { rel: ['canonical'], href: canonical }, []),
    // Both at once would race, and the refresh knows no fragment.
    ...(moved
      ? [element('script', { src: '/landing.js', defer: true }, []), element('noscript', {}, [refresh])]
      : [refresh]),
  ];
}

/** Open Graph is RDFa and has `property`; Twitter's cards and HTML's own have `name`. */
function toMeta({ name, content }: Tag): Element {
  const isProperty = /^(og|article):/.test(name);
  return element('meta', isProperty ? { property: name, content } : { name, content }, []);
}

function buildBody({ siteName, pageTitle, sectionTitle, description, href, moved }: Landing): Element[] {
  const goal = sectionTitle === undefined ? 'page' : 'section';
  return [
    element('p', {}, [words(sectionTitle === undefined ? siteName : `${siteName} · ${pageTitle}`)]),
    element('h1', {}, [words(sectionTitle ?? pageTitle)]),
    ...(description ? [element('p', {}, [words(description)])] : []),
    element('p', {}, [element('a', { id: 'landing-goal', href }, [words(`Go to the ${goal}`)])]),
    ...(moved?.length ? [buildMoved(moved)] : []),
  ];
}

function buildMoved(moved: readonly MovedSection[]): Element {
  const items = moved.map(({ id, href, title }) =>
    element('li', {}, [element('a', { id, href, className: ['moved'] }, [words(title)])]),
  );
  return element('ul', {}, items);
}
