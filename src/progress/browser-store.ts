import { openStore, type Store } from '#progress/store.ts';

let store: Store | undefined;

/** The page's one store: over `localStorage` where that is allowed, and hearing what other tabs write. */
export function browserStore(): Store {
  store ??= open();
  return store;
}

function open(): Store {
  const storage = localStorageIfAllowed();
  const opened = openStore(storage, Date.now);
  window.addEventListener('storage', (event) => {
    if (event.storageArea === storage) opened.hear(event.key);
  });
  // A page that comes back as it was left has heard nothing meanwhile.
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) opened.hear(null);
  });
  return opened;
}

/** Reading the property throws where the reader has forbidden site data. */
function localStorageIfAllowed(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}
