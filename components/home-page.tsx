import type { ReactNode } from 'react';
import { findEntrances } from '@/lib/content/entrances';
import { type LinkedGotcha, pickGotchas } from '@/lib/content/gotchas';
import type { Library } from '@/lib/content/library';
import { buildJournal } from '@/lib/drops/journal';
import { formatDay } from '@/lib/format';
import { buildMatrix } from '@/lib/matrix/build';
import { emptyQuery } from '@/lib/matrix/query';
import { buildView } from '@/lib/matrix/view';
import { compareAddress, dropsAddress, gotchasAddress, searchAddress, toHref } from '@/lib/routes';
import { FolderList } from './folder-page';
import { HomeStrategies } from './home-strategies';
import { LogPaste } from './log-paste';
import { NewestDrops } from './newest-drops';
import { PageList } from './page-list';
import { SearchButton } from './search-button';

/** What this is and one action to an answer: search, the strategies at a glance, gotchas, drops, folders. */
export function HomePage({ library }: { library: Library }) {
  const { site, root } = library;
  const { drops } = buildJournal(library);
  const gotchas = pickGotchas(library, 6);
  const view = buildView(buildMatrix(library), {
    ...emptyQuery,
    sort: { by: 'download', descending: false },
  });
  const hasStrategies = view.rows.length > 0;
  const aside = [
    gotchas.length > 0 && <Gotchas key="gotchas" gotchas={gotchas} />,
    drops.length > 0 && (
      <Block key="drops" title="Newest drops" more={{ href: dropsAddress, label: 'All drops' }}>
        <NewestDrops drops={drops.slice(0, 3)} />
      </Block>
    ),
    // A folder that has none of these has its pages to show.
    !hasStrategies && <Beginnings key="beginnings" library={library} />,
  ];
  return (
    <main
      id="main"
      tabIndex={-1}
      className="mx-auto max-w-[1200px] px-4 pt-8 pb-16 outline-none md:px-6 md:pt-14"
    >
      <h1 className="mb-2.5 max-w-[28ch] font-bold text-[2.5rem] max-md:text-[1.875rem]">{site.headline}</h1>
      {site.lead && <p className="mb-6 max-w-[52ch] text-ink-2 text-l">{site.lead}</p>}
      <SearchButton variant="home" />
      {gotchas.length > 0 && <LogPaste />}
      <Examples examples={site.try} />
      <div className="mt-12 grid grid-cols-[minmax(0,1fr)] gap-x-14 md:mt-14 lg:grid-cols-[minmax(0,1.5fr)_minmax(0,1fr)] lg:grid-rows-[auto_1fr]">
        {hasStrategies && (
          <Block title="Ways to build the image" more={{ href: compareAddress, label: 'Compare all' }}>
            <HomeStrategies view={view} />
          </Block>
        )}
        <div className="lg:col-start-2 lg:row-span-2 lg:row-start-1">{aside}</div>
        <Block title={hasStrategies ? 'All files' : 'Folders'}>
          <FolderList folders={root.folders} />
          <PageList pages={root.pages} />
        </Block>
      </div>
    </main>
  );
}

function Examples({ examples }: { examples: string[] }) {
  if (examples.length === 0) return null;
  return (
    <p className="needs-js mt-2 text-ink-3 text-s">
      Try{' '}
      {examples.map((example, i) => (
        <span key={example}>
          {i > 0 && ' · '}
          <a
            href={`${searchAddress}?q=${encodeURIComponent(example)}`}
            className="inline-block py-2 no-underline hover:underline"
          >
            <code className="text-xs">{example}</code>
          </a>
        </span>
      ))}
    </p>
  );
}

function Gotchas({ gotchas }: { gotchas: LinkedGotcha[] }) {
  return (
    <Block
      title="Gotchas to know"
      note="Those that other pages point to most."
      more={{ href: gotchasAddress, label: 'All gotchas' }}
    >
      {gotchas.map(({ gotcha, linkedFrom }) => (
        <Item
          key={gotcha.key}
          href={toHref(gotcha.address, gotcha.id)}
          title={gotcha.title}
          alarm={gotcha.severity === 'silently wrong' ? gotcha.severity : ''}
        >
          {[
            gotcha.severity === 'silently wrong' ? '' : gotcha.severity,
            linkedFrom > 0 ? `${linkedFrom} ${linkedFrom === 1 ? 'page points' : 'pages point'} here` : '',
          ]
            .filter(Boolean)
            .join(' · ')}
        </Item>
      ))}
    </Block>
  );
}

/** Where to begin in a folder that was not written for this site. */
function Beginnings({ library }: { library: Library }) {
  const { linked, newest } = findEntrances(library, 8);
  return (
    <>
      {linked.length > 0 && (
        <Block title="Most linked" note="The pages that other pages point to most.">
          {linked.map(({ page, linkedFrom }) => (
            <Item key={page.address} href={toHref(page.address)} title={page.title}>
              {linkedFrom} pages point here
            </Item>
          ))}
        </Block>
      )}
      {newest.length > 0 && (
        <Block title="Newest">
          {newest.map(({ page, day }) => (
            <Item key={page.address} href={toHref(page.address)} title={page.title}>
              verified {formatDay(day)}
            </Item>
          ))}
        </Block>
      )}
    </>
  );
}

function Block({
  title,
  note,
  more,
  children,
}: {
  title: string;
  note?: string;
  more?: { href: string; label: string };
  children: ReactNode;
}) {
  return (
    <section className="mb-10">
      <h2 className="mb-1.5 flex items-baseline font-semibold text-l">
        {title}
        {more && (
          <a href={more.href} className="ml-auto py-2 font-normal text-s tracking-normal">
            {more.label}
          </a>
        )}
      </h2>
      {note && <p className="mb-3 text-ink-2 text-s">{note}</p>}
      {children}
    </section>
  );
}

function Item({
  href,
  title,
  alarm = '',
  children,
}: {
  href: string;
  title: string;
  /** Shown with a sign before the rest. */
  alarm?: string;
  children: ReactNode;
}) {
  return (
    <a
      href={href}
      className="group block border-rule border-t py-2.5 text-ink text-s leading-snug no-underline"
    >
      <span className="block font-medium group-hover:text-accent group-hover:underline">{title}</span>
      <span className="mt-0.5 block text-ink-3 text-xs">
        {alarm && (
          <span className="text-no">
            <span aria-hidden="true">▲ </span>
            {alarm}
          </span>
        )}
        {alarm && children ? ' · ' : ''}
        {children}
      </span>
    </a>
  );
}
