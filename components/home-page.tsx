import type { ReactNode } from 'react';
import { isSilent, pickGotchas } from '@/lib/content/gotchas';
import { findDrops, type Library } from '@/lib/content/library';
import { formatBytes, formatDay } from '@/lib/format';
import { buildMatrix } from '@/lib/matrix/build';
import { emptyQuery } from '@/lib/matrix/query';
import { buildView, type ShownRow } from '@/lib/matrix/view';
import { compareAddress, diagnoseAddress, dropsAddress, gotchasAddress, toHref } from '@/lib/routes';
import { AnswerMark, isAnswer } from './answer';
import { FolderList } from './folder-page';
import { PageList } from './page-list';
import { SearchButton } from './search-button';
import { SizeBar } from './size-bar';

/** What this is and one action to an answer: search, the strategies at a glance, gotchas, drops, folders. */
export function HomePage({ library }: { library: Library }) {
  const { site, root } = library;
  const drops = findDrops(library).slice(0, 3);
  const gotchas = pickGotchas(library, 6);
  const { rows, largest, cuda } = buildView(buildMatrix(library), emptyQuery);
  return (
    <main
      id="main"
      tabIndex={-1}
      className="mx-auto max-w-[1120px] px-4 pt-8 pb-20 outline-none md:px-6 md:pt-16"
    >
      <h1 className="mb-2.5 max-w-[28ch] font-bold text-[2.5rem] max-md:text-[1.875rem]">{site.headline}</h1>
      {site.lead && <p className="mb-7 max-w-[52ch] text-ink-2 text-l">{site.lead}</p>}
      <SearchButton variant="home" />
      {site.try.length > 0 && (
        <p className="needs-js mt-3 text-ink-3 text-s">
          Try{' '}
          {site.try.map((example, i) => (
            <span key={example}>
              {i > 0 && ' · '}
              <code className="text-accent text-xs">{example}</code>
            </span>
          ))}
        </p>
      )}
      {gotchas.length > 0 && (
        <p className="needs-js mt-1 text-s">
          <a href={diagnoseAddress} className="inline-block py-1.5">
            Or paste a whole log: which known problem is it?
          </a>
        </p>
      )}
      <div className="mt-12 grid gap-x-14 gap-y-10 md:mt-16 md:grid-cols-[1.35fr_1fr]">
        <div>
          {rows.length > 0 && (
            <Block title="Strategies" more={{ href: compareAddress, label: 'Compare all' }}>
              {rows.map((shown) => (
                <StrategyLine key={shown.row.id} shown={shown} largest={largest.download} />
              ))}
              <p className="mt-2 text-ink-3 text-xs">What a pull downloads, compressed, CUDA {cuda}.</p>
            </Block>
          )}
          <Block title={rows.length > 0 ? 'Everything' : 'Folders'}>
            <FolderList folders={root.folders} />
            <PageList pages={root.pages} />
          </Block>
        </div>
        <div>
          {gotchas.length > 0 && (
            <Block title="People run into" more={{ href: gotchasAddress, label: 'All' }}>
              {gotchas.map(({ page, section }) => (
                <Item
                  key={`${page.address}#${section.id}`}
                  href={toHref(page.address, section.id)}
                  note={page.title}
                  isAlarming={isSilent(section)}
                >
                  {section.title.replace(/^Gotcha:\s*/, '')}
                </Item>
              ))}
            </Block>
          )}
          {drops.length > 0 && (
            <Block title="Newest drops" more={{ href: dropsAddress, label: 'All' }}>
              {drops.map((page) => (
                <Item
                  key={page.address}
                  href={toHref(page.address)}
                  note={`${formatDay(page.drop.date)}${page.drop.corrected ? ` · corrected ${formatDay(page.drop.corrected)}` : ''}`}
                >
                  {page.title}
                </Item>
              ))}
            </Block>
          )}
        </div>
      </div>
    </main>
  );
}

function Block({
  title,
  more,
  children,
}: {
  title: string;
  more?: { href: string; label: string };
  children: ReactNode;
}) {
  return (
    <section className="mb-10">
      <h2 className="mb-3.5 flex items-baseline font-semibold text-l">
        {title}
        {more && (
          <a href={more.href} className="ml-auto font-normal text-s" aria-label={`${more.label}: ${title}`}>
            {more.label}
          </a>
        )}
      </h2>
      {children}
    </section>
  );
}

interface ItemProps {
  href: string;
  note: string;
  /** Shown with a sign and the words "silently wrong". */
  isAlarming?: boolean;
  children: ReactNode;
}

function Item({ href, note, isAlarming = false, children }: ItemProps) {
  return (
    <a
      href={href}
      className="block border-rule border-t py-2.5 text-ink text-s no-underline hover:text-accent"
    >
      <span className="block font-medium">{children}</span>
      <span className="text-ink-3 text-xs">
        {isAlarming && <span className="text-no">▲ silently wrong · </span>}
        {note}
      </span>
    </a>
  );
}

function StrategyLine({ shown, largest }: { shown: ShownRow; largest: number }) {
  const { row, cells } = shown;
  const size = cells.download.cell;
  const cupti = cells.run.cell;
  return (
    <a
      href={row.baseline ? toHref(compareAddress, row.id) : toHref(row.address)}
      className="grid grid-cols-[1fr_5rem_6rem] items-center gap-3.5 border-rule border-t py-2.5 text-ink text-s tabular-nums no-underline hover:text-accent sm:grid-cols-[12.5rem_1fr_5rem_6rem]"
    >
      <span className="font-medium">{row.baseline ? row.name : `${row.id} ${row.name}`}</span>
      <span className="max-sm:hidden">
        {size.kind === 'figure' && <SizeBar figure={size} largest={largest} className="" />}
      </span>
      <span className="text-right">{size.kind === 'figure' ? formatBytes(size.bytes) : 'unknown'}</span>
      <span className="flex gap-1 text-xs">
        {isAnswer(cupti.kind) && <AnswerMark answer={cupti.kind} />}
        <span className="text-ink-3">CUPTI</span>
      </span>
    </a>
  );
}
