import type { DiagnoseRequest } from './diagnose-messages';

/** Copying so many letters takes a slow phone a twentieth of a second. */
const pieceLength = 1_000_000;

interface Handing {
  worker: Worker;
  dataFile: string;
  log: string | Blob;
  /** Whether the log is still the one to look through. */
  isWanted: () => boolean;
  /** The share that is over, 0 to 1. */
  onProgress: (share: number) => void;
}

/** Gives a log to the worker: a file as it is, which reads it there; a long text in pieces, between which the page lives. */
export async function handOver({ worker, dataFile, log, isWanted, onProgress }: Handing): Promise<void> {
  const say = (request: DiagnoseRequest) => worker.postMessage(request);
  let rest = log;
  for (let at = 0; typeof log === 'string' && log.length - at > pieceLength; ) {
    await nextTask();
    if (!isWanted()) return;
    const end = endOfPiece(log, at);
    say({ dataFile, piece: log.slice(at, end) });
    at = end;
    rest = log.slice(end);
    onProgress(end / log.length);
  }
  say({ dataFile, log: rest });
}

/** Not between the two halves of a letter. */
function endOfPiece(text: string, start: number): number {
  const end = start + pieceLength;
  const last = text.charCodeAt(end - 1);
  return last >= 0xd800 && last <= 0xdbff ? end - 1 : end;
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
