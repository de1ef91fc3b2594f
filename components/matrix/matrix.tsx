'use client';

import { lazy, Suspense, useMemo, useState } from 'react';
import { listKinds } from '@/lib/matrix/bar';
import type { Matrix as MatrixData } from '@/lib/matrix/build';
import { isAsking, noCriteria } from '@/lib/matrix/choose';
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
    <>
      <div className="needs-js mb-4 grid gap-3">
        <Filters query={query} change={change} />
        {query.ask && (
          <Suspense>
            <Questions query={query} view={view} change={change} />
          </Suspense>
        )}
        <Tools matrix={matrix} query={query} view={view} change={change} />
      </div>
      <p role="status" className="needs-js mb-2 text-ink-3 text-s">
        {toStatus(view, isAsking(query.criteria))}
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
      {view.chosen.length > 0 && (
        <Suspense>
          <SideBySide view={view} query={query} change={change} />
        </Suspense>
      )}
      <MatrixTable view={view} query={query} change={change} onRecipe={setRecipe} isLive={isLive} />
      <div className="mt-3">
        <BarLegend kinds={listKinds(listFigures(view))} />
      </div>
      {view.out.length > 0 && <LeftOut rows={view.out} />}
      {recipe && (
        <Suspense>
          <RecipeDialog id={recipe} onClose={() => setRecipe(undefined)} />
        </Suspense>
      )}
    </>
  );
}

function toStatus(view: View, hasCriteria: boolean): string {
  const count = view.rows.length + view.out.length;
  if (!hasCriteria) return `${count} ways.`;
  const unknown = view.rows.filter(({ judgement }) => judgement.fit === 'unknown').length;
  const doubt = unknown > 0 ? `, of ${unknown} something asked is unknown` : '';
  return `${view.rows.length} of ${count} ways fit${doubt}.`;
}

function listFigures(view: View) {
  return [...view.rows, ...view.out].flatMap(({ cells }) =>
    [cells.download.cell, cells.disk.cell].flatMap((cell) => (cell.kind === 'figure' ? [cell] : [])),
  );
}
