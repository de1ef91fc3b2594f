import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fail } from './bootstrap.mjs';

// The shell is Chromium without its windows: the tests take half as long in it, and Playwright's own is one too.
const names = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
];
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * The path of a Chromium for the end-to-end tests: PLAYWRIGHT_CHROMIUM, then one on the system, then the one
 * that Playwright downloads (an empty string: Playwright finds it itself), then Debian's package.
 */
export async function findBrowser() {
  const named = process.env.PLAYWRIGHT_CHROMIUM;
  if (named) {
    if (existsSync(named)) return named;
    fail(`PLAYWRIGHT_CHROMIUM names ${named}, and there is no such file.`);
  }
  const onSystem = findOnSystem();
  if (onSystem) return onSystem;
  console.log('No Chromium on this system: trying npx playwright install chromium …');
  const install = spawnSync('npx', ['playwright', 'install', 'chromium'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    timeout: 180_000,
  });
  if (install.status === 0) return '';
  if (isDebianRoot()) {
    console.log("Playwright's download did not work: trying Debian's package …");
    const apt = (...args) => spawnSync('apt-get', args, { stdio: 'inherit' }).status === 0;
    const isInstalled =
      apt('update', '-qq') &&
      names.slice(0, 2).some((name) => apt('install', '-y', '-qq', '--no-install-recommends', name));
    const installed = isInstalled && findOnSystem();
    if (installed) return installed;
  }
  return fail(
    'The tests need a Chromium and could not install one. Install it and set PLAYWRIGHT_CHROMIUM to its path.',
  );
}

function findOnSystem() {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const candidates = [
    ...folders.flatMap((folder) => names.map((name) => path.join(folder, name))),
    ...places,
  ];
  return candidates.find((candidate) => existsSync(candidate));
}

function isDebianRoot() {
  if (process.getuid?.() !== 0 || !existsSync('/etc/os-release')) return false;
  return /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'));
}
