// Runs every check to its end, two at a time where they don't count on each other, and closes with the counts that Vitest and
// Playwright report.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';

// As in tests/e2e/mounted.ts, which Node 20 can't read.
const FOLDER_AT_PATH = 'test-results/under-a-path';
const PATH = '/from/one-server';
const reportsFolder = 'test-results/reports';
const vitestReport = `${reportsFolder}/vitest.json`;
const playwrightReport = `${reportsFolder}/playwright.json`;

/** One after the other; the tracks of a round at the same time. Each round begins when the one before is over. */
const rounds = [
  [
    [
      // Makes the types of content and globs, which the linter reads too.
      ['types', 'astro', ['check']],
      ['lint', 'eslint', ['.']],
    ],
    [
      ['format', 'prettier', ['--check', '.', '--log-level', 'warn']],
      ['types without a page', 'tsc', ['--noEmit', '-p', 'tsconfig.pure.json']],
      ['unused code', 'knip', []],
      ['build under a path', 'astro', ['build', '--outDir', FOLDER_AT_PATH], { BASE_PATH: PATH }],
      ['build', 'astro', ['build']],
    ],
  ],
  [[['unit tests', 'vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${vitestReport}`]]]],
  [[['browser tests', 'playwright', ['test', '--reporter=list,json']]]],
];

rmSync('test-results', { recursive: true, force: true });
mkdirSync(reportsFolder, { recursive: true });

const red = [];
for (const tracks of rounds) await Promise.all(tracks.map((steps) => runTrack(steps, tracks.length === 1)));
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

async function runTrack(steps, isAlone) {
  for (const step of steps) if (!(await runStep(step, isAlone))) red.push(step[0]);
}

/** Whether the step came out well. Beside others, what it says is shown in one piece when it is over. */
function runStep([name, command, args, env = {}], isAlone) {
  if (isAlone) console.log(`\n── ${name} ──`);
  const startedAtMs = performance.now();
  return new Promise((resolve) => {
    // npm puts node_modules/.bin first, so these are the project's own tools on the project's own Node.
    const child = spawn(command, args, {
      stdio: isAlone ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
      env: { ...process.env, ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: playwrightReport },
    });
    const said = [];
    child.stdout?.on('data', (piece) => said.push(piece));
    child.stderr?.on('data', (piece) => said.push(piece));
    child.on('error', (error) => said.push(Buffer.from(`${error}\n`)));
    child.on('close', (code) => {
      const seconds = ((performance.now() - startedAtMs) / 1000).toFixed(1);
      if (!isAlone) console.log(`\n── ${name} ──`);
      if (said.length > 0) console.log(`${Buffer.concat(said)}`);
      console.log(`${name}: ${code === 0 ? 'green' : 'red'} after ${seconds} s`);
      resolve(code === 0);
    });
  });
}

function read(path, count) {
  return existsSync(path) ? count(JSON.parse(readFileSync(path, 'utf8'))) : { passed: 0, failed: 0 };
}
