// Runs every check in order, each to its end, and closes with the counts that Vitest and Playwright report.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';

// As in tests/e2e/mounted.ts, which Node 20 can't read.
const FOLDER_AT_PATH = 'test-results/under-a-path';
const PATH = '/from/one-server';
const reportsFolder = 'test-results/reports';
const vitestReport = `${reportsFolder}/vitest.json`;
const playwrightReport = `${reportsFolder}/playwright.json`;

const steps = [
  ['format', 'prettier', ['--check', '.', '--log-level', 'warn']],
  // Makes the types of content and globs, which the linter reads too.
  ['types', 'astro', ['check']],
  ['lint', 'eslint', ['.']],
  ['types without a page', 'tsc', ['--noEmit', '-p', 'tsconfig.pure.json']],
  ['unused code', 'knip', []],
  ['unit tests', 'vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${vitestReport}`]],
  ['build', 'astro', ['build']],
  ['build under a path', 'astro', ['build', '--outDir', FOLDER_AT_PATH], { BASE_PATH: PATH }],
  ['browser tests', 'playwright', ['test', '--reporter=list,json']],
];

rmSync('test-results', { recursive: true, force: true });
mkdirSync(reportsFolder, { recursive: true });

const red = steps.filter(([name, command, args, env]) => !runStep(name, command, args, env)).map(([name]) => name);
const unit = read(vitestReport, (report) => ({ passed: report.numPassedTests, failed: report.numFailedTests }));
const browser = read(playwrightReport, ({ stats }) => ({
  passed: stats.expected,
  failed: stats.unexpected + stats.flaky + stats.skipped,
}));
for (const [name, { passed, failed }] of Object.entries({ 'unit tests': unit, 'browser tests': browser })) {
  if (passed + failed > 0) continue;
  console.log(`${name}: nothing ran`);
  if (!red.includes(name)) red.push(name);
}
if (red.length > 0) console.log(`\nRed: ${red.join(', ')}`);
console.log(`${unit.passed + browser.passed} passed, ${unit.failed + browser.failed} failed`);
process.exit(red.length > 0 || unit.failed + browser.failed > 0 ? 1 : 0);

function runStep(name, command, args, env = {}) {
  console.log(`\n── ${name} ──`);
  const startedAtMs = performance.now();
  // npm puts node_modules/.bin first, so these are the project's own tools on the project's own Node.
  const { status } = spawnSync(command, args, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: playwrightReport },
  });
  console.log(
    `${name}: ${status === 0 ? 'green' : 'red'} after ${((performance.now() - startedAtMs) / 1000).toFixed(1)} s`,
  );
  return status === 0;
}

function read(path, count) {
  return existsSync(path) ? count(JSON.parse(readFileSync(path, 'utf8'))) : { passed: 0, failed: 0 };
}
