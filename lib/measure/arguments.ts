export const usage = `Usage: npm run measure -- [--only 22,24] [--dry-run] [--clean] [--help]

Builds or pulls the images that content/measure.yaml names, measures them with Docker, and writes
content/evidence/<date>-images-<platform>.json. Ctrl C stops it, the same command goes on.

  --only 22,24   measure only these; the long ones are left out unless they are named here
  --dry-run      print the plan and do nothing
  --clean        remove what a stopped run left behind, and forget how far it came
  --help         print this`;

export type Arguments =
  | { kind: 'help' }
  | { kind: 'wrong'; message: string }
  | { kind: 'clean' }
  | { kind: 'measure'; only: string[]; isDryRun: boolean };

/** Understands the command line; what it does not know is `wrong`, with a sentence. An empty `only` means all. */
export function parseArguments(args: readonly string[]): Arguments {
  if (args.includes('--help') || args.includes('-h')) return { kind: 'help' };
  const rest = args.flatMap((arg) => (arg.startsWith('--only=') ? ['--only', arg.slice(7)] : [arg]));
  const only: string[] = [];
  for (let i = 0; i < rest.length; i++) {
    const arg = rest[i] ?? '';
    if (arg === '--only') {
      const ids = (rest[++i] ?? '').split(',').map((id) => id.trim());
      if (ids.some((id) => id === '' || id.startsWith('-')))
        return { kind: 'wrong', message: '--only wants ids with commas between them: --only 22,24' };
      only.push(...ids);
    } else if (arg !== '--dry-run' && arg !== '--clean') {
      return { kind: 'wrong', message: `npm run measure does not know "${arg}".` };
    }
  }
  const isDryRun = rest.includes('--dry-run');
  if (!rest.includes('--clean')) return { kind: 'measure', only, isDryRun };
  return only.length > 0 || isDryRun
    ? { kind: 'wrong', message: '--clean stands alone.' }
    : { kind: 'clean' };
}
