import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: {
    // Components are written against React and built with Preact, here as on the site.
    alias: [
      { find: /^react\/jsx-(dev-)?runtime$/, replacement: 'preact/jsx-runtime' },
      { find: /^react(-dom)?$/, replacement: 'preact/compat' },
    ],
  },
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    testTimeout: 60_000,
    // By default one core is left idle; here nothing else runs meanwhile.
    maxWorkers: '100%',
  },
});
