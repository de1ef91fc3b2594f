import type { Outcome } from '@/lib/links/external-report';
import { type Answer, createRequests, type Manners, type Requests } from './polite-requests';

/** What asking needs to know. */
interface Asking {
  requests: Requests;
  manners: Manners;
  /** Hosts that are left alone, as they asked for a long rest or never answer, and the words for it. */
  resting: Map<string, string>;
  /** How many links of a host have failed without any answer, one after the other. */
  silence: Map<string, number>;
}

/**
 * Asks for each address and tells what became of it as soon as it is known. Hosts are asked side by side, the addresses
 * of a host one after the other. Ends early, without an error, when `stop` is aborted.
 */
export async function askLinks(
  urls: readonly string[],
  tell: (url: string, outcome: Outcome) => void,
  { manners, stop }: { manners: Manners; stop: AbortSignal },
): Promise<void> {
  const asking: Asking = {
    requests: createRequests(manners, stop),
    manners,
    resting: new Map(),
    silence: new Map(),
  };
  const queue = [...groupByHost(urls)];
  const work = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      for (const url of next) tell(url, await askLink(url, asking));
    }
  };
  try {
    await Promise.all(Array.from({ length: manners.hosts }, work));
  } catch (error) {
    if (!stop.aborted) throw error;
  }
}

/** The addresses of each host; the host with most comes first, as it takes longest. */
function groupByHost(urls: readonly string[]): string[][] {
  const groups = new Map<string, string[]>();
  for (const url of urls) {
    const { host } = new URL(url);
    groups.set(host, [...(groups.get(host) ?? []), url]);
  }
  return [...groups.values()].sort((a, b) => b.length - a.length);
}

async function askLink(url: string, asking: Asking): Promise<Outcome> {
  const { manners, requests, resting, silence } = asking;
  for (let attempt = 1; ; attempt++) {
    const end = await followLink(url, attempt === 1, asking);
    const { answer, host } = end;
    if (answer.status !== undefined) silence.delete(host);
    if (!isPassing(answer)) return judge(end);
    const wait =
      (answer.status !== undefined ? answer.retryAfter : undefined) ?? manners.backoff * 2 ** (attempt - 1);
    if (wait > manners.longestRest) {
      resting.set(host, `the host asks for ${Math.ceil(wait / 1000)} s of rest; try again later`);
      return judge(end);
    }
    if (attempt >= manners.attempts) {
      countSilence(end, asking);
      return judge(end);
    }
    requests.rest(host, wait);
  }
}

const mostSilence = 2;

/** A host that is down is not asked for every link that leads to it. */
function countSilence({ answer, host }: End, { resting, silence }: Asking): void {
  if (answer.status !== undefined) return;
  const count = (silence.get(host) ?? 0) + 1;
  silence.set(host, count);
  if (count >= mostSilence) resting.set(host, `${answer.why}, as with the links before it`);
}

/** Where an address led in the end. */
interface End {
  answer: Answer;
  host: string;
  /** The address to write instead: as far as redirects were permanent. */
  movedTo?: string;
}

const mostRedirects = 10;

async function followLink(start: string, mayAskHead: boolean, asking: Asking): Promise<End> {
  let url = start;
  let movedTo: string | undefined;
  let isPermanent = true;
  for (let hops = 0; ; hops++) {
    const answer = await ask(url, mayAskHead, asking);
    const moved = movedTo === undefined ? {} : { movedTo };
    const end: End = { answer, host: new URL(url).host, ...moved };
    if (answer.status === undefined || !isRedirect(answer.status) || !answer.location) return end;
    const next = toAddress(answer.location, url);
    if (!next) return fail(end, `redirects to "${answer.location}", which is no address`);
    if (hops === mostRedirects) return fail(end, 'redirects in a circle');
    isPermanent &&= answer.status === 301 || answer.status === 308;
    if (isPermanent) movedTo = next;
    url = next;
  }
}

function fail(end: End, why: string): End {
  return { ...end, answer: { status: undefined, why, isFinal: true } };
}

/** HEAD, then GET when that gives anything but a plain answer: many servers treat HEAD badly. */
async function ask(
  url: string,
  mayAskHead: boolean,
  { requests: { send }, resting }: Asking,
): Promise<Answer> {
  const why = resting.get(new URL(url).host);
  if (why) return { status: undefined, why, isFinal: true };
  if (!mayAskHead) return send('GET', url);
  const answer = await send('HEAD', url);
  const { status } = answer;
  const isPlain = status === undefined || status < 400 || status === 429 || (status >= 500 && status !== 501);
  return isPlain ? answer : send('GET', url);
}

function isRedirect(status: number): boolean {
  return [301, 302, 303, 307, 308].includes(status);
}

function toAddress(location: string, from: string): string | undefined {
  try {
    const url = new URL(location, from);
    return /^https?:$/.test(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}

/** Whether another attempt may end better. */
function isPassing(answer: Answer): boolean {
  const { status } = answer;
  if (status === undefined) return !answer.isFinal;
  return status === 429 || (status >= 500 && status !== 501);
}

function judge({ answer, movedTo }: End): Outcome {
  if (answer.status === undefined) return { kind: 'unreachable', why: answer.why };
  const { status } = answer;
  if (status === 404 || status === 410) return { kind: 'dead', status };
  if (status >= 200 && status < 300)
    return movedTo === undefined ? { kind: 'ok' } : { kind: 'moved', to: movedTo };
  const doubt = status === 401 || status === 403 ? ' (it may refuse programs)' : '';
  return { kind: 'unreachable', why: `answers ${status}${doubt}` };
}
