/** Words of which one stands in nearly every line that tells of a failure; folded, for the automaton. */
export const errorWords: readonly string[] = [
  'error',
  'fail',
  'fatal',
  'cannot',
  "can't",
  'could not',
  'unable',
  'not found',
  'no such',
  'undefined',
  'denied',
  'killed',
  'exception',
  'abort',
  'segmentation',
  'invalid',
  'unsupported',
  'not supported',
  'not available',
  'refused',
  'missing',
  'mismatch',
  'insufficient',
  'unknown',
  'unrecognized',
];

const telling =
  /\b(?:errors?|fail(?:ed|ure|s)?|fatal|cannot|can't|could ?n[o']t|unable to|not found|no such|undefined (?:reference|symbol)|denied|killed|exception|abort(?:ed|ing)?|segmentation fault|invalid|unsupported|not (?:supported|available|declared)|refused|missing|mismatch|insufficient|unknown|unrecognized)\b|[A-Z]\w*(?:Error|Exception)\b|[A-Z]_ERROR\b|ERROR_[A-Z]/i;

const harmless =
  /\b(?:0|no|zero) (?:errors?|failures?|failed|exceptions?)\b|\b(?:errors?|failed|failures?)[:=] ?0\b|\berrors?\.(?:h|hpp|c|cc|cpp|cu|o|py|js|ts|rs|go)\b|-W(?:no-)?error\b|\berror[-_ ](?:handl\w+|page|prone|codes?|report\w*|recovery|correction)\b|\bignor(?:e|ed|ing)\b.*\berrors?\b|\bxfailed\b|\bfail[-_](?:fast|safe)/i;
/** Compilers' command lines and file lists name files and flags, not failures. */
const command =
  /^(?:\S*\/)?(?:g\+\+|gcc|cc|c\+\+|nvcc|clang(?:\+\+)?|cmake|ar|ld)(?:-[\d.]+)? .*(?: -[cIoDW]|\.o\b)|^(?:copying|creating|adding|inflating|Building \w+ object|Unpacking|Setting up|Selecting|Get:\d+|Collecting|Downloading|Requirement already) /i;

/** Whether a line seems to tell of a failure. Makes mistakes in both directions; nothing sure hangs on it. */
export function isErrorLine(text: string): boolean {
  return telling.test(text) && !harmless.test(text) && !command.test(text);
}
