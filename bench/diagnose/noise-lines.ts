import { pick, type Random } from './random';

type Lines = (n: number, of: number, random: Random) => string;

const folders = [
  'caffe2/aten/src/ATen/native',
  'third_party/kineto/libkineto/src',
  'torch/csrc/autograd',
  'csrc/ops',
] as const;
const names = [
  'ErrorReport',
  'TensorShape',
  'Reduce',
  'CuptiActivityApi',
  'Copy',
  'failure_handler',
  'Sort',
  'Loss',
] as const;
const packages = [
  'numpy',
  'pillow',
  'sympy',
  'networkx',
  'exceptiongroup',
  'nvidia-cuda-cupti-cu12',
  'tqdm',
  'fsspec',
] as const;
const debs = [
  'libc6-dev',
  'liberror-perl',
  'binutils',
  'cuda-cudart-12-6',
  'libcublas-12-6',
  'libxml2',
  'git',
  'gnupg2',
] as const;

/** What programs print while all is well, words such as "error" and "failed" included, as they do. */
const kinds = {
  ninja: (n, of, random) => {
    const [folder, name] = [pick(random, folders), pick(random, names)];
    const language = pick(random, ['CXX', 'CXX', 'CUDA', 'C']);
    const short = `[${n + 1}/${of + 40}] Building ${language} object ${folder}/CMakeFiles/x.dir/${name}_${n % 97}.cpp.o`;
    if (n % 11 === 3)
      return `${folder}/${name}_${n % 97}.cpp:${100 + (n % 800)}:${n % 60}: warning: unused variable ‘error’ [-Wunused-variable]`;
    if (n % 11 === 4) return `  ${100 + (n % 800)} |   const auto error = check(${name});`;
    if (n % 29 === 7) return `ptxas info    : ${n % 3} bytes gmem, 0 bytes spill stores, 0 errors in ${name}`;
    return short;
  },
  make: (n, of, random) => {
    const [folder, name] = [pick(random, folders), pick(random, names)];
    const percent = String(Math.floor((n * 100) / of)).padStart(3);
    if (n % 9 === 5)
      return `${folder}/${name}.c:${n % 900}:${n % 40}: note: in expansion of macro 'CHECK_ERROR'`;
    if (n % 23 === 9) return `make[3]: Leaving directory '/src/build/${folder}'`;
    return `[${percent}%] Building CXX object ${folder}/CMakeFiles/y.dir/${name}_${n % 83}.cc.o`;
  },
  cmake: (n, _, random) => {
    const name = pick(random, [
      'pthread.h',
      'errno.h',
      'cuda_runtime.h',
      'sys/inotify.h',
      'execinfo.h',
      'dlopen',
      'clock_gettime',
    ]);
    if (n % 13 === 0)
      return `-- Performing Test COMPILER_SUPPORTS_WNO_ERROR_${n} - ${pick(random, ['Success', 'Failed'])}`;
    if (n % 41 === 5) return '-- Found CUDAToolkit: /usr/local/cuda/include (found version "12.4.131")';
    if (n % 97 === 11) return '-- Could NOT find OpenMP_Fortran (missing: OpenMP_Fortran_FLAGS)';
    if (n % 53 === 8) return '--   USE_KINETO            : ON';
    return n % 2 === 0
      ? `-- Looking for ${name}`
      : `-- Looking for ${name} - ${pick(random, ['found', 'not found'])}`;
  },
  pip: (n, _, random) => {
    const name = pick(random, packages);
    const version = `${1 + (n % 4)}.${n % 17}.${n % 9}`;
    if (n % 4 === 1)
      return `  Downloading ${name.replaceAll('-', '_')}-${version}-py3-none-manylinux_2_17_x86_64.whl (${(random() * 90).toFixed(1)} MB)`;
    if (n % 4 === 2)
      return `     ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ ${(random() * 90).toFixed(1)} MB/s eta 0:00:00`;
    if (n % 31 === 3) return 'WARNING: Ignoring invalid distribution -orch (/usr/lib/python3/dist-packages)';
    return n % 3 === 0
      ? `Requirement already satisfied: ${name}>=${version}`
      : `Collecting ${name}==${version}`;
  },
  apt: (n, of, random) => {
    const name = pick(random, debs);
    if (n < of / 4)
      return `Get:${n + 1} http://archive.ubuntu.com/ubuntu jammy-updates/main amd64 ${name} amd64 ${n % 9}.${n % 30}-1 [${n % 900} kB]`;
    if (n === Math.ceil(of / 4))
      return 'debconf: delaying package configuration, since apt-utils is not installed';
    if (n < of / 2) return `Selecting previously unselected package ${name}.`;
    return n % 2 === 0
      ? `Unpacking ${name} (${n % 9}.${n % 30}-1) ...`
      : `Setting up ${name} (${n % 9}.${n % 30}-1) ...`;
  },
  pull: (n, _, random) => {
    const layer = Math.floor(random() * 0xffffffff)
      .toString(16)
      .padStart(12, '0');
    return `${layer}: ${pick(random, ['Pulling fs layer', 'Waiting', 'Verifying Checksum', 'Download complete', 'Pull complete'])} ${n % 7 === 0 ? '' : ' '}`.trimEnd();
  },
  pytest: (n, of, random) => {
    const result = pick(random, ['PASSED', 'PASSED', 'PASSED', 'SKIPPED', 'XFAIL']);
    const percent = String(Math.floor((n * 100) / of)).padStart(3);
    return `tests/test_${pick(random, ['errors', 'ops', 'loader', 'failure_modes', 'profiler'])}.py::test_case_${n} ${result} [${percent}%]`;
  },
  train: (n, _, random) => {
    if (n % 37 === 20)
      return `[rank${n % 8}]: NCCL INFO comm 0x${(n * 4099).toString(16)} rank ${n % 8} nranks 8 - Init COMPLETE`;
    if (n % 101 === 50) return 'WARNING: retrying the upload of a checkpoint (error 503), attempt 1 of 5';
    if (n % 211 === 77)
      return 'INFO:2025-09-30 22:11:07 88:88 ActivityProfilerController.cpp:314] Completed Stage: Warm Up';
    return `step ${n} loss ${(4 - 3 * random()).toFixed(4)} grad_norm ${random().toFixed(3)} errors 0 tokens/s ${Math.floor(9000 + 900 * random())}`;
  },
} satisfies Record<string, Lines>;

export type NoiseKind = keyof typeof kinds;
export const noiseKinds: readonly string[] = Object.keys(kinds);

export function isNoiseKind(name: string): name is NoiseKind {
  return noiseKinds.includes(name);
}

/** Line n, from 0, of so many. */
export function noiseLine(kind: NoiseKind, n: number, of: number, random: Random): string {
  return kinds[kind](n, of, random);
}
