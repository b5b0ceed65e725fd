import { show } from '#kit';
import type { CreateMove, Move, Parcel, Row } from './contract.ts';
import { callOf, type Action, type Rows } from './move-case.ts';
import { judgeMissing, judgeRead, wrongOf, type Scene, type Sent, type Written, type Wrong } from './move-rule.ts';
import { copyOf, ShardServer } from './shard-server.ts';

/** Hears every step when it is over. */
export type Told = (play: MovePlay, action: Action, parcel: Sent | undefined, wrong: Wrong | undefined) => void;

/** Two shards, a move of the reader's between them, and what was written; the calls are made one by one. */
export class MovePlay implements Scene {
  step = 0;
  readonly old = new ShardServer(() => this.step);
  readonly new = new ShardServer(() => this.step);
  readonly parcels: Sent[] = [];
  readonly underWay: Sent[] = [];
  cutStep: number | undefined;
  /** The version that the next write gets. */
  version: number;
  /** What was last written to each key. */
  readonly #newest = new Map<string, Written>();
  readonly #firstVersion: number;
  /** The keys of all versions, from the first on. */
  readonly #keysOfVersions: string[] = [];
  readonly #move: Move;
  readonly #told: Told | undefined;
  /** More parcels than this is no end of them. */
  #parcelsMax = 2;

  constructor(create: CreateMove, rows: Rows, firstVersion: number, told?: Told) {
    this.version = this.#firstVersion = firstVersion;
    this.#told = told;
    for (const [key, value] of rows) {
      const row = this.#write(key, value);
      this.old.put(key, row);
    }
    this.#move = create(this.old, this.new);
  }

  /** Makes the next call; answers what was wrong with it. At the last chance, a cut-over has to be granted. */
  perform(action: Action, isLastChance = false): Wrong | undefined {
    const parcel = action.type === 'land' ? this.underWay[action.at] : undefined;
    // A smaller case may have lost what the call was about.
    if (action.type === 'land' ? !parcel : action.type === 'cut-over' && this.cutStep !== undefined) return undefined;
    this.step++;
    this.old.answered = this.new.answered = undefined;
    const oldPuts = this.old.puts.length;
    const newPuts = this.new.puts.length;
    let wrong: Wrong | undefined;
    try {
      wrong = this.#call(action, parcel, isLastChance);
    } catch (error) {
      wrong = this.#judgeAsking(action);
      if (!wrong) {
        this.#told?.(this, action, parcel, undefined);
        throw error;
      }
    }
    wrong =
      this.#judgeAsking(action) ??
      this.#judgePuts(this.old, 'old-shard', oldPuts) ??
      this.#judgePuts(this.new, 'new-shard', newPuts) ??
      wrong;
    this.#told?.(this, action, parcel, wrong);
    return wrong;
  }

  /**
   * Lets all become quiet: parcels land, rows are taken until there are none, and that until the cut-over is granted; then
   * every key is read, and the new shard looked into.
   */
  settle(): Wrong | undefined {
    for (let refusals = 0; this.cutStep === undefined; refusals++) {
      const parcels = this.parcels.length;
      const isEmpty = this.underWay.length === 0;
      const wrong = this.#landAll() ?? this.#takeAll() ?? this.#landAll();
      if (wrong) return wrong;
      // Refused once, and nothing has moved since: it will never be granted.
      const isLastChance = refusals > 0 && isEmpty && this.parcels.length === parcels;
      const refused = this.perform({ type: 'cut-over' }, isLastChance);
      if (refused) return refused;
    }
    const wrong = this.#landAll();
    if (wrong) return wrong;
    for (const key of this.keys) {
      const misread = this.perform({ type: 'read', key });
      if (misread) return misread;
    }
    this.step++;
    return this.#judgeNewShard();
  }

  get keys(): readonly string[] {
    return [...this.#newest.keys()];
  }

  #landAll(): Wrong | undefined {
    let wrong: Wrong | undefined;
    while (!wrong && this.underWay.length > 0) wrong = this.perform({ type: 'land', at: 0 });
    return wrong;
  }

  #takeAll(): Wrong | undefined {
    for (;;) {
      const before = this.parcels.length;
      const wrong = this.perform({ type: 'take' });
      if (wrong || this.parcels.length === before) return wrong;
    }
  }

  #call(action: Action, parcel: Sent | undefined, isLastChance: boolean): Wrong | undefined {
    switch (action.type) {
      case 'read': {
        const got: unknown = this.#move.read(action.key);
        const newest = this.newestOf(action.key);
        return Object.is(got, newest.row.value) ? undefined : judgeRead(this, action.key, newest, got);
      }
      case 'write': {
        const { value, version } = this.#write(action.key, action.value);
        this.#move.write(action.key, value, version);
        return undefined;
      }
      case 'take':
        return this.#taken(this.#move.take());
      case 'land':
        this.underWay.splice(action.at, 1);
        parcel!.landedStep = this.step;
        this.#move.land({ key: parcel!.key, row: copyOf(parcel!.row) });
        return undefined;
      case 'cut-over':
        if (this.#move.cutOver()) return this.#cutOver();
        return isLastChance ? this.#judgeNever() : undefined;
    }
  }

  #taken(parcel: Parcel | undefined): Wrong | undefined {
    if (!parcel) return undefined;
    const sent: Sent = { key: parcel.key, row: copyOf(parcel.row), takenStep: this.step, landedStep: undefined };
    this.parcels.push(sent);
    this.underWay.push(sent);
    if (this.parcels.length <= this.#parcelsMax) return undefined;
    const { key } = sent;
    const first = this.parcels.find((other) => other.key === key)!;
    const times = this.parcels.filter((other) => other.key === key).length;
    const cause = { name: 'endless', step: first.takenStep, lane: 'old-shard', data: { times } };
    return wrongOf(this, key, 'undefined', show(key), 'old-shard', cause);
  }

  #cutOver(): Wrong | undefined {
    const wrong = this.#judgeNewShard();
    this.cutStep = this.step;
    this.old.isOff = true;
    return wrong;
  }

  /** A row of the key's next version, which is from now on what it has to be. */
  #write(key: string, value: string | undefined): Row {
    const row = { value, version: this.version++ };
    this.#newest.set(key, { row, step: this.step });
    this.#keysOfVersions.push(key);
    this.#parcelsMax += 2;
    return row;
  }

  /** What was last written to a key. */
  newestOf(key: string): Written {
    return this.#newest.get(key) ?? NEVER;
  }

  /** Whether the new shard has what was last written to each key. A removed one need not be there at all. */
  #judgeNewShard(): Wrong | undefined {
    for (const [key, newest] of this.#newest) {
      const there = this.new.peek(key);
      const isSame = there?.value === newest.row.value;
      if (isSame && (there?.version === newest.row.version || newest.row.value === undefined)) continue;
      if (isSame) return this.#wrongVersion(key, newest, there!.version, 'new-shard');
      return judgeMissing(this, key, newest);
    }
    return undefined;
  }

  #judgeAsking(action: Action): Wrong | undefined {
    if (!this.old.wasAskedWhileOff || this.cutStep === undefined) return undefined;
    const data = { call: callOf(action, this.version - 1, '…') };
    const cause = { name: 'asks-old', step: this.cutStep, lane: 'caller', data };
    return wrongOf(this, '', '–', '✗', 'old-shard', cause);
  }

  /** Whether every row that came into a shard, from its put of this number on, is one that was written under its key. */
  #judgePuts(shard: ShardServer, lane: string, from: number): Wrong | undefined {
    for (let at = from; at < shard.puts.length; at++) {
      const { key, row } = shard.puts[at]!;
      if (this.#keysOfVersions[row.version - this.#firstVersion] === key) continue;
      return this.#wrongVersion(key, this.newestOf(key), row.version, lane);
    }
    return undefined;
  }

  #wrongVersion(key: string, { row, step }: Written, got: number, lane: string): Wrong {
    return wrongOf(this, key, `${row.version}`, show(got), lane, { name: 'version', step, lane: 'caller' });
  }

  /** Why the cut-over is refused although all is quiet: because a row has been lost on the way, or for nothing. */
  #judgeNever(): Wrong {
    const missing = this.#judgeNewShard();
    if (missing && missing.finding.fault.name !== 'early') return missing;
    const last = this.parcels.at(-1)?.landedStep ?? 0;
    return wrongOf(this, '', 'true', 'false', 'caller', { name: 'never', step: last, lane: 'new-shard' });
  }
}

const NEVER: Written = { row: { value: undefined, version: 0 }, step: 0 };
