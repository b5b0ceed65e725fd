import { NotHere } from '#grading/crash.ts';
import { absences, reasonFor } from '#sandbox/absences.ts';

/** What of the global object is language, and stays. */
const KEPT = new Set(
  (
    'globalThis self undefined NaN Infinity Object Function Array Number Boolean String Symbol BigInt Math JSON Map Set WeakMap WeakSet ' +
    'Promise Proxy Reflect RegExp Iterator Error AggregateError EvalError RangeError ReferenceError SyntaxError TypeError URIError ' +
    'SuppressedError ArrayBuffer DataView Int8Array Uint8Array Uint8ClampedArray Int16Array Uint16Array Int32Array Uint32Array ' +
    'BigInt64Array BigUint64Array Float16Array Float32Array Float64Array parseInt parseFloat isNaN isFinite encodeURI decodeURI ' +
    'encodeURIComponent decodeURIComponent escape unescape queueMicrotask structuredClone TextEncoder TextDecoder atob btoa console'
  ).split(' '),
);
/** More than fit on the stack: when it overflows inside a built-in, the reader’s line is at the far end. */
const STACK_FRAMES = 50_000;

/**
 * Leaves the language in this realm and nothing else: everything that is not part of it explains its absence when it is
 * asked for, and every built-in is frozen. There is no way back. Whoever needs more takes it before.
 */
export function seal(): void {
  Error.stackTraceLimit = STACK_FRAMES;
  replace(Math, 'random', () => absent('Math.random'));
  const global = globalThis as unknown as Record<string, unknown>;
  const names = new Set([...namesAlong(global), ...absences()]);
  for (const name of names) if (!KEPT.has(name)) takeAway(global, name);
  for (const name of KEPT) if (name in global) fix(global, name);
  for (const prototype of overridden()) allowOverrides(prototype);
  freezeAll([...KEPT].map((name) => global[name]).filter((value) => value !== global));
  freezeAll(hiddenBuiltIns());
}

function absent(name: string): never {
  throw new NotHere('forbidden', reasonFor(name));
}

/** The names on an object and on its prototypes short of `Object.prototype`. */
function namesAlong(object: object): string[] {
  const names: string[] = [];
  for (let at: object | null = object; at && at !== Object.prototype; at = Object.getPrototypeOf(at) as object | null) {
    names.push(...Object.getOwnPropertyNames(at));
  }
  return names;
}

/** From the object and its prototypes; in its place on the object stands the explanation. */
function takeAway(global: object, name: string): void {
  for (
    let at = Object.getPrototypeOf(global) as object;
    at !== Object.prototype;
    at = Object.getPrototypeOf(at) as object
  ) {
    if (name !== 'constructor') Reflect.deleteProperty(at, name);
  }
  const explain = (): never => absent(name);
  Reflect.defineProperty(global, name, { get: explain, set: explain, configurable: false });
}

function replace(object: object, name: string, value: unknown): void {
  Object.defineProperty(object, name, { value });
}

function fix(global: Record<string, unknown>, name: string): void {
  Reflect.defineProperty(global, name, { value: global[name], writable: false, configurable: false });
}

/** Prototypes of which ordinary code overrides a property by assigning it, which frozen properties would forbid. */
function overridden(): object[] {
  const errors = [Error, AggregateError, EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError];
  return [Object.prototype, Function.prototype, ...errors.map(({ prototype }) => prototype as object)];
}

/** Lets `this.name = 'NotFound'` or `table.constructor = 1` make a property of the heir, the prototype being frozen. */
function allowOverrides(prototype: object): void {
  for (const [name, { value, writable, configurable }] of Object.entries(Object.getOwnPropertyDescriptors(prototype))) {
    if (!writable || !configurable) continue;
    Object.defineProperty(prototype, name, {
      get: () => value as unknown,
      set(this: object, next: unknown) {
        if (this === prototype) throw new NotHere('built-in', `A built-in can’t be changed: ${name}.`);
        Object.defineProperty(this, name, { value: next, writable: true, enumerable: true, configurable: true });
      },
    });
  }
}

/** Built-ins that no global names. */
function hiddenBuiltIns(): unknown[] {
  const functions = [function* () {}, async function () {}, async function* () {}];
  const iterators = [
    [].values(),
    new Map().values(),
    new Set().values(),
    ''[Symbol.iterator](),
    ''.matchAll(/x/g),
    (function* () {})(),
  ];
  return [...functions, ...iterators].map((value) => Object.getPrototypeOf(value) as unknown);
}

/** Freezes everything that can be reached from `roots` through properties and prototypes. */
function freezeAll(roots: readonly unknown[]): void {
  const waiting = [...roots];
  const seen = new Set<unknown>([globalThis]);
  while (waiting.length > 0) {
    const value = waiting.pop();
    if ((typeof value !== 'object' && typeof value !== 'function') || value === null || seen.has(value)) continue;
    seen.add(value);
    Object.freeze(value);
    waiting.push(Object.getPrototypeOf(value));
    const descriptors: Record<PropertyKey, PropertyDescriptor> = Object.getOwnPropertyDescriptors(value);
    for (const key of Reflect.ownKeys(descriptors)) waiting.push(...(Object.values(descriptors[key]!) as unknown[]));
  }
}
