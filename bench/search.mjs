import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { bootstrap, fail, root, runTypeScript } from '../cli/bootstrap.mjs';
import { findBrowser } from '../cli/browser.mjs';

bootstrap();
const isLight = ['--quick', '--accept', '--help', '-h'].some((option) => process.argv.includes(option));
if (!isLight) {
  if (!process.argv.includes('--site')) installRivals();
  process.env.PLAYWRIGHT_CHROMIUM = await findBrowser();
}
await runTypeScript('../bench/search/main.ts');

/** The other engines have a package.json and a lock file of their own, so that the site never carries them. */
function installRivals() {
  const folder = path.join(root, 'bench');
  const done = path.join(folder, 'node_modules', '.package-lock.json');
  const lock = path.join(folder, 'package-lock.json');
  if (existsSync(done) && statSync(done).mtimeMs >= statSync(lock).mtimeMs) return;
  console.log('Installing the other engines (npm ci in bench/) …');
  const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: folder,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (npm.status !== 0) fail('npm ci failed in bench/; see above. Is the package registry within reach?');
}
