import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString as textOf } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';

/** What a page says of itself in its head, in order. */
export interface Head {
  title: string;
  canonical: string;
  refresh: string;
  tags: [name: string, content: string][];
}

/** Reads a document's head as a chat does: without running scripts, and only what stands before the body. */
export function readHead(html: string): Head {
  const head: Head = { title: '', canonical: '', refresh: '', tags: [] };
  visit(fromHtml(html), 'element', (node) => {
    if (node.tagName === 'body') return false;
    const { rel, href, property, name, content, httpEquiv } = node.properties;
    if (node.tagName === 'title') head.title = textOf(node);
    if (node.tagName === 'link' && String(rel) === 'canonical') head.canonical = String(href);
    if (node.tagName !== 'meta') return;
    if (String(httpEquiv) === 'refresh') head.refresh = String(content);
    else if (property || name) head.tags.push([nameOf(node), String(content ?? '')]);
  });
  return head;
}

/** Open Graph is written with `property` and all else with `name`; what is not gets no name that the rules know. */
function nameOf({ properties: { property, name } }: Element): string {
  const isOpenGraph = /^(og|article):/.test(String(property ?? name));
  return String((isOpenGraph ? property : name) ?? `(wrong attribute) ${property ?? name}`);
}

/**
 * What is wrong with a page's tags; empty when nothing is.
 * Open Graph: title, type, image and url are required, an image has an alt, its parts follow it, and addresses are
 * whole (https://ogp.me, "Basic Metadata" and "Structured Properties").
 * Twitter: the title has at most 70 characters, the description 200, the image's alt 420
 * (https://developer.x.com/cards/markup).
 * Slack: labels come with data, two pairs at most; of two tags for one thing the first counts
 * (https://opengraphplus.com/consumers/slack/tags). That it reads the first 32 KB of a page is said at
 * https://opengraphplus.com/consumers/slack/issues/link-not-unfurling.
 */
export function checkTags({ title, canonical, tags }: Head): string[] {
  const names = tags.map(([name]) => name);
  const said = new Map(tags);
  const wrong = names.filter((name) => name.startsWith('(wrong')).map((name) => `${name}`);
  const known = names.filter((name) => /^(og|twitter|description)/.test(name));
  for (const name of known.filter((name, i) => known.indexOf(name) !== i)) wrong.push(`${name} stands twice`);
  for (const name of required) if (!said.get(name)?.trim()) wrong.push(`${name} is missing or empty`);
  if (!title.trim()) wrong.push('the title is missing');
  for (const name of ['og:url', 'og:image', 'twitter:image'])
    if (!/^https?:\/\/[^/]+\//.test(`${said.get(name)}/`)) wrong.push(`${name} is not a whole address`);
  if (!/^https?:\/\//.test(canonical)) wrong.push('the canonical address is missing or not whole');
  for (const [name, most] of longest)
    if ((said.get(name)?.length ?? 0) > most) wrong.push(`${name} is longer than ${most} characters`);
  const image = names.indexOf('og:image');
  const parts = names.flatMap((name, i) => (name.startsWith('og:image:') ? [i] : []));
  if (parts.some((at, n) => at !== image + 1 + n)) wrong.push('the parts of og:image do not follow it');
  for (const n of [1, 2])
    if (said.has(`twitter:label${n}`) !== said.has(`twitter:data${n}`))
      wrong.push(`twitter:label${n} is alone`);
  if (said.has('twitter:label2') && !said.has('twitter:label1')) wrong.push('twitter:label2 has no first');
  return wrong;
}

const required = [
  'description',
  'og:site_name',
  'og:type',
  'og:title',
  'og:description',
  'og:url',
  'og:image',
  'og:image:type',
  'og:image:width',
  'og:image:height',
  'og:image:alt',
  'twitter:card',
  'twitter:title',
  'twitter:description',
  'twitter:image',
  'twitter:image:alt',
];

const longest: [string, number][] = [
  ['og:description', 300],
  ['twitter:title', 70],
  ['twitter:description', 200],
  ['twitter:image:alt', 420],
  ['og:site_name', 100],
];
