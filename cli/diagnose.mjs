import { bootstrap, runTypeScript } from './bootstrap.mjs';

bootstrap();
await runTypeScript('./diagnose.ts');
