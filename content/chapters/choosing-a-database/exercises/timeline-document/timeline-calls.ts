import { CallChecks, show, type again, type CallCase, type CallRules, type other, type Random } from '#kit';
import type { AppEvent, CreateTimelines, Entry, Timelines } from './contract.ts';
import { eventsOf, TimelineRule, type Follows, type Operation } from './timeline-rule.ts';
import { WatchedStore } from './watched-store.ts';

/** Who follows whom, and the calls that the reader's timelines get. */
export type TimelineCase = CallCase<Follows, Operation>;

type Call = Operation | typeof again | typeof other;

/** The reader's timelines over their store, and how to make them anew. */
interface Watched {
  readonly store: WatchedStore;
  readonly start: (store: WatchedStore) => Timelines;
  timelines: Timelines;
}

/** What a read brought, and what it cost. */
interface Looked {
  readonly entries: unknown;
  readonly gets: number;
  readonly puts: number;
}

const isLooked = (answer: unknown): answer is Looked =>
  typeof answer === 'object' && answer !== null && 'entries' in answer;

const rules: CallRules<CreateTimelines, Watched, TimelineRule, Follows, Operation> = {
  make(createTimelines, follows) {
    const readers = Object.entries(follows);
    const followersOf = (author: string): string[] =>
      readers.filter(([, authors]) => authors.includes(author)).map(([reader]) => reader);
    const start = (from: WatchedStore): Timelines => createTimelines(from, followersOf);
    const store = new WatchedStore();
    return { store, start, timelines: start(store) };
  },
  rule: (follows) => new TimelineRule(follows),
  made: () => 'createTimelines(store, followersOf)',
  callOf(operation) {
    switch (operation.type) {
      case 'apply':
        return textOf(operation.event);
      case 'meanwhile':
        return manyText(operation.events);
      case 'read':
        return `read(${show(operation.reader)})`;
      case 'restart':
        return 'createTimelines(same store, followersOf)';
    }
  },
  isSilent: ({ type }) => type === 'restart',
  ask(yours, operation) {
    const { store } = yours;
    switch (operation.type) {
      case 'restart':
        yours.timelines = yours.start(store);
        return undefined;
      case 'apply':
      case 'meanwhile':
        // What it answers is nobody's business.
        for (const event of eventsOf(operation)) yours.timelines.apply(event);
        return undefined;
      case 'read': {
        const { gets, puts } = store;
        const entries: unknown = yours.timelines.read(operation.reader);
        return { entries, gets: store.gets - gets, puts: store.puts - puts } satisfies Looked;
      }
    }
  },
  expect(rule, operation) {
    const entries = rule.perform(operation);
    return entries && ({ entries, gets: 1, puts: 0 } satisfies Looked);
  },
  holds: (rule) => rule.said,
  said: (answer, operation) => saidOf(answer, operation, SHOWN_MAX),
  isRight: (expected, got, operation) => saidOf(expected, operation, Infinity) === saidOf(got, operation, Infinity),
  mended,
};

const SHOWN_MAX = 8;

/** An answer in words, with so many entries of a timeline at most. */
function saidOf(answer: unknown, operation: Operation, entriesMax: number): string {
  if (!isLooked(answer)) return show(answer);
  const { entries, gets, puts } = answer;
  const cost = operation.type === 'read' && operation.counts ? ` by ${gets} get, ${puts} put` : '';
  if (!Array.isArray(entries)) return `${show(entries)}${cost}`;
  const shown = Array.from((entries as Entry[]).slice(0, entriesMax), entryText).join(', ');
  return `[${shown}${entries.length > entriesMax ? `, … ${entries.length - entriesMax} more` : ''}]${cost}`;
}

/**
 * The calls with their events numbered anew. None if an author has not joined by then, or what is deleted was not there; and
 * none where more than one is made, as each has events of its own, or where much happens meanwhile.
 */
function mended(calls: readonly Call[]): readonly Call[] | undefined {
  const numbers = new Map<number, number>();
  const known = new Set<string>();
  const anew: Call[] = [];
  for (const call of calls) {
    if (typeof call === 'string' || call.type === 'meanwhile') return undefined;
    if (call.type !== 'apply') {
      anew.push(call);
      continue;
    }
    const { event } = call;
    if (event.type === 'joined') known.add(`user ${event.user}`);
    if (event.type === 'posted') known.add(`post ${event.post}`);
    if (!known.has(needOf(event))) return undefined;
    const number = numbers.get(event.number) ?? numbers.size + 1;
    numbers.set(event.number, number);
    anew.push(apply({ ...event, number }));
  }
  return anew;
}

/** Who or what has to be there for an event to happen. */
function needOf(event: AppEvent): string {
  if (event.type === 'posted') return `user ${event.author}`;
  return event.type === 'deleted' ? `post ${event.post}` : `user ${event.user}`;
}

/** An entry in short: its post, when it was taken, and what its author is called. */
function entryText({ post, author, name, takenAt }: Entry): string {
  return `${word(post)}@${word(takenAt)} ${word(author)} ${show(name)}`;
}

function word(value: unknown): string {
  return typeof value === 'string' && /^\w+$/.test(value) ? value : show(value);
}

/** An event in short, as its name and number, and what it says. */
function textOf(event: AppEvent): string {
  switch (event.type) {
    case 'joined':
    case 'renamed':
      return `apply(${event.number} ${event.type} ${word(event.user)} ${show(event.name)})`;
    case 'posted':
      return `apply(${event.number} posted ${word(event.post)}@${event.takenAt} by ${word(event.author)})`;
    case 'deleted':
      return `apply(${event.number} deleted ${word(event.post)})`;
  }
}

function manyText(events: readonly AppEvent[]): string {
  const [first, last] = [events[0]!, events.at(-1)!];
  return `${textOf(first)}, …, ${textOf(last)}`;
}

export const timelineChecks = new CallChecks(rules);

export const apply = (event: AppEvent): Operation => ({ type: 'apply', event });
export const joined = (number: number, user: string, name: string): Operation =>
  apply({ type: 'joined', number, user, name });
export const posted = (number: number, post: string, author: string, takenAt: number): Operation =>
  apply({ type: 'posted', number, post, author, takenAt });
export const deleted = (number: number, post: string): Operation => apply({ type: 'deleted', number, post });
export const renamed = (number: number, user: string, name: string): Operation =>
  apply({ type: 'renamed', number, user, name });
/** So many posts of one author, from an event's number on. */
export const meanwhile = (first: number, count: number, author: string): Operation => ({
  type: 'meanwhile',
  events: Array.from({ length: count }, (_, at): AppEvent => {
    const number = first + at;
    return { type: 'posted', number, post: `m${number}`, author, takenAt: number };
  }),
});
export const read = (reader: string): Operation => ({ type: 'read', reader, counts: false });
export const countedRead = (reader: string): Operation => ({ type: 'read', reader, counts: true });
export const restart: Operation = { type: 'restart' };

/** A case in which `me` follows ada and joon, and `you` follows joon. */
export const timelines = (...calls: Call[]): TimelineCase => ({
  setup: { me: ['ada', 'joon'], you: ['joon'] },
  calls,
});

/** A case with other readers. */
export const followed = (follows: Follows, ...calls: Call[]): TimelineCase => ({ setup: follows, calls });

const AUTHORS = ['ada', 'joon', 'mina'] as const;
const READERS: Follows = { me: ['ada', 'joon', 'mina'], you: ['joon'], ada: ['joon', 'mina'], nobody: [] };

/** A random case: all have joined; then posts, deletes, renames, old events that come again, restarts, and reads. */
export function drawTimelineCase(random: Random): TimelineCase {
  const events: AppEvent[] = [];
  const posts: string[] = [];
  let posted = 0;
  const pick = <Item>(list: readonly Item[]): Item => list[random.integer(list.length)]!;
  const next = (event: AppEvent): Operation => {
    events.push(event);
    return apply(event);
  };
  const calls: Operation[] = AUTHORS.map((user, at) => next({ type: 'joined', number: at + 1, user, name: user }));
  for (let count = 6 + random.integer(20); count > 0; count--) {
    const number = events.length + 1;
    const chance = random.uniform();
    if (chance < 0.3) {
      const post = `p${pick([1, 2, 3, 10, 20])}${posted++}`;
      posts.push(post);
      calls.push(next({ type: 'posted', number, post, author: pick(AUTHORS), takenAt: random.integer(5) * 5 }));
    } else if (chance < 0.4 && posts.length > 0) {
      const [post] = posts.splice(random.integer(posts.length), 1);
      calls.push(next({ type: 'deleted', number, post: post! }));
    } else if (chance < 0.52) {
      calls.push(next({ type: 'renamed', number, user: pick(AUTHORS), name: `N${random.integer(4)}` }));
    } else if (chance < 0.65) calls.push(apply(pick(events)));
    else if (chance < 0.7) calls.push(restart);
    else calls.push(countedRead(pick(Object.keys(READERS))));
  }
  return { setup: READERS, calls: [...calls, ...Object.keys(READERS).map(countedRead)] };
}
