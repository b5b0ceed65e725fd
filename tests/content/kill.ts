import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import type { Killed, Kills } from '#layouts/measured.ts';
import { exerciseFolders, expectedOf, type ExerciseFolder } from './exercise-folders.ts';
import { judge, wordOf } from './judge.ts';

// Prints for every exercise which check refuses which wrong build, and with how many steps in the shortest case, and writes what
// the site publishes of it (content/measured). With words behind it (`npm run kill -- lru`) it only prints, for the exercises whose
// ids hold one of them.

const SEED = 1;
const ENDINGS = ['crashed', 'runaway', 'stuck', 'uncompilable', 'passed'];
const CELL = 4;
const RECORD = 'content/measured/kills.json';

let builds = 0;
let misnamed = 0;
const words = process.argv.slice(2);
const exercises: Kills['exercises'][number][] = [];
for (const folder of await exerciseFolders(words)) exercises.push(await printMatrix(folder));
console.log(`\n${builds} wrong builds; ${misnamed} whose verdict is not what their names say.`);
if (words.length === 0) record({ recordedOn: new Date().toISOString().slice(0, 10), exercises });
process.exitCode = misnamed > 0 ? 1 : 0;

async function printMatrix({ exercise, wrong }: ExerciseFolder): Promise<Kills['exercises'][number]> {
  const columns = [...exercise.checks.map(({ name }) => name), ...ENDINGS];
  const kills = columns.map(() => 0);
  const killed: Killed[] = [];
  const width = Math.max(...wrong.map(({ name }) => name.length), exercise.id.length);
  const printRow = (name: string, cells: readonly string[], remark = ''): void =>
    console.log(`${name.padEnd(width)}${cells.map((cell) => cell.padStart(CELL)).join('')}  ${remark}`);

  console.log(`\n${columns.map((name, at) => `${at + 1} ${name}`).join(' · ')}`);
  printRow(
    exercise.id,
    columns.map((_, at) => `${at + 1}`),
  );
  for (const build of wrong) {
    const verdict = await judge(exercise, build.source, SEED);
    const word = wordOf(verdict);
    const killer = verdict.type === 'failed' ? verdict.checks.find(({ outcome }) => outcome === 'failed')!.name : word;
    const steps = 'evidence' in verdict && verdict.evidence ? verdict.evidence.steps.length : undefined;
    const isNamed = word === expectedOf(build);
    printRow(
      build.name,
      columns.map((name) => (name === killer ? `${steps ?? '×'}` : '·')),
      isNamed ? '' : `is ${word}`,
    );
    kills[columns.indexOf(killer)]!++;
    killed.push({ build: build.name, by: killer, ...(steps !== undefined && { steps }) });
    builds++;
    if (!isNamed) misnamed++;
  }
  printRow(
    'killed',
    kills.map((count) => `${count}`),
  );
  return { id: exercise.id, checks: exercise.checks.map(({ name }) => name), killed };
}

function record(kills: Kills): void {
  writeFileSync(RECORD, JSON.stringify(kills));
  execFileSync('prettier', ['--write', RECORD], { stdio: 'ignore', shell: process.platform === 'win32' });
}
