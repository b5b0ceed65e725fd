import { NotHere } from '#grading/crash.ts';

const TEXTS_MAX = 200;
const LETTERS_MAX = 500;
const CALLS_MAX = 20_000;
const ITEMS_MAX = 20;
const DEPTH_MAX = 2;

/** A console that keeps the first texts, and where they are kept. */
export interface CapturedConsole {
  readonly console: object;
  readonly printed: readonly string[];
}

/** Prints into a list. More calls than could ever be read are a fault. */
export function captureConsole(): CapturedConsole {
  const printed: string[] = [];
  let calls = 0;
  const print = (...values: readonly unknown[]): void => {
    if (++calls > CALLS_MAX) throw new NotHere('output', `More than ${CALLS_MAX} texts were printed.`);
    if (printed.length < TEXTS_MAX)
      printed.push(
        values
          .map((value) => textOf(value))
          .join(' ')
          .slice(0, LETTERS_MAX),
      );
  };
  const silent = (): void => {};
  return {
    printed,
    console: {
      log: print,
      info: print,
      debug: print,
      warn: print,
      error: print,
      trace: print,
      table: print,
      dir: print,
      assert: silent,
      group: silent,
      groupEnd: silent,
      time: silent,
      timeEnd: silent,
      count: silent,
      clear: silent,
    },
  };
}

/** A value as text, without running any of the reader's code: getters are named and not called. */
function textOf(value: unknown, depth = 0): string {
  if (typeof value === 'string') return depth === 0 ? value : JSON.stringify(value.slice(0, LETTERS_MAX));
  if (typeof value === 'function') return 'a function';
  if (typeof value !== 'object' || value === null) return typeof value === 'bigint' ? `${value}n` : String(value);
  if (depth > DEPTH_MAX) return '…';
  try {
    return objectText(value, depth + 1);
  } catch {
    return 'an object';
  }
}

function objectText(value: object, depth: number): string {
  if (value instanceof Error) return String(value.stack ?? 'an Error').split('\n', 1)[0]!;
  const inner = (item: unknown): string => textOf(item, depth);
  if (value instanceof Map)
    return `Map(${value.size}) {${listText([...value], ([key, held]) => `${inner(key)} => ${inner(held)}`)}}`;
  if (value instanceof Set) return `Set(${value.size}) {${listText([...value], inner)}}`;
  const properties = Object.entries(Object.getOwnPropertyDescriptors(value)).filter(([, { enumerable }]) => enumerable);
  const propertyText = (property: PropertyDescriptor): string => (property.get ? 'a getter' : inner(property.value));
  if (Array.isArray(value)) return `[${listText(properties, ([, property]) => propertyText(property))}]`;
  return `{${listText(properties, ([name, property]) => `${name}: ${propertyText(property)}`)}}`;
}

function listText<Item>(items: readonly Item[], text: (item: Item) => string): string {
  const shown = items.slice(0, ITEMS_MAX).map(text);
  return [...shown, ...(items.length > ITEMS_MAX ? ['…'] : [])].join(', ');
}
