// Measures the engine beside its npm peers and the built site in Chromium, and writes BENCHMARKS.md.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { engineSection } from './engine.ts';
import { markdown } from './report.ts';
import { runsSection } from './runs.ts';
import { siteSections } from './site/section.ts';

execFileSync('npm', ['run', '--silent', 'build'], { stdio: 'ignore', shell: process.platform === 'win32' });
const report = markdown([engineSection(), await runsSection(), ...(await siteSections())]);
writeFileSync('BENCHMARKS.md', report);
execFileSync('prettier', ['--write', 'BENCHMARKS.md'], { stdio: 'ignore', shell: process.platform === 'win32' });
console.log(report);
