import { expect, test } from 'vitest';
import recorded from './docker-answers.json';
import { explainFailure, formatFailure, noDocker } from './failure';

type Name = keyof typeof recorded;

/** What the engine printed, both streams. */
function printed(name: Name): string {
  const answer: { code: number; stdout?: string; stderr?: string } = recorded[name];
  return `${answer.stdout ?? ''}\n${answer.stderr ?? ''}`;
}

test.each([
  ['version without daemon', "Docker's daemon does not answer", true],
  ['pull denied', 'the registry refuses the image', false],
  ['pull unknown', 'the registry does not know the image or its tag', false],
  ['pull offline', 'a server on the network cannot be reached', false],
  ['manifest offline', 'a server on the network cannot be reached', false],
  ['pull disk full', "the disk that holds Docker's images is full", true],
  ['build disk full', "the disk that holds Docker's images is full", true],
  ['build without buildx', 'this Docker builds without BuildKit', false],
  ['build without buildkit', 'this Docker builds without BuildKit', false],
  ['no gpu', 'Docker offers no GPU here', false],
  ['no shell', 'the image has no such program', false],
] satisfies [Name, string, boolean][])('What Docker printed for "%s" is understood', (name, why, isFinal) => {
  const failure = explainFailure(printed(name));
  expect(failure.why).toContain(why);
  expect(failure.isFinal).toBe(isFinal);
});

test('The sentence cites the line of Docker that says so', () => {
  expect(formatFailure('base, pull', explainFailure(printed('pull disk full')))).toMatchInlineSnapshot(
    `"base, pull: the disk that holds Docker's images is full (failed to register layer: ApplyLayer exit status 1 stdout:  stderr: write /usr/bin/lscpu: no space left on device). Look at docker system df and make room (docker builder prune, docker image prune), then run npm run measure again: it goes on where it stopped."`,
  );
});

test('A build that fails in its own way is told with its last line, whatever it got over before', () => {
  const log = [
    '#7 W: Failed to fetch http://archive.example: connection refused',
    ...Array.from({ length: 30 }, (_, i) => `#7 ${i}.0 compiling`),
    '------',
    'ERROR: failed to solve: process "/bin/sh -c make" did not complete successfully: exit code: 2',
    '',
  ].join('\n');
  const { why, isFinal } = explainFailure(log);
  expect(why).toBe(
    'ERROR: failed to solve: process "/bin/sh -c make" did not complete successfully: exit code: 2',
  );
  expect(isFinal).toBe(false);
});

test('Silence is a failure too', () => {
  expect(explainFailure('').why).toBe('Docker failed without a word');
  expect(noDocker.isFinal).toBe(true);
});
