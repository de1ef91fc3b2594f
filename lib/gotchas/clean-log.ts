const esc = '\u001b';
/** Colours and cursor movements, titles, short sequences; then colours of which the escape is written out. */
const escapes = new RegExp(
  [
    `${esc}\\[[0-?]*[ -/]*[@-~]`,
    `${esc}\\][^\\u0007${esc}\n]*(?:\\u0007|${esc}\\\\)?`,
    `${esc}[@-Z\\\\-_]`,
    String.raw`\^\[\[[\d;]*[A-Za-z]`,
  ].join('|'),
  'g',
);
/** Colours whose escape character was lost on the way, as in logs that were copied from a web page. */
const bareColours = /\[(?:\d{1,3}(?:;\d{1,3})*)?m/g;

/**
 * Takes out of a whole log what terminals obey and people do not see: colours, cursor movements, titles, backspaces,
 * and empty lines at the end. A line keeps its number. A log of JSON lines, as Docker and cloud consoles keep them,
 * becomes the lines that were printed.
 */
export function cleanLog(log: string): string {
  let text = log.charCodeAt(0) === 0xfeff ? log.slice(1) : log;
  if (text.includes(esc) || text.includes('^[[')) text = text.replace(escapes, '');
  // What follows a run of backspaces was written over what stood there, as after a carriage return.
  if (text.includes('\b')) text = text.replace(/[\b]+/g, '\r');
  if (text.includes('\0')) text = text.replaceAll('\0', '');
  text = text.trimEnd();
  return text.trimStart().startsWith('{"') ? unwrapJson(text) : text;
}

const messageKeys = ['log', 'stream', 'message', 'msg', 'textPayload'];

/** `{"log":"…\n","stream":"stderr"}` is the line that it carries; a line that is no such object stays. */
function unwrapJson(text: string): string {
  return text
    .split('\n')
    .map((line) => {
      if (!line.startsWith('{"')) return line;
      try {
        const value: Record<string, unknown> = JSON.parse(line);
        const key = messageKeys.find((name) => typeof value[name] === 'string');
        return key ? String(value[key]).trimEnd().replaceAll('\n', '\r') : line;
      } catch {
        return line;
      }
    })
    .join('\n');
}

// What tools put before a line. Each begins at the start and cannot match nothing.
const prefixes: RegExp[] = [
  /\[?\d{4}[-/]\d{2}[-/]\d{2}[T ]\d{2}:\d{2}:\d{2}(?:[.,]\d+)?(?: ?(?:Z|UTC|[+-]\d{2}:?\d{2}))?\]?[:|]?\s*/y,
  /\[?\d{1,2}:\d{2}:\d{2}(?:[.,]\d+)?\]?\s+/y,
  // Syslog and kernel logs.
  /[A-Z][a-z]{2} [ \d]\d \d{2}:\d{2}:\d{2} [\w.-]+ [\w./-]+(?:\[\d+\])?: /y,
  /[IWEF]\d{4} \d{2}:\d{2}:\d{2}\.\d+ +\d+ [\w.-]+:\d+\] ?/y,
  // BuildKit: `#12 34.56 text`, `#12 [2/3] RUN …`, ` => => # text`, and `12.34 text` in its summary.
  /#\d+ (?:\d+\.\d+ )?/y,
  /\s*(?:=> )+(?:# )?/y,
  /\d+\.\d{2,3} (?=\S)/y,
  // `Step #3 - "docker": ` of Cloud Build, `service-1  | ` of compose.
  /Step #\d+(?: - "[^"\n]*")?: /y,
  /[\w.-]+ +\| /y,
  // Kubernetes' container logs.
  /(?:stdout|stderr) [FP] /y,
  // CI marks.
  /##\[[a-z]+\]/y,
  /::(?:error|warning|notice)(?: [^:\n]*)?::/y,
  /\[(?:\d{1,5}\/\d{1,5}|\s*\d{1,3}%)\] (?!RUN |COPY |FROM |ADD )/y,
  // Ranks of torchrun and workers of Ray.
  /\[(?:rank|default)\d+\]:?\s*/y,
  /\((?:[\w.]+ )?pid=\d+(?:, [^)\n]*)?\) /y,
  // pytest's margin.
  /E {2,}/y,
];
const mostPrefixes = 6;

/** A line without what CI systems, Docker and loggers put before it. Dockerfile steps keep their `[2/3]`. */
export function stripPrefix(line: string): string {
  let start = 0;
  for (let round = 0; round < mostPrefixes; round++) {
    const before = start;
    for (const prefix of prefixes) {
      prefix.lastIndex = start;
      if (prefix.test(line)) start = prefix.lastIndex;
    }
    if (start === before) break;
  }
  return line.slice(start);
}

/** How much of a line is looked at; longer ones are data, not messages. */
const longestLine = 4000;

/**
 * The texts that a line of a cleaned log shows, prefixes and outer blanks taken off: more than one where a
 * progress bar wrote over itself with carriage returns. Runs of blanks are one, as in patterns.
 */
export function readLine(line: string): string[] {
  return line
    .split('\r')
    .map((text) =>
      stripPrefix(text.slice(0, longestLine).replace(bareColours, '')).replace(/\s+/g, ' ').trim(),
    )
    .filter((text, i, all) => text !== '' && all.indexOf(text) === i);
}
