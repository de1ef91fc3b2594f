import { spawnSync } from 'node:child_process';
import { bootstrap } from './bootstrap.mjs';
import { findBrowser } from './browser.mjs';

// `npm test`: installs what is missing, then runs every check; stops at the first that fails.
bootstrap();
process.env.PLAYWRIGHT_CHROMIUM = await findBrowser();
const steps = [
  ['Linter', 'npx', 'biome', 'check', '--error-on-warnings', '.'],
  ['Types', 'npm', 'run', '--silent', 'types'],
  ['Unit tests', 'npx', 'vitest', 'run'],
  ['Content', 'npm', 'run', '--silent', 'check'],
  ['Site', 'npm', 'run', '--silent', 'build'],
  ['End-to-end tests', 'npx', 'playwright', 'test'],
];
for (const [name, command, ...args] of steps) {
  console.log(`\n── ${name}`);
  const started = Date.now();
  const step = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (step.status !== 0) {
    console.error(`\n${name}: failed (${command} ${args.join(' ')}).`);
    process.exit(step.status ?? 1);
  }
  console.log(`${name}: passed in ${Math.round((Date.now() - started) / 1000)} s`);
}
console.log('\nEverything passed.');
