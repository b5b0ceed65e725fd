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

/** What was measured, where and when: the site publishes it, and BENCHMARKS.md is made of it. */
export interface Report {
  /** As 2026-11-23. */
  readonly recordedOn: string;
  readonly machine: string;
  readonly versions: readonly string[];
  readonly sections: readonly Section[];
}

/** The sections, with this machine, today's date and the versions of what was run. */
export function reportOf(sections: readonly Section[]): Report {
  const [cpu] = cpus();
  const { version } = JSON.parse(readFileSync('node_modules/@playwright/test/package.json', 'utf8')) as {
    version: string;
  };
  return {
    recordedOn: new Date().toISOString().slice(0, 10),
    machine: `${cpus().length} × ${cpu?.model ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GiB`,
    versions: [`Node ${process.version}`, chromiumVersion(), `Playwright ${version}`],
    sections,
  };
}

/** The report as Markdown. */
export function markdown({ recordedOn, machine, versions, sections }: Report): string {
  return `# Benchmarks

Written by \`npm run bench\`. ${[recordedOn, machine, ...versions].join('; ')}. Times are of this machine while it ran this; ratios are of one run.

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

function chromiumVersion(): string {
  try {
    return execFileSync('chromium', ['--version'], { encoding: 'utf8' }).trim();
  } catch {
    return 'Chromium';
  }
}
