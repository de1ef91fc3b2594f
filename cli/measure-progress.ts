/** Says what is being done: on a terminal one line that changes, elsewhere a line for each thing done. */
export interface Progress {
  begin: (what: string) => void;
  /** Something that Docker printed meanwhile. */
  detail: (line: string) => void;
  end: (outcome: string) => void;
}

/** `total` is the number of images; `next` counts them. */
export function createProgress(output: NodeJS.WriteStream = process.stderr): Progress {
  let what = '';
  let started = 0;
  let shown = 0;
  const width = () => Math.max(40, (output.columns ?? 80) - 1);
  const show = (text: string) => output.write(`\r\u001b[2K${text.slice(0, width())}`);
  return {
    begin: (text) => {
      what = text;
      started = Date.now();
      if (output.isTTY) show(`${what} …`);
    },
    detail: (line) => {
      if (!output.isTTY || Date.now() - shown < 100) return;
      shown = Date.now();
      show(`${what} … ${formatTime(shown - started)}  ${line}`);
    },
    end: (outcome) => {
      const text = `${what}: ${outcome} (${formatTime(Date.now() - started)})`;
      output.write(output.isTTY ? `\r\u001b[2K${text}\n` : `${text}\n`);
    },
  };
}

function formatTime(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000);
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
