import { createHash } from 'node:crypto';
import type { Library } from '../content/library';
import { type GotchaCard, toCard } from './card';
import { listGotchas } from './gotcha';
import { readLogNotes } from './log-note';
import { buildSignatures, type Signature } from './signature';

/** What the browser needs to look for known problems: how they show, and what to say about them. */
export interface DiagnoseData {
  signatures: Signature[];
  cards: GotchaCard[];
}

/** The data as a file that is named by its contents, so that it may be cached for ever. */
export function buildDiagnoseFile(library: Library): { name: string; body: string } {
  const data: DiagnoseData = {
    signatures: buildSignatures(library),
    cards: listGotchas(library).map(toCard),
  };
  const body = JSON.stringify(data);
  return { name: `gotchas-${createHash('sha256').update(body).digest('hex').slice(0, 10)}.json`, body };
}

/** A log to try it with: the longest example that a log note gives. */
export function findExample(library: Library): string | undefined {
  const examples = library.pages.flatMap((page) =>
    [...readLogNotes(page).notes.values()].flatMap((note) => note.examples),
  );
  return examples.reduce<string | undefined>(
    (longest, example) => (example.length > (longest?.length ?? 0) ? example : longest),
    undefined,
  );
}
