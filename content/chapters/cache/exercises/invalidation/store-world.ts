import { AsyncWorld, show, word, type CaseLog, type Finding, type Reply } from '#kit';
import { CacheServer, type Entry } from './cache-server.ts';
import type { Database, Lookup, SharedCache } from './contract.ts';
import { LEG_MS, type Errand, type StoreCase } from './store-case.ts';
import { saidOf, StoreRule, type Change, type Running } from './store-rule.ts';

/** A call that has sent so many messages is not going to come to an end. */
const MESSAGES_MAX = 40;

/** The cache and the database of a case, the ways to them, and all that the rule is told of what happens there. */
export class StoreWorld {
  readonly world: AsyncWorld;
  readonly rule = new StoreRule();
  /** What the cache's rejections carry. */
  readonly down = new Error('the cache is down');
  /** What the database's rejections carry. */
  readonly refusal = new Error('the database refuses');
  readonly #log: CaseLog;
  readonly #case: StoreCase;
  readonly #cache = new CacheServer();
  /** The calls that have begun, by the numbers of their errands. */
  readonly #running: Running[] = [];

  constructor(testCase: StoreCase, log: CaseLog) {
    this.world = new AsyncWorld(log);
    this.#log = log;
    this.#case = testCase;
    const { rows, cached, outage } = testCase;
    for (const [key, value] of Object.entries(rows)) {
      this.rule.row(key, value);
      log.holds('database', 0, row(key, value));
    }
    for (const key of cached) this.#cache.set(key, this.#entry(rows[key]!, 'warm'));
    this.#logCache();
    if (!outage) return;
    this.world.at(outage.fromMs, () => this.#turnCache(false));
    if (outage.untilMs !== undefined) this.world.at(outage.untilMs, () => this.#turnCache(true));
  }

  /** A call begins; to be told within the errand of this number. */
  begin(number: number, running: Running): void {
    this.#running[number] = running;
  }

  /** The database as one server's code sees it. */
  databaseFor(server: string): Database {
    return {
      read: (key) => this.#send(server, 'database', `read ${word(key)}`, (running) => this.#query(key, running)),
      write: (key, value) =>
        this.#send(server, 'database', `write ${row(key, value)}`, (running, errand) => {
          if (errand?.isRefused) return { text: 'refused', outcome: { error: this.refusal } };
          this.rule.commit(key, value, running, this.world.nowMs);
          this.#log.holds('database', this.world.nowMs, row(key, value));
          return { text: 'ok', outcome: { value: undefined } };
        }),
    };
  }

  /** The cache as one server's code sees it. */
  cacheFor(server: string): SharedCache {
    return {
      get: (key) => this.#toCache(server, `get ${word(key)}`, (running) => this.#lookUp(key, running)),
      fill: (key, value, lease) =>
        this.#toCache(server, `fill ${row(key, value)}, lease ${word(lease)}`, () => {
          const isStored = this.#cache.fill(key, lease, this.#entry(value, 'fill'));
          return { text: isStored ? 'stored' : 'refused', outcome: { value: isStored } };
        }),
      set: (key, value) =>
        this.#change(server, { type: 'set', key }, `set ${row(key, value)}`, (running) => {
          this.#cache.set(key, this.#entry(value, running?.type === 'write' ? 'set by write' : 'set by read'));
        }),
      delete: (key) =>
        this.#change(server, { type: 'delete', key }, `delete ${word(key)}`, () => this.#cache.delete(key)),
    };
  }

  /** What is wrong when nothing is left to happen: an old entry, or a gap that should have been filled. */
  judgeQuiet(): Finding | undefined {
    const { nowMs } = this.world;
    for (const key of this.#cache.keys) {
      const entry = this.#cache.peek(key)!;
      const finding = this.rule.judgeEntry(key, entry, nowMs);
      if (finding)
        return this.take(finding, 'cache', `cache[${show(key)}]`, show(this.rule.current(key)), show(entry.value));
    }
    // Where nothing was written and the cache never down, only a read can have made the lease void.
    const isDue = (key: string, lease: number): boolean =>
      this.#cache.isGood(lease) || (!this.#case.outage && !this.rule.isWritten(key));
    const isGap = (key: string, lease: number): boolean => isDue(key, lease) && !this.#cache.peek(key);
    const finding = this.rule.judgeGaps(isGap, nowMs);
    return finding && this.take(finding, 'cache', `cache[${show(finding.fault.data['key'])}]`, 'fill', 'undefined');
  }

  /** Ends the case with a finding that shows on `lane`; `call`, `expected` and `got` are its row in the table. */
  take(finding: Finding, lane: string, call: string, expected: string, got: string): Finding {
    const { nowMs } = this.world;
    this.#log.claim(nowMs, call, expected, got, false);
    this.#log.wrong(lane, nowMs, got);
    this.world.find(finding);
    return finding;
  }

  #query(key: string, running: Running | undefined): Reply<string | undefined> {
    const entry = this.#cache.peek(key);
    const finding = running && entry && this.rule.judgeQuery(running, entry, this.world.nowMs);
    const call = `database.read(${show(key)})`;
    if (finding) this.take(finding, 'database', call, '–', call);
    const value = this.rule.current(key);
    return { text: value === undefined ? '–' : show(value), outcome: { value } };
  }

  #lookUp(key: string, running: Running | undefined): Reply<Lookup> {
    const entry = this.#cache.peek(key);
    const lookup = this.#cache.get(key);
    if (running?.key === key) {
      if (entry) running.hit = { entry, turn: this.rule.nextTurn() };
      if (!lookup.hit) running.lease = lookup.lease;
      running.hasMissed ||= !lookup.hit;
    }
    return { text: lookup.hit ? show(lookup.value) : `miss, lease ${lookup.lease}`, outcome: { value: lookup } };
  }

  #change(
    server: string,
    { type, key }: Pick<Change, 'type'> & { readonly key: string },
    text: string,
    change: (running: Running | undefined) => void,
  ): Promise<void> {
    const sent: Change = { type, turn: undefined };
    const running = this.#running[this.world.errand];
    if (running?.key === key) running.changes.push(sent);
    const arrive = (): void => {
      sent.turn = this.rule.nextTurn();
    };
    return this.#toCache(
      server,
      text,
      () => {
        change(running);
        arrive();
        return { text: 'ok', outcome: { value: undefined } };
      },
      // A cache that is down has forgotten everything, which is as good.
      arrive,
    );
  }

  #toCache<Value>(
    server: string,
    text: string,
    answer: (running: Running | undefined) => Reply<Value>,
    refuse: () => void = () => {},
  ): Promise<Value> {
    return this.#send(server, 'cache', text, (running) => {
      if (!this.#cache.isUp) {
        if (running) running.hasMissed = true;
        refuse();
        return { text: 'down', outcome: { error: this.down } };
      }
      const reply = answer(running);
      this.#logCache();
      return reply;
    });
  }

  /** Every message takes as long as the errand on which it is sent says. */
  #send<Value>(
    from: string,
    to: string,
    text: string,
    answer: (running: Running | undefined, errand: Errand | undefined) => Reply<Value>,
  ): Promise<Value> {
    const running = this.#running[this.world.errand];
    const errand = this.#case.errands[this.world.errand];
    const message = running ? running.messages++ : 0;
    if (running && message === MESSAGES_MAX) this.#endless(running);
    const [thereMs = LEG_MS, backMs = LEG_MS] = errand?.legsMs.slice(2 * message, 2 * message + 2) ?? [];
    return this.world.send({ from, to, thereMs, backMs }, text, () => answer(running, errand));
  }

  #endless(running: Running): void {
    const { nowMs } = this.world;
    const data = { ...saidOf(running), messages: MESSAGES_MAX, atMs: nowMs };
    const clash = { causeAtMs: running.begunAtMs, effectAtMs: nowMs };
    this.take({ fault: { name: 'endless', data }, clash }, running.server, running.name, '–', 'pending');
  }

  #turnCache(isUp: boolean): void {
    if (isUp) {
      this.#cache.isUp = true;
    } else {
      this.#cache.goDown();
      this.#log.fault('cache', this.world.nowMs, this.#case.outage?.untilMs ?? Infinity, 'down');
    }
    this.#logCache();
  }

  #logCache(): void {
    const held = this.#cache.keys.map((key) => row(key, this.#cache.peek(key)!.value)).join(', ');
    this.#log.holds('cache', this.world.nowMs, held || '–');
  }

  #entry(value: string, how: Entry['how']): Entry {
    return { value, how, atMs: this.world.nowMs, turn: this.rule.nextTurn() };
  }
}

function row(key: unknown, value: unknown): string {
  return `${word(key)} = ${word(value)}`;
}
