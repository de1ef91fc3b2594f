'use client';

import { lazy, type ReactNode, Suspense, useMemo, useState } from 'react';
import { listKinds } from '@/lib/matrix/bar';
import type { Matrix as MatrixData } from '@/lib/matrix/build';
import { isAsking, noCriteria } from '@/lib/matrix/choose';
import { describeCount, describeLargest, listShownFigures } from '@/lib/matrix/picture';
import { buildView, type View } from '@/lib/matrix/view';
import { BarLegend } from '../size-bar';
import { Filters } from './filters';
import { LeftOut } from './left-out';
import { MatrixTable } from './table';
import { Tools } from './tools';
import { useQuery } from './use-query';

// What few readers open is fetched when it is opened.
const Questions = lazy(() => import('./questions').then((module) => ({ default: module.Questions })));
const SideBySide = lazy(() => import('./side-by-side').then((module) => ({ default: module.SideBySide })));
const RecipeDialog = lazy(() =>
  import('./recipe-dialog').then((module) => ({ default: module.RecipeDialog })),
);

/**
 * The matrix and all that can be done with it. Without JavaScript it is the complete table: what needs a
 * script is not shown. What is shown is decided by lib/matrix from the address.
 */
export function Matrix({ matrix }: { matrix: MatrixData }) {
  const known = useMemo(
    () => ({ ids: matrix.rows.map((row) => row.id), releases: matrix.releases }),
    [matrix],
  );
  const { query, change, isLive } = useQuery(known);
  const view = useMemo(() => buildView(matrix, query), [matrix, query]);
  const [recipe, setRecipe] = useState<string>();
  return (
    <div data-waking={isLive ? undefined : ''}>
      <div className="needs-js mb-4">
        <PhonePanel>
          <Filters query={query} change={change} />
          <Tools matrix={matrix} query={query} view={view} change={change} />
        </PhonePanel>
        {query.ask && (
          <Suspense>
            <Questions query={query} view={view} change={change} />
          </Suspense>
        )}
      </div>
      <p role="status" className="needs-js mb-2 text-ink-3 text-s">
        {describeCount(view)}
        {isAsking(query.criteria) && (
          <button
            type="button"
            onClick={() => change({ criteria: noCriteria })}
            className="ml-2 min-h-6 text-accent underline underline-offset-3"
          >
            Show all
          </button>
        )}
      </p>
      <Picture view={view} />
      {view.chosen.length > 0 && (
        <Suspense>
          <SideBySide view={view} query={query} change={change} />
        </Suspense>
      )}
      <MatrixTable view={view} query={query} change={change} onRecipe={setRecipe} isLive={isLive} />
      {view.out.length > 0 && <LeftOut rows={view.out} />}
      {recipe && (
        <Suspense>
          <RecipeDialog id={recipe} onClose={() => setRecipe(undefined)} />
        </Suspense>
      )}
    </div>
  );
}

/** On a phone the switches wait behind a button, so that the table is what one sees. */
function PhonePanel({ children }: { children: ReactNode }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        aria-expanded={isOpen}
        aria-controls="matrix-switches"
        onClick={() => setIsOpen(!isOpen)}
        className="mb-3 min-h-11 w-full rounded-box border border-rule-2 bg-panel px-3.5 text-left font-medium sm:hidden"
      >
        Filter, choose, take along <span aria-hidden="true">{isOpen ? '▴' : '▾'}</span>
      </button>
      <div id="matrix-switches" className={`grid gap-3 ${isOpen ? '' : 'max-sm:hidden'}`}>
        {children}
      </div>
    </>
  );
}

/** What the colours mean, and what the picture says in one sentence. */
function Picture({ view }: { view: View }) {
  const sentence = describeLargest(view);
  return (
    <div className="mb-3">
      <BarLegend kinds={listKinds(listShownFigures(view))} />
      {sentence && <p className="mt-1.5 text-ink-2 text-s">{sentence}</p>}
    </div>
  );
}
