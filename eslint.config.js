import astro from 'eslint-plugin-astro';
import * as mdx from 'eslint-plugin-mdx';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

export default defineConfig(
  globalIgnores(['dist/', '.astro/', 'test-results/']),
  // A rule that is wrong is changed here, for everybody, and not switched off in a line.
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
  },
  astro.configs.recommended,
  {
    files: ['**/*.mdx'],
    extends: [mdx.flat],
    // The places in a brief's sentences, such as {key}, are read as expressions.
    rules: { 'no-unused-expressions': 'off' },
  },
);
