import { expect, test } from 'vitest';
import { errorWords, isErrorLine } from './error-line';

const failures = [
  'COPY failed: no source files were specified',
  'ERROR: failed to solve: process "/bin/sh -c make" did not complete successfully: exit code: 2',
  'E: Unable to locate package x',
  'ImportError: libcupti.so.12: cannot open shared object file: No such file or directory',
  'RuntimeError: CUDA error: no kernel image is available for execution on the device',
  '/usr/bin/ld: cannot find -lcupti',
  "undefined reference to `cuptiSubscribe'",
  'Segmentation fault (core dumped)',
  'status CUPTI_ERROR_NOT_INITIALIZED',
  '==ERROR== ERR_NVGPUCTRPERM',
  'make: *** [all] Error 2',
  'c++: internal compiler error: Killed (program cc1plus)',
  'Error 34: CUDA driver is a stub library',
  "Couldn't open CUDA library libcuda.so.1",
  'Found no NVIDIA driver on your system',
];
const others = [
  'self-test: 41 checks, 0 errors, 0 failures',
  '[2/9] Building CXX object src/error.cpp.o',
  '/usr/bin/c++ -Werror -Wno-error=pedantic -c /src/Exception.cpp',
  'Selecting previously unselected package libgpg-error-dev.',
  '  cuda-cudart-12-4 liberror-perl libgpg-error0',
  '-- Performing Test HAVE_X - Failed',
  'tests/a.py::test_import_error PASSED',
  'continue-on-error: true',
  'max abs error 1.19e-07, max rel error 3.2e-06: ok',
  '[builder 5/6] RUN test -e x || (echo "missing" && exit 1)',
  'Step 4/8 : RUN make || echo failed',
  'aten::mean_squared_error 0.40%',
  'If you see CUPTI_ERROR_UNKNOWN, refer to the documentation',
  "/sbin/ldconfig.real: Can't stat /usr/local/nvidia/lib: No such file or directory",
  'Hello, world',
];

test.each(failures)('%s looks like an error', (line) => {
  expect(isErrorLine(line)).toBe(true);
  // The automaton must have let it through.
  expect(errorWords.some((word) => line.toLowerCase().includes(word))).toBe(true);
});

test.each(others)('%s does not', (line) => {
  expect(isErrorLine(line)).toBe(false);
});
