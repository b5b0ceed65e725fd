// Makes the project ready: packages when they are missing or older than the lock, and with --browser a Chromium for tests.
// Plain JavaScript on whatever Node the machine has (20 or later); everything after it runs on the project's own.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { findChromium } from './chromium.mjs';

installPackages();
if (process.argv.includes('--browser')) await installBrowser();

function installPackages() {
  const installed = 'node_modules/.package-lock.json';
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync('package-lock.json').mtimeMs) return;
  console.log('Installing packages …');
  // `npm ci` refuses a lock whose optional packages for other platforms are missing; `npm install` leaves the lock as it is.
  if (!run('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'])) {
    fail('npm install failed. Is the package registry within reach?');
  }
}

async function installBrowser() {
  if (await findChromium()) return;
  console.log('Looking for a Chromium …');
  if (run('npx', ['playwright', 'install', 'chromium'])) return;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    run('apt-get', ['update']);
    if (run('apt-get', ['install', '-y', 'chromium', 'fonts-noto-cjk'])) return;
  }
  fail('The browser tests need Chromium or Google Chrome. Install either one, then run npm test again.');
}

function run(command, args) {
  return spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' }).status === 0;
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
