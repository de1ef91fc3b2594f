import { expect, test } from 'vitest';
import { parseEngine, parseHistory, parseInspect, parseManifest } from './answers';
import recorded from './docker-answers.json';

test('The engine is named with its image store', () => {
  expect(parseEngine(recorded.version.stdout, recorded.info.stdout)).toEqual({
    version: '20.10.24+dfsg1',
    architecture: 'amd64',
    storage: 'vfs',
  });
  const info = JSON.stringify({
    Driver: 'overlayfs',
    DriverStatus: [['driver-type', 'io.containerd.snapshotter.v1']],
  });
  expect(parseEngine(recorded.version.stdout, info)?.storage).toBe('overlayfs (containerd image store)');
});

test('A client without a server is no engine', () => {
  const { stdout } = recorded['version without daemon'];
  expect(parseEngine(stdout, recorded['info without daemon'].stdout)).toBeUndefined();
});

test('An image is described by its digest and layers; one that was built has no digest', () => {
  const pulled = parseInspect(recorded['inspect pulled'].stdout);
  expect(pulled.digest).toMatch(/^registry\.example:5000\/tiny@sha256:0835bd4f/);
  expect(pulled.layers).toHaveLength(1);
  const built = parseInspect(recorded['inspect built'].stdout);
  expect(built.digest).toBeUndefined();
  expect(built.layers).toHaveLength(3);
});

test('The history begins with the oldest entry, in bytes', () => {
  const history = parseHistory(recorded['history built'].stdout);
  expect(history.map(({ bytes }) => bytes)).toEqual([5, 0, 27, 227, 0, 0]);
  expect(history.at(-1)?.command).toBe('CMD ["none"]');
});

test('A history that is not in bytes is refused', () => {
  expect(() => parseHistory('{"CreatedBy":"RUN make","Size":"1.2GB"}')).toThrow();
});

test('A manifest gives its layers, a list the digest for the platform', () => {
  expect(parseManifest(recorded.manifest.stdout, 'linux/amd64')).toEqual({ kind: 'image', layers: [173] });
  const list = JSON.stringify({
    manifests: [
      { digest: 'sha256:a', platform: { os: 'linux', architecture: 'arm64', variant: 'v8' } },
      { digest: 'sha256:b', platform: { os: 'linux', architecture: 'amd64' } },
      { digest: 'sha256:c', platform: { os: 'unknown', architecture: 'unknown' } },
    ],
  });
  expect(parseManifest(list, 'linux/amd64')).toEqual({ kind: 'list', digest: 'sha256:b' });
  expect(parseManifest(list, 'linux/s390x')).toEqual({ kind: 'list', digest: undefined });
});
