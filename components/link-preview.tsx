'use client';

import { useLayoutEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import type { HoverPreview, HoverPreviews } from '@/lib/links/hover-previews';
import { compareAddress, decodeAddress, hoverPreviewsAddress, reservedSegments, toHref } from '@/lib/routes';
import { place } from './place-beside';
import { SeverityMark } from './severity-mark';

export interface FoundPreview {
  /** Of the page that the place is on; empty where the place is that page. */
  page: string;
  preview: HoverPreview;
}

export interface LinkPreviewProps {
  link: HTMLAnchorElement;
  found: FoundPreview;
  /** Where the pointer is, if there is one. */
  pointer?: { x: number; y: number };
}

const known = new Map<string, Promise<HoverPreviews | undefined>>();

/** What a link leads to, fetched once for each page; undefined where nothing can be said. */
export async function findPreview(link: HTMLAnchorElement): Promise<FoundPreview | undefined> {
  const address = decodeAddress(link.pathname).replace(/(.)\/$/, '$1');
  const first = address.split('/')[1] ?? '';
  if (first === '' || (reservedSegments.includes(first) && address !== compareAddress)) return undefined;
  const previews = known.get(address) ?? load(address);
  known.set(address, previews);
  const all = await previews;
  const id = decodeAddress(link.hash.slice(1));
  const preview = all?.places.find((candidate) => candidate.id === id) ?? all?.places[0];
  return all && preview && { page: preview.id === '' ? '' : all.title, preview };
}

async function load(address: string): Promise<HoverPreviews | undefined> {
  try {
    const response = await fetch(toHref(hoverPreviewsAddress(address)));
    return response.ok ? await response.json() : undefined;
  } catch {
    // Without a line the link is still a link; the next time may be better.
    known.delete(address);
    return undefined;
  }
}

/** The card: a tooltip of the link, so it holds nothing to press. */
export function LinkPreview({ link, found, pointer }: LinkPreviewProps) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const card = box.current;
    if (!card) return;
    card.showPopover();
    place(card, link, pointer);
    link.setAttribute('aria-describedby', card.id);
    return () => link.removeAttribute('aria-describedby');
  }, [link, pointer]);
  const { page, preview } = found;
  return createPortal(
    <div
      // A second link gets a card of its own, placed anew.
      key={link.href}
      ref={box}
      id="link-preview"
      popover="manual"
      role="tooltip"
      className="link-preview"
    >
      {(page || preview.severity) && (
        <p className="where">
          {preview.severity && <SeverityMark severity={preview.severity} />}
          {page && <span>{page}</span>}
        </p>
      )}
      <p className="title">{preview.title}</p>
      {preview.code && <pre>{preview.code}</pre>}
      {preview.text && <p>{preview.text}</p>}
      {preview.figures && (
        <dl>
          {preview.figures.map(({ title, value, note }) => (
            <div key={title}>
              <dt>{title}</dt>
              <dd>
                {value} {note && <span>{note}</span>}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </div>,
    // Inside a landmark, where assistive tools look for what belongs to the page.
    document.querySelector('main') ?? document.body,
  );
}
