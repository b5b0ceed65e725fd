// Why things that programs elsewhere have are not there in an exercise, and what to use in their place.

const TIME =
  'Time is handed in, as `now` in the contract where an exercise needs it, so that every run can be repeated.';
const CHANCE =
  'Chance is handed in, as `random` in the contract where an exercise needs it, so that every run can be repeated.';
const TIMERS = 'There are no timers: time is handed in, and what happens later happens when your code is called again.';
const NETWORK = 'There is no network: what an exercise may ask is handed in.';
const STORAGE = 'There is no storage: keep what is needed in variables.';
const PAGE = 'There is no page: the code runs by itself, away from it.';
const WORKERS = 'There is one thread and nobody to send messages to: return what is asked for.';
const CODE = 'Code can’t be made from text.';
const GARBAGE = 'What depends on when memory is cleared can’t be repeated.';
const LOADING = 'All that an exercise needs is in its contract.';

const REASONS: readonly (readonly [reason: string, names: string])[] = [
  [TIME, 'Date performance Intl Temporal'],
  [CHANCE, 'Math.random crypto Crypto CryptoKey SubtleCrypto'],
  [
    TIMERS,
    'setTimeout setInterval clearTimeout clearInterval requestAnimationFrame cancelAnimationFrame scheduler setImmediate requestIdleCallback',
  ],
  [
    NETWORK,
    'fetch XMLHttpRequest WebSocket WebSocketStream WebTransport EventSource Request Response Headers FormData navigator location',
  ],
  [STORAGE, 'localStorage sessionStorage indexedDB caches CacheStorage cookieStore FileReader FileReaderSync'],
  [PAGE, 'window document parent top frames opener frameElement alert confirm prompt'],
  [
    WORKERS,
    'postMessage onmessage addEventListener removeEventListener dispatchEvent MessageChannel MessagePort BroadcastChannel Worker SharedWorker SharedArrayBuffer Atomics close',
  ],
  [CODE, 'eval WebAssembly'],
  [GARBAGE, 'WeakRef FinalizationRegistry'],
  [LOADING, 'importScripts require module exports process global Buffer Deno Bun'],
];

/** Names that programs elsewhere know, whether or not the browser has them. */
export function absences(): string[] {
  return REASONS.flatMap(([, names]) => names.split(' ')).filter((name) => !name.includes('.'));
}

/** A sentence that names what was asked for and says what to do instead. */
export function reasonFor(name: string): string {
  const found = REASONS.find(([, names]) => names.split(' ').includes(name));
  return `${name} is not there in an exercise. ${found ? found[0] : LOADING}`;
}
