import type { FoundCupti, ProfilerAnswer, TorchAnswer } from './results';

/** How a program ended. */
export interface Ended {
  code: number;
  stdout: string;
  stderr: string;
}

const tab = '\t';

/**
 * Looks for CUPTI in an image; needs a shell, find, readlink and stat. A line a file, with tabs between: path, real
 * path, bytes, the package that dpkg names with its version, the wheel whose RECORD names the file.
 */
export const cuptiScript = `
find / -xdev -name 'libcupti.so*' 2>/dev/null | sort | while IFS= read -r path; do
  file=$(readlink -f "$path")
  bytes=$(stat -L -c %s "$path")
  package=$(dpkg-query -S "$file" 2>/dev/null | head -n 1)
  package=\${package%%: /*}
  version=
  if [ -n "$package" ]; then version=$(dpkg-query -W -f '\${Version}' "$package" 2>/dev/null); fi
  wheel=
  case $file in */site-packages/*|*/dist-packages/*)
    root=\${file%%-packages/*}-packages
    record=$(grep -lsF "\${file#"$root"/}," "$root"/*.dist-info/RECORD | head -n 1)
    wheel=\${record%/RECORD}
    wheel=\${wheel##*/} ;;
  esac
  printf '%s\\t%s\\t%s\\t%s\\t%s\\t%s\\n' "$path" "$file" "$bytes" "$package" "$version" "$wheel"
done
`;

/** Reads what `cuptiScript` printed. A line that is not of its form is an Error: something else spoke. */
export function parseCupti(text: string): FoundCupti[] {
  const lines = text.split('\n').filter((line) => line !== '');
  return lines.map((line) => {
    const [path, file, size, pack, version, wheel] = line.split(tab);
    const bytes = Number(size);
    if (!path?.startsWith('/') || !file || !size || !Number.isInteger(bytes))
      throw new Error(`The search for CUPTI printed a line that is none of its own: ${line}`);
    const owner = pack ? `${pack} ${version ?? ''}`.trim() : wheel?.replace(/\.dist-info$/, '');
    return { path, file, bytes, owner: owner || undefined };
  });
}

/** Imports torch and prints its version, its CUDA and the CUPTI files that the process has mapped, with tabs between. */
export const torchScript = `
import torch
maps = sorted({line.split()[-1] for line in open("/proc/self/maps") if "libcupti" in line})
print(torch.__version__, torch.version.cuda or "", *maps, sep="\\t")
`;

/** Reads the end of `python3 -c` with `torchScript`. */
export function parseTorch({ code, stdout, stderr }: Ended): TorchAnswer {
  if (code === 0) {
    const [version, cuda, ...cupti] = (stdout.trimEnd().split('\n').at(-1) ?? '').split(tab);
    if (!version || cuda === undefined)
      throw new Error(`import torch printed something unexpected: ${stdout}`);
    return { kind: 'imported', version, cuda, cupti };
  }
  if (/executable file not found/i.test(stderr)) return { kind: 'absent', why: 'the image has no python3' };
  if (/No module named 'torch'/.test(stderr)) return { kind: 'absent', why: 'its python3 has no torch' };
  const lines = stderr.trim().split('\n');
  const error = lines.findLast((line) => /^\w*(Error|Exception)\b/.test(line)) ?? lines.at(-1);
  return { kind: 'failed', error: error || `exit status ${code}` };
}

/** Reads the end of the profiler test on `gpu`: it exits with 0 only if the GPU was seen at work. */
export function parseProfiler({ code, stdout, stderr }: Ended, gpu: string): ProfilerAnswer {
  const saw = (code === 0 ? stdout : `${stdout}\n${stderr}`).trim().split('\n').at(-1)?.trim() ?? '';
  return { kind: code === 0 ? 'kernels' : 'no-kernels', saw: saw || `exit status ${code}`, gpu };
}
