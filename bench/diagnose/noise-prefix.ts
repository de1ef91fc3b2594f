/** What stands before the n-th line. */
export type Prefix = (line: string, n: number) => string;

/** Five lines a second. */
const pace = 200;

/**
 * The prefix of a runner: `buildkit:12`, `raw:12` (a step without times), `indent`, `gha`, `cri`, `gitlab`, `jenkins`,
 * `k8s:pod`, `compose:service`, `step:Step_#1`. Times begin at `from`, in milliseconds since 1970.
 */
export function parsePrefix(name: string, from: number): Prefix {
  const [kind = '', detail = ''] = [
    name.split(':')[0],
    name.slice(name.indexOf(':') + 1).replaceAll('_', ' '),
  ];
  const stamp = (n: number, digits: number) => {
    const time = new Date(from + n * pace).toISOString();
    return `${time.slice(0, 23)}${String((n * 7919) % 10 ** (digits - 3)).padStart(digits - 3, '0')}Z`;
  };
  const prefixes: Record<string, Prefix> = {
    buildkit: (line, n) => `#${detail} ${seconds(1 + (n * pace) / 1000)} ${line}`,
    raw: (line) => `#${detail} ${line}`,
    indent: (line) => `      ${line}`,
    gha: (line, n) => `${stamp(n, 7)} ${line}`,
    cri: (line, n) => `${stamp(n, 9)} stderr F ${line}`,
    gitlab: (line, n) => `${stamp(n, 6)} 01O ${line}`,
    jenkins: (line, n) => `[${new Date(from + n * pace).toISOString()}] ${line}`,
    k8s: (line, n) => `${detail} ${stamp(n, 9)} ${line}`,
    compose: (line) => `${detail} | ${line}`,
    step: (line) => `${detail}: ${line}`,
  };
  const prefix = prefixes[kind];
  if (!prefix) throw new Error(`"${name}" is no prefix; known are ${Object.keys(prefixes).join(', ')}.`);
  return prefix;
}

/** BuildKit's seconds: fewer digits behind the point the longer a step takes. */
function seconds(time: number): string {
  return time.toFixed(time < 10 ? 3 : time < 100 ? 2 : 1);
}
