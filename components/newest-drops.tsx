'use client';

import { useEffect, useState } from 'react';
import { findNews, type JournalDrop } from '@/lib/drops/journal';
import { readSeenDrops } from './seen-drops';

const noNews: ReturnType<typeof findNews> = new Map();

/** A few drops with their insight; those that came since the last visit to the journal are marked. */
export function NewestDrops({ drops }: { drops: JournalDrop[] }) {
  const [news, setNews] = useState(noNews);
  useEffect(() => setNews(findNews(drops, readSeenDrops())), [drops]);
  return drops.map((drop) => (
    <a
      key={drop.id}
      href={drop.href}
      className="group block border-rule border-t py-2.5 text-ink text-s leading-snug no-underline"
    >
      <span className="block font-medium group-hover:text-accent group-hover:underline">{drop.insight}</span>
      <span className="mt-0.5 block text-ink-3 text-xs">
        {drop.date}
        {drop.corrected && ` · corrected ${drop.corrected.date}`}
        {news.has(drop.id) && <span className="font-medium text-accent"> · {news.get(drop.id)}</span>}
      </span>
    </a>
  ));
}
