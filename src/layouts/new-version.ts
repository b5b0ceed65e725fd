import type { offlineText } from '#i18n/offline.ts';
import type { ToOfflineWorker } from '#offline/files.ts';
import { KEEP_EVENT } from '#progress/keep.ts';
import './new-version.css';

type Text = (typeof offlineText)['en'];

let isOffered = false;

/** Says that there is a new version, and loads it when the reader says so and never otherwise. */
export function offerVersion(text: Text): void {
  if (isOffered) return;
  isOffered = true;
  const notice = document.createElement('aside');
  notice.className = 'new-version';
  notice.setAttribute('aria-label', text.label);
  const status = document.createElement('p');
  status.role = 'status';
  const load = buttonOf(text.load, () => void take());
  const later = buttonOf(text.later, () => notice.remove());
  notice.append(status, load, later);
  document.body.append(notice);
  // A screen reader tells only what changes in a place that is there already.
  setTimeout(() => (status.textContent = text.isThere));

  let isWarned = false;
  async function take(): Promise<void> {
    if (isWarned || (await keepDrafts())) return loadVersion();
    isWarned = true;
    status.textContent = text.unsaved;
    load.textContent = text.loadAnyway;
  }
}

/** Whether what the reader has typed outlives the page. */
async function keepDrafts(): Promise<boolean> {
  document.dispatchEvent(new CustomEvent(KEEP_EVENT));
  const { browserStore } = await import('#progress/browser-store.ts');
  return browserStore().read().saving.canSave;
}

async function loadVersion(): Promise<void> {
  const { serviceWorker } = navigator;
  const registration = await serviceWorker.getRegistration();
  if (!registration?.waiting) return location.reload();
  serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
  const take: ToOfflineWorker = { type: 'SKIP_WAITING' };
  registration.waiting.postMessage(take);
}

function buttonOf(label: string, onClick: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = label;
  button.addEventListener('click', onClick);
  return button;
}
