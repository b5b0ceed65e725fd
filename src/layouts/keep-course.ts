import { messageSW, Workbox } from 'workbox-window';
import { addressOf } from '#i18n/address.ts';
import { isLocale } from '#i18n/locale.ts';
import { offlineText } from '#i18n/offline.ts';
import type { Kept, ToOfflineWorker } from '#offline/files.ts';
import { offerVersion } from './new-version.ts';

const language = document.documentElement.lang;
const text = offlineText[isLocale(language) ? language : 'en'];

/**
 * Has the service worker keep the course, says in the footer when that is done, and offers a new version when one waits.
 * Where workers are forbidden or there is no room, nothing is said: the page goes on as it is.
 */
export async function keepCourse(): Promise<void> {
  const { serviceWorker } = navigator;
  const wasKept = serviceWorker.controller !== null;
  const workbox = new Workbox(addressOf('/sw.js'), { updateViaCache: 'none' });
  workbox.addEventListener('waiting', () => void offerVersion(text));
  // Another tab has taken the new version: this page is now an old one.
  if (wasKept) serviceWorker.addEventListener('controllerchange', () => void offerVersion(text));
  try {
    await workbox.register();
  } catch {
    return;
  }
  const { active } = await serviceWorker.ready;
  const ask: ToOfflineWorker = { type: 'keep', savesData: savesData() };
  const kept = (await messageSW(active!, ask)) as Kept;
  const line = document.createElement('p');
  line.className = 'soft';
  line.dataset.offline = kept;
  line.textContent = text.kept[kept];
  document.querySelector('footer')?.append(line);
}

/** Whether the reader has asked for little to be fetched; not every browser tells. */
function savesData(): boolean {
  return (navigator as { connection?: { saveData?: boolean } }).connection?.saveData ?? false;
}
