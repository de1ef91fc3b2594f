import { cleanLog } from '@/lib/gotchas/clean-log';
import { decodeLog } from '@/lib/gotchas/decode-log';
import type { DiagnoseData } from '@/lib/gotchas/diagnose-data';
import { buildLogView } from '@/lib/gotchas/log-view';
import { type Diagnosis, examineClean } from '@/lib/gotchas/match';
import { findPossible } from '@/lib/gotchas/possible';
import { buildExcerpt } from '@/lib/gotchas/report';
import { diagnoseDataAddress } from '@/lib/routes';
import { openIndex } from '@/lib/search/client';
import type { DiagnoseMessage, DiagnoseRequest } from './diagnose-messages';

// A worker, so that the page never waits: reads one log for each message and answers with what it found.
addEventListener('message', ({ data }: MessageEvent<DiagnoseRequest>) => {
  if ('piece' in data) {
    pieces.push(data.piece);
    // What is wrong with the list of problems is said when the last piece has come.
    loadData(data.dataFile).catch(() => {});
    return;
  }
  const { dataFile, log } = data;
  const whole = typeof log === 'string' ? pieces.splice(0).join('') + log : log;
  run(dataFile, whole).catch((error: unknown) =>
    say({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) }),
  );
});

/** What has come of a long text. */
const pieces: string[] = [];

function say(message: DiagnoseMessage): void {
  postMessage(message);
}

async function run(dataFile: string, log: string | Blob): Promise<void> {
  const [data, raw] = await Promise.all([loadData(dataFile), readText(log)]);
  const text = cleanLog(raw);
  say({ kind: 'progress', text: `Looking for ${data.signatures.length} known problems…` });
  const diagnosis = examineClean(data.signatures, text);
  const cards = new Map(data.cards.map((card) => [card.key, card]));
  const lines = text.split('\n');
  say({
    kind: 'done',
    result: {
      answers: diagnosis.answers.flatMap((answer) => {
        const card = cards.get(answer.gotcha);
        return card ? [{ answer, card }] : [];
      }),
      lineCount: diagnosis.lineCount,
      unexplained: diagnosis.unexplained.length,
      rows: buildLogView(lines, diagnosis.answers, diagnosis.unexplained),
      excerpt: buildExcerpt(lines, diagnosis.unexplained),
    },
  });
  await suggest(diagnosis).catch(() => {
    // Without the index the answers still stand.
  });
}

/** Some 5 KB each. */
const mostShards = 64;

let loading: { file: string; data: Promise<DiagnoseData> } | undefined;

/** The signatures are fetched with the page's first log, and only once. */
function loadData(file: string): Promise<DiagnoseData> {
  if (loading?.file !== file) {
    loading = { file, data: fetchData(file) };
    loading.data.catch(() => {
      loading = undefined;
    });
  }
  return loading.data;
}

async function fetchData(file: string): Promise<DiagnoseData> {
  const response = await fetch(diagnoseDataAddress(file));
  if (!response.ok) throw new Error(`the list of known problems could not be fetched (${response.status})`);
  return response.json();
}

/** The page has better things to do than to draw each hundredth. */
const leastProgress = 0.05;

async function readText(log: string | Blob): Promise<string> {
  if (typeof log === 'string') return log;
  const bytes = new Uint8Array(log.size);
  let read = 0;
  let told = 0;
  const reader = log.stream().getReader();
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    bytes.set(piece.value, read);
    read += piece.value.length;
    if (read / log.size < told + leastProgress) continue;
    told = read / log.size;
    say({ kind: 'progress', text: 'Reading…', share: told });
  }
  return decodeLog(bytes);
}

/**
 * Asks the site's own search. Its index is files, and which of them are fetched must not depend on the log: all
 * are, and an index in more pieces than that is worth is not asked.
 */
async function suggest({ answers, unexplained }: Diagnosis): Promise<void> {
  if (unexplained.length === 0) return;
  const searcher = await openIndex();
  if (searcher.shardCount > mostShards) return;
  await searcher.loadAll();
  const known = new Set(answers.map(({ gotcha }) => gotcha));
  const suggestions = (await findPossible(searcher, unexplained, known)).map(({ found, line }) => ({
    address: found.address,
    id: found.id,
    title: found.title,
    pageTitle: found.pageTitle,
    line: line.number,
  }));
  if (suggestions.length > 0) say({ kind: 'suggested', suggestions });
}
