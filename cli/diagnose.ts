import { readFile } from 'node:fs/promises';
import type { Library } from '@/lib/content/library';
import { loadLibrary } from '@/lib/content/load';
import type { Answer } from '@/lib/gotchas/answer';
import { type GotchaCard, toCard } from '@/lib/gotchas/card';
import { fillCaptures } from '@/lib/gotchas/fill';
import { listGotchas } from '@/lib/gotchas/gotcha';
import { type Diagnosis, examine } from '@/lib/gotchas/match';
import { findPossible, type PossibleSection } from '@/lib/gotchas/possible';
import { confidenceWords } from '@/lib/gotchas/report';
import { buildSignatures } from '@/lib/gotchas/signature';
import { toPlainText } from '@/lib/markdown/gotcha';
import { openLibrary } from '@/lib/search/files';

const usage = `Usage: npm run --silent diagnose -- build.log [--json]
       docker build . 2>&1 | npm run --silent diagnose
Looks for known problems in a log. Exit code 0 when one was found, 1 when none, 2 on an error.`;

/** `npm run --silent diagnose`: what /diagnose does, in a terminal. The log is a file or standard input. */
export async function main(args: string[]): Promise<number> {
  const files = args.filter((arg) => !arg.startsWith('-') || arg === '-');
  const unknown = args.find((arg) => arg.startsWith('-') && !['-', '--json', '--help', '-h'].includes(arg));
  if (args.includes('--help') || args.includes('-h')) {
    console.log(usage);
    return 0;
  }
  if (unknown || files.length > 1) {
    console.error(`${unknown ? `There is no option ${unknown}.` : 'One log at a time.'}\n${usage}`);
    return 2;
  }
  try {
    const log = await readLogFile(files[0] ?? '-');
    const library = await loadLibrary();
    const diagnosis = examine(buildSignatures(library), log);
    const cards = new Map(listGotchas(library).map((gotcha) => [gotcha.key, toCard(gotcha)]));
    const possible = await searchFor(library, diagnosis);
    if (args.includes('--json')) printJson(diagnosis.answers, possible, cards);
    else print(diagnosis, possible, cards);
    // What the search suggests is no match.
    return diagnosis.answers.length > 0 ? 0 : 1;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 2;
  }
}

async function readLogFile(file: string): Promise<string> {
  if (file !== '-') {
    return readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
      throw new Error(
        `${file} cannot be read: ${error.code === 'ENOENT' ? 'there is no such file' : error.message}.`,
      );
    });
  }
  if (process.stdin.isTTY) console.error('Paste the log; Ctrl D ends it.');
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}

async function searchFor(library: Library, { answers, unexplained }: Diagnosis): Promise<PossibleSection[]> {
  if (unexplained.length === 0) return [];
  return findPossible(await openLibrary(library), unexplained, new Set(answers.map(({ gotcha }) => gotcha)));
}

type Cards = ReadonlyMap<string, GotchaCard>;

/** One object a line: what a script needs to act on it. */
function printJson(answers: readonly Answer[], possible: readonly PossibleSection[], cards: Cards): void {
  for (const { gotcha, line, confidence, captures } of answers) {
    const card = cards.get(gotcha);
    if (card)
      console.log(
        JSON.stringify({ gotcha: card.title, page: card.address, id: card.id, line, confidence, captures }),
      );
  }
  for (const { found, line } of possible) {
    const { title, address, id } = found;
    console.log(
      JSON.stringify({
        gotcha: title,
        page: address,
        id,
        line: line.number,
        confidence: 'possibly',
        captures: {},
      }),
    );
  }
}

function print(
  { answers, unexplained, lineCount }: Diagnosis,
  possible: PossibleSection[],
  cards: Cards,
): void {
  for (const answer of answers) {
    const card = cards.get(answer.gotcha);
    if (card) console.log(describe(answer, card));
  }
  if (possible.length > 0) {
    console.log('Possibly, by the words of lines that nothing explains:');
    for (const { found, line } of possible)
      console.log(`  line ${line.number}: ${found.title}\n    ${found.address}#${found.id}`);
    console.log('');
  }
  const lines = `${lineCount} line${lineCount === 1 ? '' : 's'}`;
  if (answers.length === 0 && unexplained.length === 0)
    console.log(`No known problem in ${lines}, and no line that looks like an error.`);
  else if (unexplained.length > 0) {
    const noun = unexplained.length === 1 ? 'line looks' : 'lines look';
    console.log(
      `${unexplained.length} ${noun} like an error and ${answers.length > 0 ? 'belongs to no answer' : 'is not known'}; the last:`,
    );
    const last = unexplained.at(-1);
    if (last) console.log(`  ${last.number}: ${last.text}`);
  }
}

function describe(answer: Answer, card: GotchaCard): string {
  const words = (content: GotchaCard['fix']) =>
    toPlainText(fillCaptures(content, answer.captures)).replace(/\s+/g, ' ').trim();
  const facts = [confidenceWords[answer.confidence], `line ${answer.line}`, card.severity, card.appliesTo];
  return [
    card.title,
    `  ${facts.filter(Boolean).join(' · ')}`,
    ...answer.lines.slice(0, 3).map(({ number, text }) => `  ${number}: ${text}`),
    ...(answer.follows ? [`  May follow from line ${answer.follows}.`] : []),
    `  Cause: ${words(card.cause)}`,
    `  Fix: ${words(card.fix)}`,
    `  ${card.address}#${card.id}`,
    '',
  ].join('\n');
}
