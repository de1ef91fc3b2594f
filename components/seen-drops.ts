import type { SeenDrops } from '@/lib/drops/journal';

const key = 'seen-drops';

/**
 * The drops that stood there at the visit before this one; undefined at the first. What is new stays marked until
 * the tab is closed, also after a reload. Kept on this device only.
 */
export function readSeenDrops(): SeenDrops | undefined {
  return read(sessionStorageOrNothing()) ?? read(localStorageOrNothing());
}

/** Notes what stands there now, for the next visit. */
export function noteSeenDrops(now: SeenDrops): void {
  const before = readSeenDrops() ?? now;
  write(sessionStorageOrNothing(), before);
  write(localStorageOrNothing(), now);
}

// Storage can be forbidden: even to name it throws then.
function sessionStorageOrNothing(): Storage | undefined {
  try {
    return sessionStorage;
  } catch {
    return undefined;
  }
}

function localStorageOrNothing(): Storage | undefined {
  try {
    return localStorage;
  } catch {
    return undefined;
  }
}

function read(storage: Storage | undefined): SeenDrops | undefined {
  try {
    const value: unknown = JSON.parse(storage?.getItem(key) ?? 'null');
    if (typeof value !== 'object' || value === null) return undefined;
    return Object.fromEntries(
      Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    );
  } catch {
    // Somebody else wrote it.
    return undefined;
  }
}

function write(storage: Storage | undefined, seen: SeenDrops): void {
  try {
    storage?.setItem(key, JSON.stringify(seen));
  } catch {
    // Then nothing is marked next time.
  }
}
