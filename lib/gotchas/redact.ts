/** Hosts that everybody uses and that say nothing about the reader. */
const publicHosts =
  /(?:^|\.)(?:nvidia\.com|docker\.(?:io|com)|ubuntu\.com|debian\.org|pypi\.org|pythonhosted\.org|pytorch\.org|github\.com|githubusercontent\.com|conda\.io|anaconda\.(?:org|com)|cmake\.org|kernel\.org|gnu\.org|python\.org)$/i;
/** Folders that every system or image has. */
const systemFolders =
  /^\/(?:usr|lib|lib64|bin|sbin|etc|proc|sys|dev|opt\/(?:nvidia|conda|venv|python)|var\/(?:lib|log|cache)|tmp|root\/\.cache|build|work|workspace|src)(?:\/|$)/;
const topLevelDomains =
  'com|org|net|io|dev|ai|app|cloud|co|de|uk|eu|us|fr|jp|cn|in|internal|local|lan|corp|intranet|svc|edu|gov|info|tech|sh|me|xyz';

/**
 * Masks what a log may tell about its owner: keys, tokens and passwords, mail addresses, hosts and IP addresses,
 * user names, paths outside the system's folders. The same thing gets the same mask, so that the text can still be
 * followed. Meant for an excerpt of short lines, as `buildExcerpt` makes it. A safety net, not a promise: the reader is shown the result before it goes anywhere.
 */
export function redact(text: string): string {
  const seen = new Map<string, string>();
  const counts = new Map<string, number>();
  const mask = (kind: string, value: string) => {
    const known = seen.get(`${kind} ${value}`);
    if (known) return known;
    const n = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, n);
    const made = `<${kind}-${n}>`;
    seen.set(`${kind} ${value}`, made);
    return made;
  };
  return redactPaths(redactHosts(redactSecrets(text, mask), mask), mask);
}

type Mask = (kind: string, value: string) => string;

function redactSecrets(text: string, mask: Mask): string {
  return (
    text
      .replace(/-----BEGIN [A-Z ]+-----[\s\S]*?(?:-----END [A-Z ]+-----|$)/g, '<key>')
      // https://user:password@host
      .replace(/\b([a-z][a-z0-9+.-]*:\/\/)[^\s/@:]+(?::[^\s/@]*)?@/gi, '$1<login>@')
      .replace(/\b(bearer|basic|token)\s+[\w.~+/=-]{8,}/gi, '$1 <secret>')
      .replace(
        /\b([\w-]*(?:pass(?:word|wd)?|secret|token|api[_-]?key|access[_-]?key|private[_-]?key|credentials?|auth(?:orization)?))(["']?\s*[=:]\s*)("[^"\n]*"|'[^'\n]*'|(?!<secret>)[^\s"',;&]+(?: <secret>)?)/gi,
        '$1$2<secret>',
      )
      .replace(/([?&][\w.-]+=)[^\s&"'<>]+/g, '$1<value>')
      .replace(
        /\b(?:gh[pousr]_|github_pat_|glpat-|xox[a-z]-|sk-|hf_|pypi-|npm_|dckr_pat_|nvapi-)[\w-]{8,}/g,
        '<secret>',
      )
      .replace(/\b(?:AKIA|ASIA)[A-Z0-9]{16}\b|\bAIza[\w-]{30,}|\bya29\.[\w-]+/g, '<secret>')
      .replace(/\beyJ[\w-]{8,}\.[\w-]+(?:\.[\w-]*)?/g, '<secret>')
      .replace(/\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+\b/g, (mail) => mask('mail', mail))
      .replace(/\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/gi, (id) => mask('id', id))
      .replace(/\b[0-9a-f]{32,}\b/gi, (hash) => mask('hash', hash))
      // Long runs of mixed letters and digits are keys more often than words.
      .replace(/\b(?=\w*\d)(?=\w*[a-z])(?=\w*[A-Z])[A-Za-z0-9+]{32,}={0,2}/g, '<secret>')
  );
}

function redactHosts(text: string, mask: Mask): string {
  const hostOf = (host: string) => (publicHosts.test(host) ? host : mask('host', host));
  return text
    .replace(
      /\b([a-z][a-z0-9+.-]*:\/\/(?:<login>@)?)([\w.-]+)((?::\d+)?)([^\s"'<>)\]]*)/gi,
      (_, head, host, port, rest) => {
        const isPublic = publicHosts.test(host);
        return `${head}${hostOf(host)}${isPublic ? port : ''}${isPublic || rest === '' ? rest : '/…'}`;
      },
    )
    .replace(/(?<![\w.])(?:\d{1,3}\.){3}\d{1,3}\b(?!\.\d)/g, (ip) =>
      ip.split('.').every((part) => Number(part) < 256) && !/^(?:127|0)\./.test(ip) ? mask('ip', ip) : ip,
    )
    .replace(/\b(?:[0-9a-f]{1,4}:){4,7}[0-9a-f]{1,4}\b/gi, (ip) => mask('ip', ip))
    .replace(new RegExp(`\\b(?:[\\w-]+\\.)+(?:${topLevelDomains})\\b(?![\\w.(])`, 'g'), hostOf)
    .replace(
      /\b([\w.-]+)@([\w-]+)(?=[:#$~ ])/g,
      (_, user, host) => `${mask('user', user)}@${mask('host', host)}`,
    );
}

function redactPaths(text: string, mask: Mask): string {
  return text
    .replace(/\b[A-Za-z]:\\[^\s"'<>|:*?]+/g, (path) => mask('path', path))
    .replace(/(?<![\w.>…:/\\-])(?:~|\$HOME)?\/[\w.@+~-]+(?:\/[\w.@+~=-]+)*/g, (path) => {
      if (systemFolders.test(path)) return path;
      const ending = /\.(?:so(?:\.\d+)*|[a-z]{1,4})$/.exec(path)?.[0] ?? '';
      return `${mask('path', path)}${ending}`;
    });
}
