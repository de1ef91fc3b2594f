import { bootstrap, runTypeScript } from '../cli/bootstrap.mjs';

bootstrap();
await runTypeScript('../bench/diagnose/main.ts');
