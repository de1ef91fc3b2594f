// A `docker` for tests. It replays answers that Docker Engine 20.10.24 gave (lib/measure/docker-answers.json), and knows which images
// were pulled or built, so that a run that was stopped can be resumed. FAKE_DOCKER is its folder: rules.json says
// which answer belongs to which command, calls.txt lists the commands, images.txt the images that are there.
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';

const folder = process.env.FAKE_DOCKER;
const args = process.argv.slice(2);
const command = args.join(' ');
const answers = JSON.parse(
  readFileSync(new URL('../lib/measure/docker-answers.json', import.meta.url), 'utf8'),
);
const rules = JSON.parse(readFileSync(path.join(folder, 'rules.json'), 'utf8'));
const list = path.join(folder, 'images.txt');
const images = new Set(existsSync(list) ? readFileSync(list, 'utf8').split('\n').filter(Boolean) : []);

appendFileSync(path.join(folder, 'calls.txt'), `${command.replace(/\s+/g, ' ')}\n`);
const name = choose();
if (name === 'hang') {
  // What the daemon does when its client is stopped: it gives up.
  process.on('SIGINT', () => process.exit(130));
  setInterval(() => undefined, 1000);
} else if (name) answer(typeof name === 'string' ? answers[name] : name);

function choose() {
  if (command.startsWith('image inspect') && !images.has(args[2])) return 'no such image';
  const rule = rules.find(([pattern]) => new RegExp(pattern).test(command));
  return rule?.[1];
}

function answer({ code, stdout = '', stdoutGzip, stderr = '' }) {
  if (code === 0) keepImages();
  process.stdout.write(stdoutGzip ? gunzipSync(Buffer.from(stdoutGzip, 'base64')) : stdout);
  process.stderr.write(stderr);
  process.exitCode = code;
}

function keepImages() {
  if (args[0] === 'pull') images.add(args.at(-1));
  if (args[0] === 'build') images.add(args[args.indexOf('--tag') + 1]);
  if (args[0] === 'image' && args[1] === 'rm') for (const image of args.slice(2)) images.delete(image);
  writeFileSync(list, [...images].join('\n'));
}
