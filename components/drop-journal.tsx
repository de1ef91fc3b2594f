'use client';

import { useEffect, useState } from 'react';
import {
  findNews,
  formatFile,
  type JournalDrop,
  type JournalFile,
  readFile,
  toSeen,
} from '@/lib/drops/journal';
import { noteSeenDrops, readSeenDrops } from './seen-drops';

interface Props {
  drops: JournalDrop[];
  files: JournalFile[];
}

const noNews: ReturnType<typeof findNews> = new Map();

/** The drops, the key insight of each first. By file, with the choice in the address; what is new is marked. */
export function DropJournal({ drops, files }: Props) {
  const [file, setFile] = useState<string>();
  const [news, setNews] = useState(noNews);
  useEffect(() => {
    const read = () => setFile(readFile(window.location.search, files));
    read();
    window.addEventListener('popstate', read);
    return () => window.removeEventListener('popstate', read);
  }, [files]);
  useEffect(() => {
    setNews(findNews(drops, readSeenDrops()));
    noteSeenDrops(toSeen(drops));
  }, [drops]);
  const choose = (next: string | undefined) => {
    setFile(next);
    // Arrow keys walk through the choices; each would be a step of the history.
    window.history.replaceState(null, '', window.location.pathname + formatFile(next));
  };
  const shown = drops.filter((drop) => file === undefined || drop.file === file);
  const titles = new Map(files.map(({ key, title }) => [key, title]));
  return (
    <>
      {files.length > 1 && <FileFilter files={files} total={drops.length} file={file} onChoose={choose} />}
      <p role="status" className="sr-only">
        {file !== undefined && `${shown.length} of ${drops.length} drops, about ${titles.get(file)}`}
      </p>
      {shown.map((drop) => (
        <Drop
          key={drop.id}
          drop={drop}
          news={news.get(drop.id)}
          about={files.find(({ key }) => key === drop.file)}
        />
      ))}
    </>
  );
}

function FileFilter({
  files,
  total,
  file,
  onChoose,
}: {
  files: JournalFile[];
  total: number;
  file: string | undefined;
  onChoose: (file: string | undefined) => void;
}) {
  return (
    <label className="needs-js mb-8 flex items-center gap-3 text-ink-2 text-s">
      About
      <select
        value={file ?? ''}
        onChange={(event) => onChoose(event.target.value || undefined)}
        className="min-h-11 min-w-0 rounded-box border border-rule-2 bg-bg px-2.5 text-ink md:min-h-9"
      >
        <option value="">all files ({total})</option>
        {files.map(({ key, title, count }) => (
          <option key={key} value={key}>
            {title} ({count})
          </option>
        ))}
      </select>
    </label>
  );
}

function Drop({
  drop,
  news,
  about,
}: {
  drop: JournalDrop;
  news: 'new' | 'corrected' | undefined;
  about: JournalFile | undefined;
}) {
  return (
    <article className="border-rule border-t py-7">
      <p className="mb-2.5 flex flex-wrap gap-x-1.5 text-ink-3 text-xs">
        <time dateTime={drop.day}>{drop.date}</time>
        {drop.corrected && (
          <span>
            · corrected <time dateTime={drop.corrected.day}>{drop.corrected.date}</time>
          </span>
        )}
        {news && (
          <span className="font-medium text-accent">
            <span aria-hidden="true">· ● </span>
            {news} since your last visit
          </span>
        )}
      </p>
      <p className="text-pretty font-medium text-l leading-snug">{drop.insight}</p>
      <h2 id={drop.id} className="mt-2.5 font-normal text-s leading-normal tracking-normal">
        <a href={drop.href} className="py-1">
          {drop.title}
        </a>
      </h2>
      {about && (
        <p className="mt-1 text-ink-3 text-s">
          About{' '}
          <a href={about.href} className="text-ink-2 no-underline hover:underline">
            {about.title}
          </a>
        </p>
      )}
    </article>
  );
}
