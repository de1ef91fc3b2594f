import { expect, test } from 'vitest';
import { joinLayers, shortenCommand, sum } from './layers';

const history = [
  { command: '/bin/sh -c #(nop) ADD file:0f5b in / ', bytes: 100 },
  { command: 'ENV NVARCH=x86_64', bytes: 0 },
  { command: 'RUN |1 A=1 /bin/sh -c apt-get install -y cuda-cupti-12-4 # buildkit', bytes: 50 },
  { command: 'WORKDIR /src', bytes: 0 },
  { command: 'CMD ["app"]', bytes: 0 },
];

test('The registry’s size wins, the rest is what packing gave, and commands stand beside their layers', () => {
  const saved = [80, 20, 1].map((compressed) => ({ compressed, cupti: [] }));
  const layers = joinLayers({ layerCount: 3, history, manifest: [70], saved });
  expect(
    layers.map(({ command, unpacked, compressed, from }) => [command, unpacked, compressed, from]),
  ).toEqual([
    ['/bin/sh -c #(nop) ADD file:0f5b in / ', 100, 70, 'registry'],
    ['RUN |1 A=1 /bin/sh -c apt-get install -y cuda-cupti-12-4 # buildkit', 50, 20, 'packed'],
    ['WORKDIR /src', 0, 1, 'packed'],
  ]);
});

test('Where a WORKDIR made no layer, the entries with bytes are the layers', () => {
  const layers = joinLayers({ layerCount: 2, history, manifest: [70, 20], saved: [] });
  expect(layers.map(({ unpacked }) => unpacked)).toEqual([100, 50]);
});

test('A history that fits no way leaves layers without a command; a longer manifest is of another image', () => {
  const layers = joinLayers({ layerCount: 4, history, manifest: [1, 2, 3, 4, 5], saved: [] });
  expect(layers).toHaveLength(4);
  expect(layers[0]).toMatchObject({
    command: undefined,
    unpacked: undefined,
    compressed: undefined,
    from: 'nowhere',
  });
});

test.each([
  [
    'RUN |1 A=1 /bin/sh -c apt-get install -y cuda-cupti-12-4 # buildkit',
    'RUN apt-get install -y cuda-cupti-12-4',
  ],
  ['RUN /bin/bash -o pipefail -c make   all # buildkit', 'RUN make all'],
  ['/bin/sh -c #(nop) ADD file:0f5b in / ', 'ADD file:0f5b in /'],
  ['/bin/sh -c apt-get update', 'RUN apt-get update'],
  ['COPY /src/app /usr/local/bin/app # buildkit', 'COPY /src/app /usr/local/bin/app'],
  ['', 'a layer without a history'],
])('A layer’s command is shortened: %s', (command, short) => {
  expect(shortenCommand(command)).toBe(short);
});

test('Half a sum is no sum', () => {
  expect(sum([1, 2])).toBe(3);
  expect(sum([1, undefined])).toBeUndefined();
  expect(sum([])).toBeUndefined();
});
