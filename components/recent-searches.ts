const key = 'recent-searches';
const most = 6;

/** The queries from which somebody went to a result, the newest first. Kept on this device only. */
export function readRecentSearches(): string[] {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(value) ? value.filter((item) => typeof item === 'string').slice(0, most) : [];
  } catch {
    // Storage can be forbidden, or hold what somebody else wrote.
    return [];
  }
}

export function rememberSearch(query: string): void {
  const text = query.replace(/\s+/g, ' ').trim().slice(0, 200);
  if (!text) return;
  const rest = readRecentSearches().filter((known) => known.toLowerCase() !== text.toLowerCase());
  write(JSON.stringify([text, ...rest].slice(0, most)));
}

export function forgetSearches(): void {
  write('[]');
}

function write(value: string) {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Then they are not remembered.
  }
}
