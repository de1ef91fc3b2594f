declare global {
  /** HTML of the articles being built, by address. */
  var kbArticles: Map<string, string> | undefined;
}

/** Server and client components are bundled apart and share only what is global. */
export function articles(): Map<string, string> {
  globalThis.kbArticles ??= new Map();
  return globalThis.kbArticles;
}
