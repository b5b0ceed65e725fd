// Makes the project ready: packages when they are missing or older than the lock, and with --browser a Chromium and a
// Firefox for tests.
// Plain JavaScript on whatever Node the machine has (20 or later); everything after it runs on the project's own.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { findChromium } from './chromium.mjs';
import { findFirefox } from './firefox.mjs';

installPackages();
if (process.argv.includes('--browser')) {
  await installChromium();
  installFirefox();
  installNginx();
}

function installPackages() {
  const installed = 'node_modules/.package-lock.json';
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync('package-lock.json').mtimeMs) return;
  console.log('Installing packages …');
  // `npm ci` refuses a lock whose optional packages for other platforms are missing; `npm install` leaves the lock as it is.
  if (!run('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'])) {
    fail('npm install failed. Is the package registry within reach?');
  }
}

async function installChromium() {
  if (await findChromium()) return;
  console.log('Looking for a Chromium …');
  if (run('npx', ['playwright', 'install', 'chromium'])) return;
  if (installFromDebian('chromium', 'fonts-noto-cjk')) return;
  fail('The browser tests need Chromium or Google Chrome. Install either one, then run npm test again.');
}

/** Without one the tests that need it fail and say so; nothing else does. */
function installFirefox() {
  if (findFirefox()) return;
  console.log('Looking for a Firefox …');
  if (installFromDebian('firefox-esr')) return;
  console.warn('There is no Firefox: the tests that compare it will fail. Install it, then run npm test again.');
}

/** The README's steps for it are tried where it is there; a machine that can't have it goes without. */
function installNginx() {
  if (spawnSync('nginx', ['-v']).status !== 0) installFromDebian('nginx-light');
}

function installFromDebian(...packages) {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  run('apt-get', ['update']);
  return run('apt-get', ['install', '-y', ...packages]);
}

function run(command, args) {
  return spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' }).status === 0;
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
