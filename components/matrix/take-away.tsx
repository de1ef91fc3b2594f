import { useState } from 'react';
import type { View } from '@/lib/matrix/view';
import { strategiesAddress, strategiesSchemaAddress } from '@/lib/routes';
import { announce } from '../announce';
import { copyText } from '../copy-text';
import { Menu } from './menu';

const formats = [
  { name: 'Markdown', file: 'strategies.md', type: 'text/markdown' },
  { name: 'CSV', file: 'strategies.csv', type: 'text/csv' },
  { name: 'JSON', file: 'strategies.json', type: 'application/json' },
] as const;

type Format = (typeof formats)[number];

// The code that writes them is fetched when somebody wants one.
async function write(format: Format, view: View): Promise<string> {
  const { toCsv, toJson, toMarkdown } = await import('@/lib/matrix/export');
  const { origin } = window.location;
  switch (format.name) {
    case 'Markdown':
      return toMarkdown(view, origin);
    case 'CSV':
      return toCsv(view, origin);
    case 'JSON':
      return toJson(view);
  }
}

/** The address of what is shown, and the table itself in three formats, to copy or to keep. */
export function TakeAway({ view }: { view: View }) {
  const [done, setDone] = useState('');
  const say = (text: string) => {
    setDone(text);
    announce(text);
    setTimeout(() => setDone(''), 2500);
  };
  const copy = async (what: string, text: string) =>
    say((await copyText(text)) ? `${what} copied` : 'The browser does not allow copying');
  const download = async (format: Format) => {
    const url = URL.createObjectURL(new Blob([await write(format, view)], { type: format.type }));
    const link = document.createElement('a');
    link.href = url;
    link.download = format.file;
    link.click();
    URL.revokeObjectURL(url);
  };
  return (
    <>
      <button
        type="button"
        onClick={() => copy('Link', window.location.href)}
        className="min-h-9 text-accent underline-offset-3 hover:underline max-sm:min-h-11"
      >
        Copy link
      </button>
      <Menu id="take-away" label="Take it with you">
        <p className="mb-2 text-ink-3 text-xs">The rows and columns that are shown.</p>
        <ul>
          {formats.map((format) => (
            <li key={format.name} className="flex min-h-9 items-center gap-4">
              <span className="w-20">{format.name}</span>
              <button
                type="button"
                aria-label={`Copy as ${format.name}`}
                onClick={async () => copy(format.name, await write(format, view))}
                className="min-h-8 text-accent underline underline-offset-3"
              >
                Copy
              </button>
              <button
                type="button"
                aria-label={`Download as ${format.name}`}
                onClick={() => download(format)}
                className="min-h-8 text-accent underline underline-offset-3"
              >
                Download
              </button>
            </li>
          ))}
        </ul>
        <p className="mt-2 border-rule border-t pt-2 text-xs">
          All of it, for programs: <a href={strategiesAddress}>compare.json</a>,{' '}
          <a href={strategiesSchemaAddress}>its schema</a>
        </p>
      </Menu>
      <span aria-hidden="true" className="text-accent text-xs">
        {done}
      </span>
    </>
  );
}
