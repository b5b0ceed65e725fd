import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';

/** A line of the table: what was measured, against what was asked. */
export interface Row {
  readonly what: string;
  readonly measured: string;
  /** Left out where a row is there to be compared with. */
  readonly target?: string;
  readonly isMet?: boolean;
}

/** A table under a heading, with a sentence on how it was measured. */
export interface Section {
  readonly title: string;
  readonly how: string;
  readonly rows: readonly Row[];
}

/** The report as Markdown, with the machine, the date and the versions. */
export function markdown(sections: readonly Section[]): string {
  return `# Benchmarks

Written by \`npm run bench\`. ${machine()} Times are of this machine while it ran this; ratios are of one run.

${sections.map(table).join('\n')}`;
}

function table({ title, how, rows }: Section): string {
  const lines = rows.map(
    ({ what, measured, target = '–', isMet }) => `| ${what} | ${measured} | ${target} | ${wordFor(isMet)} |`,
  );
  return `## ${title}\n\n${how}\n\n| what | measured | target | met |\n| --- | --- | --- | --- |\n${lines.join('\n')}\n`;
}

function wordFor(isMet: boolean | undefined): string {
  return isMet === undefined ? '–' : isMet ? 'yes' : 'no';
}

function machine(): string {
  const [cpu] = cpus();
  const date = new Date().toISOString().slice(0, 10);
  const { version } = JSON.parse(readFileSync('node_modules/@playwright/test/package.json', 'utf8')) as {
    version: string;
  };
  return `${date}; ${cpus().length} × ${cpu?.model ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GiB; Node ${process.version}; ${chromiumVersion()}; Playwright ${version}.`;
}

function chromiumVersion(): string {
  try {
    return execFileSync('chromium', ['--version'], { encoding: 'utf8' }).trim();
  } catch {
    return 'Chromium';
  }
}
