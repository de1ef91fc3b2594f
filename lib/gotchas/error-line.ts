/** Words of which one stands in nearly every line that tells of a failure; folded, for the automaton. */
export const errorWords: readonly string[] = [
  'error',
  'fail',
  'fatal',
  'cannot',
  "can't",
  'could not',
  "couldn't",
  'found no',
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

// Words on their own: `libgpg-error0`, `error.h` and `mean_squared_error` are names.
const telling =
  /(?<![\w./-])(?:errors?|fail(?:ed|ure|s)?|fatal|exception|abort(?:ed|ing)?|killed|denied|refused|missing|mismatch|insufficient|invalid|unsupported|unknown|unrecognized|cannot|can't|could(?: not|n't)|unable to|not found|found no|no such|undefined (?:reference|symbol)|segmentation fault|not (?:supported|available|declared))(?![\w-]|\.\w)/i;
/** `ImportError`, `CUPTI_ERROR_UNKNOWN`. */
const names = /[A-Z]\w*(?:Error|Exception)\b|[A-Z]_ERROR\b|ERROR_[A-Z]|\bERR_[A-Z]/;

const harmless = new RegExp(
  [
    String.raw`\b(?:0|no|zero) (?:errors?|failures?|failed|exceptions?)\b`,
    String.raw`\b(?:errors?|failed|failures?|failed \w+)[:=] ?0\b`,
    String.raw`\berrors?:? \d+\.\d`,
    String.raw`\berror (?:handl\w+|pages?|codes?|report\w*|recovery|correction)\b`,
    String.raw`\bignor(?:e|ed|ing)\b.*\berrors?\b`,
    // What ldconfig says of folders that are on its list and need not be there.
    String.raw`\bldconfig(?:\.real)?: Can't stat `,
    // Test runners' verdicts, and what CMake tries without minding.
    String.raw`\b(?:PASSED|XFAIL|SKIPPED|xfailed)\b`,
    String.raw`^-- (?:Performing Test|Looking for|Check(?:ing)?|Could NOT find)\b`,
  ].join('|'),
  'i',
);
/** Command lines and file lists name files and flags, not failures. */
const command =
  /^(?:\S*\/)?(?:g\+\+|gcc|cc|c\+\+|nvcc|clang(?:\+\+)?|cmake|ar|ld)(?:-[\d.]+)? .*(?: -[cIoDW]|\.o\b)|^(?:copying|creating|adding|inflating|Building \w+|(?:Preparing to )?unpack(?:ing)?|Setting up|Selecting|Get:\d+|Collecting|Downloading|Installing|Successfully|Requirement already) |^(?:\[[^\]]* ?\d+\/\d+\]|Step \d+\/\d+ :) [A-Z]+ /i;

/** "If you see CUPTI_ERROR_X, refer to …" is printed whether or not it happened. */
const hint = /\bif you (?:see|get|encounter|receive)\b/i;

/** Whether a line speaks of a failure only in case there is one. */
export function isHint(text: string): boolean {
  return hint.test(text);
}

/** Whether a line seems to tell of a failure. Makes mistakes in both directions; nothing sure hangs on it. */
export function isErrorLine(text: string): boolean {
  return (
    (telling.test(text) || names.test(text)) && !harmless.test(text) && !command.test(text) && !isHint(text)
  );
}
