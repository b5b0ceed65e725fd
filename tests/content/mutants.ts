import { exerciseFolders, type ExerciseFolder } from './exercise-folders.ts';
import { explainedIn, harvest, nameOf } from './mutants-graded.ts';

// Prints for every exercise how many mutants of its solution are killed, and each survivor with its line; those that its
// `survivors.yaml` does not explain as entries to be completed. With words behind it (`npm run mutants -- cache/lru`),
// for the exercises whose ids hold one of them.

const CELL = 10;

const folders = await exerciseFolders(process.argv.slice(2));
const width = Math.max(...folders.map(({ exercise }) => exercise.id.length)) + 2;
const printRow = (name: string, cells: readonly (string | number)[]): void =>
  console.log(`${name.padEnd(width)}${cells.map((cell) => `${cell}`.padStart(CELL)).join('')}`);

printRow('', ['mutants', 'no code', 'killed', 'survive', 'killed %', 'seconds']);
for (const folder of folders) await printHarvest(folder);

async function printHarvest(folder: ExerciseFolder): Promise<void> {
  const startedAtMs = performance.now();
  const { tried, unparsed, survivors } = await harvest(folder);
  const killed = tried - survivors.length;
  const seconds = ((performance.now() - startedAtMs) / 1000).toFixed(1);
  printRow(folder.exercise.id, [
    tried,
    unparsed,
    killed,
    survivors.length,
    ((100 * killed) / tried).toFixed(1),
    seconds,
  ]);
  const explained = explainedIn(folder).map(nameOf);
  for (const survivor of survivors) {
    const isExplained = explained.includes(nameOf(survivor));
    console.log(`  line ${survivor.line}: ${nameOf(survivor)}${isExplained ? '' : '\n    not explained:'}`);
    if (!isExplained) console.log(entryOf(survivor.before, survivor.after));
  }
}

function entryOf(before: string, after: string): string {
  const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
  return `  - before: ${quoted(before)}\n    after: ${quoted(after)}\n    why:`;
}
