import { bootstrap, runTypeScript } from '../cli/bootstrap.mjs';
import { findBrowser } from '../cli/browser.mjs';

bootstrap();
// Accuracy alone needs no browser.
if (process.argv.length === 2) process.env.PLAYWRIGHT_CHROMIUM = await findBrowser();
await runTypeScript('../bench/diagnose/main.ts');
