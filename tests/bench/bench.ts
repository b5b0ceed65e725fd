// Measures the engine beside its npm peers and the built site in Chromium, and writes BENCHMARKS.md and the figures that the site
// publishes (content/measured).
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { engineSection } from './engine.ts';
import { markdown, reportOf } from './report.ts';
import { runsSection } from './runs.ts';
import { siteSections } from './site/section.ts';

execFileSync('npm', ['run', '--silent', 'build'], { stdio: 'ignore', shell: process.platform === 'win32' });
const report = reportOf([engineSection(), await runsSection(), ...(await siteSections())]);
const files = { 'BENCHMARKS.md': markdown(report), 'content/measured/benchmarks.json': JSON.stringify(report) };
for (const [path, text] of Object.entries(files)) writeFileSync(path, text);
execFileSync('prettier', ['--write', ...Object.keys(files)], { stdio: 'ignore', shell: process.platform === 'win32' });
console.log(markdown(report));
