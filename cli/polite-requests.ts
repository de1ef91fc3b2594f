import { setTimeout as sleep } from 'node:timers/promises';

/** How gently other people's servers are asked. Times in milliseconds. */
export interface Manners {
  /** Between the end of a request to a host and the next one. */
  gap: number;
  /** Before the second attempt; doubled before the third. */
  backoff: number;
  /** A host that asks for more rest than this is left alone. */
  longestRest: number;
  timeout: number;
  attempts: number;
  /** How many hosts are asked at once. */
  hosts: number;
}

export const goodManners: Manners = {
  gap: 500,
  backoff: 2000,
  longestRest: 60_000,
  timeout: 15_000,
  attempts: 3,
  hosts: 6,
};

/** What a server said, or why it said nothing; `isFinal` when it would say the same again. */
export type Answer =
  | { status: number; location?: string; retryAfter?: number }
  | { status: undefined; why: string; isFinal?: true };

/** Sends requests, one at a time to each host. */
export interface Requests {
  send: (method: 'HEAD' | 'GET', url: string) => Promise<Answer>;
  /** Leaves a host alone for so long. */
  rest: (host: string, time: number) => void;
}

const userAgent = 'cuda-knowledge-browser link check (npm run check -- --external)';

/** Makes a sender with these manners. Everything that it waits for ends when `stop` is aborted. */
export function createRequests(manners: Manners, stop: AbortSignal): Requests {
  const turns = new Map<string, Promise<unknown>>();
  const freeAt = new Map<string, number>();
  const rest = (host: string, time: number) =>
    freeAt.set(host, Math.max(freeAt.get(host) ?? 0, Date.now() + time));
  const send: Requests['send'] = (method, url) => {
    const { host } = new URL(url);
    const turn = (turns.get(host) ?? Promise.resolve()).then(async () => {
      const wait = (freeAt.get(host) ?? 0) - Date.now();
      if (wait > 0) await sleep(wait, undefined, { signal: stop });
      try {
        return await request(method, url, manners.timeout, stop);
      } finally {
        rest(host, manners.gap);
      }
    });
    turns.set(
      host,
      turn.catch(() => undefined),
    );
    return turn;
  };
  return { send, rest };
}

async function request(method: string, url: string, timeout: number, stop: AbortSignal): Promise<Answer> {
  stop.throwIfAborted();
  try {
    const response = await fetch(url, {
      method,
      redirect: 'manual',
      headers: { 'user-agent': userAgent, accept: 'text/html, */*;q=0.8' },
      signal: AbortSignal.any([stop, AbortSignal.timeout(timeout)]),
    });
    // Only the status is wanted.
    await response.body?.cancel();
    const location = response.headers.get('location') ?? undefined;
    const retryAfter = readRetryAfter(response.headers.get('retry-after'), Date.now());
    return {
      status: response.status,
      ...(location ? { location } : {}),
      ...(retryAfter === undefined ? {} : { retryAfter }),
    };
  } catch (error) {
    stop.throwIfAborted();
    return { status: undefined, why: explain(error, timeout) };
  }
}

/** Milliseconds that a Retry-After header asks for, in either of its forms; undefined when it asks for nothing. */
export function readRetryAfter(header: string | null, now: number): number | undefined {
  if (!header) return undefined;
  const time = /^\d+$/.test(header.trim()) ? Number(header) * 1000 : Date.parse(header) - now;
  return Number.isNaN(time) ? undefined : Math.max(0, time);
}

const reasons: Record<string, string> = {
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'the name service does not answer',
  ECONNREFUSED: 'the host refuses the connection',
  ECONNRESET: 'the host hung up',
  UND_ERR_SOCKET: 'the host hung up',
};

/** Why a request failed, as a phrase. Node wraps the reason, sometimes several for the addresses that it tried. */
function explain(error: unknown, timeout: number): string {
  if (error instanceof Error && error.name === 'TimeoutError') return `no answer in ${timeout / 1000} s`;
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (!(cause instanceof Error)) return String(cause);
  const code = 'code' in cause ? String(cause.code) : '';
  const reason = reasons[code] ?? (cause.message || 'the request failed');
  return code ? `${reason} (${code})` : reason;
}
