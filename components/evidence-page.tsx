import type { Evidence, Library } from '@/lib/content/library';
import { buildTree } from '@/lib/content/tree';
import { formatDay } from '@/lib/format';
import { Backlinks } from './backlinks';
import { Breadcrumbs } from './breadcrumbs';
import { HeadingTools } from './heading-tools';
import { LinkPreviews } from './link-previews';
import { Outline } from './outline';
import { listBare, PageTitle } from './page-title';
import { ReadingAids } from './reading-aids';
import { ReadingLayout } from './reading-layout';
import { RenamedNote } from './renamed-note';
import { StatusMark } from './status-mark';

/** An evidence file: the environment, then each experiment with what was done and seen, at its own address. */
export function EvidencePage({ library, evidence }: { library: Library; evidence: Evidence }) {
  const { title, measured, environment, experiments } = evidence.data;
  const entries = experiments.map(({ id }) => ({ id, title: id, depth: 1 as const }));
  return (
    <ReadingLayout
      groups={buildTree(library, 'evidence', evidence.address)}
      current={evidence.address}
      aside={<Outline entries={entries} variant="column" />}
    >
      <div className="mx-auto max-w-(--measure)">
        <Breadcrumbs trail={[]} here={`evidence › ${evidence.name}`} />
        <PageTitle
          title={title}
          address={evidence.address}
          hasText={false}
          bare={listBare(library, evidence.address, experiments)}
        />
        <p className="mb-4 text-ink-2 text-l">Measured on {formatDay(measured)}.</p>
        <dl className="mb-6 grid gap-x-4 gap-y-1 text-s sm:grid-cols-[7rem_1fr]">
          {Object.entries(environment).map(([name, value]) => (
            <div key={name} className="contents">
              <dt className="text-ink-3">{name}</dt>
              <dd className="max-sm:mb-2">{value}</dd>
            </div>
          ))}
        </dl>
      </div>
      <Outline entries={entries} variant="drawer" title={title} />
      <div className="article">
        {experiments.map((experiment) => (
          <ExperimentView key={experiment.id} experiment={experiment} />
        ))}
      </div>
      <RenamedNote />
      <Backlinks library={library} address={evidence.address} />
      <ReadingAids />
      <HeadingTools />
      <LinkPreviews />
    </ReadingLayout>
  );
}

type Experiment = Evidence['data']['experiments'][number];

function ExperimentView({ experiment }: { experiment: Experiment }) {
  const { id, was, do: done, saw, so, figures } = experiment;
  return (
    <section aria-labelledby={id}>
      {was?.map((old) => (
        <span key={old} id={old} data-was={id} />
      ))}
      <h2 id={id}>
        {id}
        <a href={`#${id}`} className="anchor" aria-label={`Link to “${id}”`}>
          #
        </a>
      </h2>
      <p>
        <strong>Done:</strong> {done}
      </p>
      {saw && (
        <p>
          <strong>Seen:</strong> {saw}
        </p>
      )}
      {so && (
        <p>
          <strong>So:</strong> {so}
        </p>
      )}
      {figures && (
        <section className="table-box" aria-label={`Figures of ${id}`} tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th>What</th>
                <th>Form</th>
                <th align="right">Bytes</th>
                <th>Status</th>
                <th>Of</th>
              </tr>
            </thead>
            <tbody>
              {figures.map((figure) => (
                <tr key={`${figure.label} ${figure.form} ${figure.of}`}>
                  <td>{figure.label}</td>
                  <td>{figure.form ?? 'not stated'}</td>
                  <td align="right">{figure.bytes.toLocaleString('en')}</td>
                  <td>
                    <StatusMark status="measured" />
                  </td>
                  <td>{figure.of}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </section>
  );
}
