// Runs before anything is installed: only what Node itself brings.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { pipelineKey } from './pipeline-key.mjs';

export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** Prints a sentence and ends the process with an error. */
export function fail(message) {
  console.error(`\n${message}`);
  process.exit(1);
}

/** Checks Node's version, installs what package-lock.json asks for if it is not there, sets the environment. */
export function bootstrap() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 9)) {
    fail(`This needs Node 20.9 or newer, and this is Node ${process.versions.node}. See https://nodejs.org.`);
  }
  process.chdir(root);
  if (!isInstalled()) {
    console.log('Installing the packages that package-lock.json names (npm ci) …');
    const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32',
    });
    if (npm.status !== 0) fail('npm ci failed; see above. Is the package registry within reach?');
  }
  process.env.NEXT_TELEMETRY_DISABLED = '1';
  process.env.KB_PIPELINE = pipelineKey(root);
}

/** npm writes node_modules/.package-lock.json last, so a newer one means a finished installation of this lock file. */
function isInstalled() {
  const done = path.join(root, 'node_modules', '.package-lock.json');
  return existsSync(done) && statSync(done).mtimeMs >= statSync(path.join(root, 'package-lock.json')).mtimeMs;
}

/** Imports a TypeScript module of cli/ and calls its `main` with the command's arguments. */
export async function runTypeScript(file) {
  const { register } = await import('tsx/esm/api');
  register();
  const { main } = await import(new URL(file, import.meta.url).href);
  process.exitCode = await main(process.argv.slice(2));
}
