import { type Card, cardHeight, cardWidth, findCardAddress } from '../cards/card';
import type { Page } from '../content/library';
import type { Site } from '../content/schema';
import { formatDay } from '../format';
import { toAbsolute } from '../routes';
import { cut } from './brief';
import type { Tag } from './landing';

/** A fact that a chat shows beside the description: "Verified", "23 November 2026". */
export interface Label {
  label: string;
  value: string;
}

/** What a chat shows when somebody pastes the address of a place. */
export interface Preview {
  /** The place's own address. */
  address: string;
  /** The address of the page that holds its text; the same for a page. */
  canonical: string;
  type: 'website' | 'article';
  title: string;
  /** One line, never empty. */
  description: string;
  /** At most two: there are no tags for more. */
  labels: Label[];
  card: Card;
}

/**
 * The tags of a preview in the order in which they stand. Open Graph comes first: who reads both kinds takes the first
 * of each, and the parts of an image must follow it. `twitter:label1` and its like are what Slack shows as fields.
 */
export function toTags(site: Site, preview: Preview): Tag[] {
  const { title, description, labels } = preview;
  const image = toAbsolute(site.url, findCardAddress(preview.card));
  const alt = describeCard(preview);
  return [
    { name: 'og:site_name', content: site.name },
    { name: 'og:type', content: preview.type },
    { name: 'og:title', content: title },
    { name: 'og:description', content: description },
    { name: 'og:url', content: toAbsolute(site.url, preview.address) },
    { name: 'og:image', content: image },
    { name: 'og:image:type', content: 'image/png' },
    { name: 'og:image:width', content: String(cardWidth) },
    { name: 'og:image:height', content: String(cardHeight) },
    { name: 'og:image:alt', content: alt },
    { name: 'twitter:card', content: 'summary_large_image' },
    { name: 'twitter:title', content: cut(title, 70) },
    { name: 'twitter:description', content: description },
    { name: 'twitter:image', content: image },
    { name: 'twitter:image:alt', content: alt },
    ...labels.slice(0, 2).flatMap(({ label, value }, i) => [
      { name: `twitter:label${i + 1}`, content: label },
      { name: `twitter:data${i + 1}`, content: value },
    ]),
  ];
}

/** The words of the card, for those who do not see it. Twitter takes 420 characters. */
function describeCard({ card }: Preview): string {
  const said = [
    card.mark?.text,
    card.title,
    ...card.lines.map(({ label, text }) => `${label}: ${text}`),
    ...card.facts.map(({ label, value }) => `${label}: ${value}`),
    ...card.bars.map(({ name, value }) => `${name}: ${value}`),
  ];
  return cut(said.filter(Boolean).join('. '), 400) || card.site || 'Card';
}

/** When a page was last checked against its sources, and for what it holds; of a drop its day. */
export function labelPage(page: Page, appliesTo = page.appliesTo.join(', ')): Label[] {
  const labels: Label[] = [];
  if (page.drop) labels.push({ label: 'Noted', value: formatDay(page.drop.date) });
  if (page.drop?.corrected) labels.push({ label: 'Corrected', value: formatDay(page.drop.corrected) });
  if (page.verified) labels.push({ label: 'Verified', value: formatDay(page.verified) });
  if (appliesTo) labels.push({ label: 'Applies to', value: cut(appliesTo, 70) });
  return labels;
}
