import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: {
    alias: { '@': fileURLToPath(new URL('.', import.meta.url)) },
    // cli/ has a .mjs beside a .ts of the same name: the former starts a program.
    extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
  },
  test: {
    include: ['lib/**/*.test.ts', 'cli/**/*.test.ts', 'bench/*/*.test.ts'],
    environment: 'node',
    // Some start the command-line programs several times.
    testTimeout: 120_000,
  },
});
