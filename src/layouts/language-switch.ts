import { layOutAll } from './put-off.ts';

/**
 * Changing the language keeps the query (a shared run) and the place on the page. Twins have the same headings and islands in
 * the same order, so the place is "this far below the n-th of them"; it crosses over in session storage.
 */
interface Place {
  path: string;
  landmark: number;
  topPx: number;
  /** Which landmark the address names, if it names one. */
  anchor: number;
}

const storageKey = 'place-in-twin';

for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-language-switch]')) {
  link.addEventListener('click', () => {
    const path = new URL(link.href).pathname;
    link.href = path + location.search;
    remember({ path, ...currentPlace(), anchor: anchorInAddress() }, link.hreflang);
  });
}
setTimeout(restore);

function landmarks(): HTMLElement[] {
  const all = document.querySelectorAll<HTMLElement>('main :is(h2, h3, course-island)');
  return [...all].filter((element) => !element.parentElement?.closest('course-island'));
}

function currentPlace(): Pick<Place, 'landmark' | 'topPx'> {
  const tops = landmarks().map((element) => element.getBoundingClientRect().top);
  const landmark = tops.findLastIndex((top) => top < innerHeight / 2);
  return { landmark, topPx: tops[landmark] ?? -scrollY };
}

function anchorInAddress(): number {
  const id = decodeURIComponent(location.hash.slice(1));
  return id === '' ? -1 : landmarks().findIndex((element) => element.id === id);
}

function remember(place: Place, language: string): void {
  try {
    sessionStorage.setItem(storageKey, JSON.stringify(place));
    localStorage.setItem('language', language);
  } catch {
    // Storage is forbidden: the other language opens at its beginning.
  }
}

function restore(): void {
  try {
    const place = JSON.parse(sessionStorage.getItem(storageKey) ?? 'null') as Place | null;
    sessionStorage.removeItem(storageKey);
    if (place?.path === location.pathname) goTo(place);
  } catch {
    // Nothing was kept that can be read: stay at the beginning.
  }
}

function goTo({ landmark, topPx, anchor }: Place): void {
  layOutAll();
  const element = landmarks()[landmark];
  const id = landmarks()[anchor]?.id;
  if (id) history.replaceState(history.state, '', `#${id}`);
  scrollTo({ top: (element ? element.getBoundingClientRect().top + scrollY : 0) - topPx, behavior: 'instant' });
}
