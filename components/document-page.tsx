import { findNeighbours, findTrail, type Library, type Page } from '@/lib/content/library';
import { buildTree } from '@/lib/content/tree';
import { fillFeet } from '@/lib/gotchas/foot';
import { findMovedAway } from '@/lib/links/moved-away';
import { findNamedPage } from '@/lib/links/old-addresses';
import { renderLinks } from '@/lib/links/resolve';
import { isGotcha } from '@/lib/markdown/gotcha-title';
import { buildOutline } from '@/lib/markdown/outline';
import { toHref } from '@/lib/routes';
import { Article } from './article';
import { Backlinks } from './backlinks';
import { Breadcrumbs } from './breadcrumbs';
import { HeadingTools } from './heading-tools';
import { LinkPreviews } from './link-previews';
import { MdxBody } from './mdx-body';
import { MovedSections } from './moved-sections';
import { Day, OldNotice, ReviewDay } from './old-notice';
import { Outline } from './outline';
import { listBare, PageTitle } from './page-title';
import { ReadingAids } from './reading-aids';
import { ReadingLayout } from './reading-layout';
import { RenamedNote } from './renamed-note';
import { StrategyFacts } from './strategy-facts';

/** A page of text: a knowledge file, a drop, a folder's front page or any other Markdown file. */
export function DocumentPage({ library, page }: { library: Library; page: Page }) {
  const { compiled } = page;
  const entries = buildOutline(compiled.sections, compiled.lead?.id);
  const body = renderLinks(library, page);
  const trail = findTrail(library, page.folder);
  const above = page.kind === 'index' ? trail.slice(0, -1) : trail;
  return (
    <ReadingLayout
      groups={buildTree(library, page.folder, page.address)}
      current={page.address}
      aside={<Outline entries={entries} variant="column" />}
    >
      <div className="mx-auto max-w-(--measure)">
        <Breadcrumbs trail={above} here={page.number ?? page.title} />
        <PageTitle
          title={page.title}
          address={page.address}
          id={compiled.lead?.id}
          hasText
          bare={listBare(library, page.address, compiled.sections)}
        />
        {page.drop ? <DropHead library={library} page={page} /> : <Lead page={page} />}
        <Meta page={page} />
        <OldNotice page={page} />
        <StrategyFacts library={library} page={page} />
      </div>
      <Outline entries={entries} variant="drawer" title={page.title} />
      <div className="progress" aria-hidden="true" />
      <div className="pt-6">
        {compiled.kind === 'mdx' ? (
          <div className="article">
            <MdxBody code={body} library={library} />
          </div>
        ) : (
          <Article address={page.address} html={fillFeet(library, page, body)} />
        )}
      </div>
      <MovedSections sections={findMovedAway(library, page)} />
      <Backlinks library={library} address={page.address} />
      <Neighbours library={library} page={page} />
      <RenamedNote />
      <ReadingAids />
      <HeadingTools />
      <LinkPreviews />
    </ReadingLayout>
  );
}

/** Only a summary that somebody wrote is shown: one taken from the text would stand there twice. */
function Lead({ page }: { page: Page }) {
  const opening = page.compiled.sections.find((section) => section.text)?.text ?? '';
  const isFromText = opening.startsWith(page.summary.replace(/…$/, ''));
  return page.summary && !isFromText ? <p className="mb-4 text-ink-2 text-l">{page.summary}</p> : null;
}

function DropHead({ library, page }: { library: Library; page: Page }) {
  const about = page.drop && findNamedPage(library, page.drop.about);
  return (
    <>
      <p className="mb-4 border-accent border-l-4 pl-4 text-l">{page.summary}</p>
      {about && (
        <p className="mb-4 text-s">
          About <a href={toHref(about.address)}>{about.title}</a>
        </p>
      )}
    </>
  );
}

/** When the page was checked and against what, and how much there is to read. */
function Meta({ page }: { page: Page }) {
  const { footnoteDefinitions } = page.compiled.facts;
  const gotchas = page.compiled.sections.filter((section) => isGotcha(section.title)).length;
  const facts = [
    count(footnoteDefinitions.length, 'source'),
    count(gotchas, 'gotcha'),
    `${Math.max(1, Math.round(page.words / 220))} min`,
  ].filter(Boolean);
  return (
    <div className="space-y-1 border-rule border-b pb-4 text-ink-3 text-xs">
      {page.drop && (
        <p>
          <Day day={page.drop.date} />
          {page.drop.corrected && (
            <>
              {' · corrected '}
              <Day day={page.drop.corrected} />
            </>
          )}
        </p>
      )}
      {page.verified && (
        <p>
          <span>
            Verified <Day day={page.verified} />
          </span>
          {page.appliesTo.length > 0 && ` against ${page.appliesTo.join(' · ')}`}
        </p>
      )}
      <ul className="flex flex-wrap gap-x-4">
        {facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
        <ReviewDay page={page} />
      </ul>
    </div>
  );
}

function count(n: number, noun: string): string {
  return n === 0 ? '' : `${n} ${noun}${n === 1 ? '' : 's'}`;
}

function Neighbours({ library, page }: { library: Library; page: Page }) {
  const { previous, next } = findNeighbours(library, page);
  if (!previous && !next) return null;
  return (
    <nav
      aria-label="Previous and next"
      className="no-print mx-auto mt-16 flex max-w-(--measure) flex-wrap justify-between gap-4 border-rule border-t pt-5 text-s"
    >
      {previous && (
        <a
          rel="prev"
          href={toHref(previous.address)}
          className="max-w-full py-1.5 no-underline hover:underline"
        >
          ← {previous.title}
        </a>
      )}
      {next && (
        <a
          rel="next"
          href={toHref(next.address)}
          className="ml-auto max-w-full py-1.5 text-right no-underline hover:underline"
        >
          {next.title} →
        </a>
      )}
    </nav>
  );
}
