import { existsSync } from 'node:fs';

const systemPaths = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

/** The path of the system's Firefox; undefined where there is none. Playwright's own is a patched one, and not needed. */
export function findFirefox() {
  return systemPaths.find((path) => existsSync(path));
}
