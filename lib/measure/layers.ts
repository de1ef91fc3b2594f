import type { HistoryEntry } from './answers';
import type { Layer } from './results';

/** What `docker save` gave for one layer. */
export interface SavedLayer {
  /** Bytes after gzip, or as stored where the layer was compressed already. */
  compressed: number;
  /** Paths of files named libcupti.so*, from `/`. */
  cupti: string[];
}

interface Parts {
  layerCount: number;
  history: readonly HistoryEntry[];
  /** Compressed sizes of the lowest layers, as the registry's manifest has them. */
  manifest: readonly number[];
  saved: readonly SavedLayer[];
}

/**
 * Joins what three commands say about an image. The registry's size wins where it has one; a manifest with
 * more layers than the image belongs to another image and is left aside.
 */
export function joinLayers({ layerCount, history, manifest, saved }: Parts): Layer[] {
  const entries = matchHistory(history, layerCount);
  const published = manifest.length <= layerCount ? manifest : [];
  return Array.from({ length: layerCount }, (_, i) => {
    const size = published[i] ?? saved[i]?.compressed;
    return {
      command: entries?.[i]?.command,
      unpacked: entries?.[i]?.bytes,
      compressed: size,
      from: size === undefined ? 'nowhere' : published[i] === undefined ? 'packed' : 'registry',
      cupti: saved[i]?.cupti,
    };
  });
}

const metadata =
  /^(#\(nop\)\s+)?(ENV|LABEL|ARG|CMD|ENTRYPOINT|USER|EXPOSE|VOLUME|STOPSIGNAL|HEALTHCHECK|SHELL|MAINTAINER|ONBUILD)\b/;

/**
 * The history entries that made a layer, in order. The history does not say which did: it is those that are no
 * metadata, or those with bytes, whichever has as many as there are layers. Undefined when neither has.
 */
function matchHistory(history: readonly HistoryEntry[], layerCount: number): HistoryEntry[] | undefined {
  const candidates = [
    history.filter((entry) => !metadata.test(toInstruction(entry.command))),
    history.filter((entry) => entry.bytes > 0),
  ];
  return candidates.find((entries) => entries.length === layerCount);
}

function toInstruction(command: string): string {
  return command.replace(/^\/bin\/sh -c\s+(?=#\(nop\))/, '').trim();
}

/** A history's command as one short line: without the shell, build arguments and BuildKit's mark. */
export function shortenCommand(command: string | undefined): string {
  if (!command) return 'a layer without a history';
  const bare = command
    .replace(/\s*# buildkit$/, '')
    .replace(/^RUN (\|\d+ .*?)?\/bin\/(ba)?sh (-\w+ (pipefail )?)*/, 'RUN ')
    .replace(/^\/bin\/sh -c (#\(nop\)\s+)?/, (_, nop) => (nop ? '' : 'RUN '))
    .replace(/\s+/g, ' ')
    .trim();
  return bare.length > 90 ? `${bare.slice(0, 89)}…` : bare;
}

/** The sum, or undefined when one of the sizes is not known: half a sum is no size. */
export function sum(sizes: readonly (number | undefined)[]): number | undefined {
  return sizes.reduce<number | undefined>(
    (total, size) => (total === undefined || size === undefined ? undefined : total + size),
    sizes.length > 0 ? 0 : undefined,
  );
}
