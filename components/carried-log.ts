const key = 'carried-log';

/**
 * Keeps a log for the next page of this tab; false where it is too large or storage is forbidden. It stays in the
 * browser, and is gone once it was taken.
 */
export function carryLog(text: string): boolean {
  try {
    sessionStorage.setItem(key, text);
    return true;
  } catch {
    return false;
  }
}

/** The log that another page left, once. */
export function takeCarriedLog(): string | undefined {
  try {
    const text = sessionStorage.getItem(key) ?? undefined;
    sessionStorage.removeItem(key);
    return text;
  } catch {
    return undefined;
  }
}
