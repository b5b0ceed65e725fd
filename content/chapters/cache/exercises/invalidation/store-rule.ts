import { show, word, type Finding } from '#kit';
import type { Entry } from './cache-server.ts';
import { SERVERS, type Server } from './store-case.ts';

/** A call of a server's store, as the rule remembers it. */
export interface Running {
  /** As the table shows it. */
  readonly name: string;
  readonly server: Server;
  readonly type: 'read' | 'write';
  readonly key: string;
  readonly begunAtMs: number;
  /** Its beginning's place in the order of all that happened. */
  readonly begunTurn: number;
  /** The version of the row below which a read must not answer, and the write that returned with it. */
  readonly least: Returned;
  /** Whether another read of the key was under way on its server when it began. */
  readonly hasCompany: boolean;
  /** How many messages it has sent. */
  messages: number;
  /** What it changed in the cache. */
  readonly changes: Change[];
  /** What it found in the cache, and when in the order of all that happened. */
  hit: { readonly entry: Entry; readonly turn: number } | undefined;
  /** The lease that came with a miss. */
  lease: number | undefined;
  /** Whether the cache had nothing for it, or was down. */
  hasMissed: boolean;
  isAnswered: boolean;
}

/** A `delete` or `set` that was sent to the cache; without a turn as long as it is on its way. */
export interface Change {
  readonly type: 'delete' | 'set';
  turn: number | undefined;
}

interface Returned {
  readonly version: number;
  readonly by: Running | undefined;
}

const NOTHING_RETURNED: Returned = { version: 0, by: undefined };

/** A value that a row has had. */
interface Version {
  readonly value: string | undefined;
  readonly by: Running | undefined;
  readonly atMs: number;
  readonly turn: number;
}

/**
 * The whole history of a case, held against the rule: no read is older than the last write that had returned before it
 * began, and when all is quiet the cache agrees with the database. Names a stale value by how it came to be there.
 */
export class StoreRule {
  readonly #versions = new Map<string, Version[]>();
  readonly #running: Running[] = [];
  /** The latest version of each key whose write has returned. */
  readonly #returned = new Map<string, Returned>();
  #turn = 0;

  /** The next place in the order of all that happens. */
  nextTurn(): number {
    return ++this.#turn;
  }

  /** A call begins. */
  begin(name: string, server: Server, type: Running['type'], key: string, atMs: number): Running {
    const isCompany = (other: Running): boolean =>
      other.server === server && other.type === 'read' && other.key === key && !other.isAnswered;
    const running: Running = {
      name,
      server,
      type,
      key,
      begunAtMs: atMs,
      begunTurn: this.nextTurn(),
      least: this.#returned.get(key) ?? NOTHING_RETURNED,
      hasCompany: this.#running.some(isCompany),
      messages: 0,
      changes: [],
      hit: undefined,
      lease: undefined,
      hasMissed: false,
      isAnswered: false,
    };
    this.#running.push(running);
    return running;
  }

  /** The value in the database. */
  current(key: string): string | undefined {
    return this.#versionsOf(key).at(-1)!.value;
  }

  /** Whether a write of the key has begun. */
  isWritten(key: string): boolean {
    return this.#running.some((running) => running.type === 'write' && running.key === key);
  }

  /** A row is in the database from the beginning. */
  row(key: string, value: string): void {
    this.#versions.set(key, [{ value, by: undefined, atMs: 0, turn: 0 }]);
  }

  /** A row is written, on the errand of `by`. */
  commit(key: string, value: string, by: Running | undefined, atMs: number): void {
    this.#versionsOf(key).push({ value, by, atMs, turn: this.nextTurn() });
  }

  /** The values that a read may answer, as the table shows them. */
  allowed({ key, least }: Running): string {
    const versions = this.#versionsOf(key).slice(least.version);
    return [...new Set(versions.map(({ value }) => show(value)))].join(' | ');
  }

  /** A read has answered. */
  judgeRead(read: Running, value: unknown, atMs: number): Finding | undefined {
    read.isAnswered = true;
    const { key, least, begunAtMs, hit } = read;
    const versions = this.#versionsOf(key);
    const version = versions.findLastIndex((past) => past.value === value);
    if (version >= least.version) return undefined;
    const said = saidOf(read);
    if (version < 0 && hit && hit.entry.value === value) return unknown(key, hit.entry, this.current(key), atMs);
    // A value that nobody was asked for and no row ever had is left from another case.
    if (version < 0 && (value === undefined || read.messages > 0)) {
      return found('value', begunAtMs, atMs, { ...said, expected: this.allowed(read), got: show(value) });
    }
    const hidden = versions[least.version]!;
    if (hit && hit.entry.value === value) return stale(key, hit.entry, hidden, least.by, hit.turn, atMs);
    const data = { ...said, old: show(value), newer: show(hidden.value), writtenAtMs: hidden.atMs };
    return found(read.hasCompany ? 'joins' : 'own', hidden.atMs, atMs, data);
  }

  /** A write has returned. */
  judgeWrite(write: Running, value: string, atMs: number): Finding | undefined {
    write.isAnswered = true;
    const { key, begunAtMs } = write;
    const versions = this.#versionsOf(key);
    // What was in the row at some moment of the call need not be written by it.
    const wasThere = (at: number): boolean => (versions[at + 1]?.turn ?? Infinity) > write.begunTurn;
    const version = versions.findLastIndex((one, at) => one.by === write || (one.value === value && wasThere(at)));
    const own = versions.findLast(({ by }) => by === write);
    const isUndone = own !== undefined && own.value !== value;
    if (version < 0 || isUndone) return found('write', begunAtMs, atMs, saidOf(write));
    const { version: before } = this.#returned.get(key) ?? NOTHING_RETURNED;
    if (version >= before) this.#returned.set(key, { version, by: write });
    return undefined;
  }

  /** A query comes to the database while the cache holds `entry`. */
  judgeQuery(running: Running, entry: Entry, atMs: number): Finding | undefined {
    const { type, key, hasMissed } = running;
    if (type === 'write' || hasMissed || entry.value !== this.current(key)) return undefined;
    return found('bypass', entry.atMs, atMs, { ...saidOf(running), storedAtMs: entry.atMs });
  }

  /** All is quiet, and the cache holds `entry`. */
  judgeEntry(key: string, entry: Entry, atMs: number): Finding | undefined {
    const versions = this.#versionsOf(key);
    const last = versions.at(-1)!;
    if (entry.value === last.value) return undefined;
    if (versions.some(({ value }) => value === entry.value)) return stale(key, entry, last, last.by, Infinity, atMs);
    return unknown(key, entry, last.value, atMs);
  }

  /** All is quiet: is there a call without an answer? */
  judgeUnanswered(atMs: number): { readonly running: Running; readonly finding: Finding } | undefined {
    const running = this.#running.find(({ isAnswered }) => !isAnswered);
    if (!running) return undefined;
    return {
      running,
      finding: found('unanswered', running.begunAtMs, atMs, saidOf(running)),
    };
  }

  /** All is quiet: is there a row of which nothing is in the cache, though somebody had leave to fill the gap? */
  judgeGaps(isGap: (key: string, lease: number) => boolean, atMs: number): Finding | undefined {
    for (const running of this.#running) {
      const { type, key, begunAtMs, lease } = running;
      if (type === 'write' || lease === undefined || this.current(key) === undefined || !isGap(key, lease)) continue;
      return found('fills', begunAtMs, atMs, saidOf(running));
    }
    return undefined;
  }

  #versionsOf(key: string): Version[] {
    let versions = this.#versions.get(key);
    if (!versions) this.#versions.set(key, (versions = [{ value: undefined, by: undefined, atMs: 0, turn: 0 }]));
    return versions;
  }
}

/** What a sentence may say of a call. */
export function saidOf({ key, server, begunAtMs }: Running): Finding['fault']['data'] {
  return { key: word(key), server: SERVERS.indexOf(server) + 1, begunAtMs };
}

/** A value in the cache that the row has never had. */
function unknown(key: string, entry: Entry, current: string | undefined, atMs: number): Finding {
  const data = { key: word(key), expected: show(current), got: show(entry.value) };
  const name = entry.how === 'set by write' ? 'ahead' : 'value';
  return found(name, entry.atMs, atMs, { ...data, storedAtMs: entry.atMs });
}

/** An old value in the cache, found there at `usedTurn`, that hides a newer version, which `by` has put in its place. */
function stale(
  key: string,
  entry: Entry,
  hidden: Version,
  by: Running | undefined,
  usedTurn: number,
  atMs: number,
): Finding {
  const name = nameOfStale(entry, by?.changes ?? [], hidden.turn, usedTurn);
  return found(name, hidden.atMs, atMs, {
    key: word(key),
    old: show(entry.value),
    newer: show(hidden.value),
    writtenAtMs: hidden.atMs,
    storedAtMs: entry.atMs,
  });
}

/** Named by what let the old entry in, or failed to throw it out. */
function nameOfStale(
  { how, turn: storedTurn }: Entry,
  changes: readonly Change[],
  writtenTurn: number,
  usedTurn: number,
): string {
  if (changes.length === 0) return 'forgets';
  const inTime = changes.filter((change) => (change.turn ?? Infinity) < usedTurn);
  const after = inTime.filter((change) => change.turn! > writtenTurn);
  if (after.length === 0) return inTime.length < changes.length ? 'waits' : 'order';
  if (how === 'set by read') return 'late-load';
  const wasDeleted = after.some((change) => change.type === 'delete' && change.turn! < storedTurn);
  return how === 'fill' && wasDeleted ? 'stolen-lease' : 'update';
}

function found(name: string, causeAtMs: number, effectAtMs: number, data: Finding['fault']['data']): Finding {
  return { fault: { name, data: { ...data, atMs: effectAtMs } }, clash: { causeAtMs, effectAtMs } };
}
