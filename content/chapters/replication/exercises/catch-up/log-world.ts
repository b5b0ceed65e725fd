import { show, type CaseLog, type Finding } from '#kit';
import type { CatchUp, Entry, PrimaryLog, StaleNode } from './contract.ts';
import { Disk, listed, nameOf } from './disk.ts';
import { FarLog } from './far-log.ts';
import type { LogCase } from './log-case.ts';

/** A message's way to the primary, or back. */
const LEG_MS = 2;
const DISK_MS = 1;
const DOWN_MS = 10;
/** A run that has made so many calls is not going to come to an end. */
const CALLS_MAX = 1_500;
/** Messages to the primary that cost nothing, beside those that differing and missing entries are worth. */
const FREE_MESSAGES = 8;

/** Thrown through the reader's code by every call once the node is dead, or once there is a finding. */
class Over extends Error {}

/** The moment of a death or of a cut. */
interface Cut {
  readonly entry: Entry;
  readonly atMs: number;
}

/** Two logs in virtual time, in which every call on the way from one to the other is held against the contract. */
export class LogWorld {
  readonly #case: LogCase;
  readonly #log: CaseLog;
  readonly #stale: Disk;
  readonly #primary: Disk;
  /** What the reader's code is given: the same two at every start, as long as the case lasts. */
  readonly #node: StaleNode;
  readonly #far: FarLog;
  /** The entries that only the node has, as it comes back. */
  readonly #lost: readonly Entry[];
  /** What was cut before it was reported. */
  readonly #cuts: Cut[] = [];
  #nowMs = 0;
  #calls = 0;
  #messages = 0;
  #callsLeft = Infinity;
  #isDead = false;
  #diedAtMs: number | undefined;
  #finding: Finding | undefined;

  /** `far` is what other nodes have had for the same primary, if they had one. */
  constructor(testCase: LogCase, log: CaseLog, far = new FarLog()) {
    const { same, stale, primary } = testCase;
    this.#case = testCase;
    this.#log = log;
    this.#stale = new Disk([...same, ...stale]);
    this.#primary = new Disk([...same, ...primary]);
    this.#node = this.#openNode();
    this.#far = far;
    far.leadTo(this.#openPrimary());
    this.#lost = stale.map((_, index) => this.#stale.at(same.length + index + 1)!);
    log.holds('primary', 0, String(this.#primary));
    this.#logDisk();
  }

  /** Starts the reader's code, anew each time that the node has died; ends with the first thing that is wrong. */
  play(catchUp: CatchUp): Finding | undefined {
    for (const calls of [...this.#case.deaths, Infinity]) {
      this.#callsLeft = calls;
      this.#log.answer({ atMs: this.#nowMs, call: 'catchUp(node, primary)' });
      this.#run(catchUp);
      if (this.#finding) return this.#finding;
      if (!this.#isDead) break;
      this.#isDead = false;
      this.#nowMs += DOWN_MS;
    }
    this.#judgeLog();
    if (!this.#finding) this.#judgeReports();
    if (!this.#finding) this.#judgeMessages();
    return this.#finding;
  }

  #run(catchUp: CatchUp): void {
    try {
      const answer: unknown = catchUp(this.#node, this.#far.log);
      // Code that need not be async and is says that it died through its promise.
      if (answer instanceof Promise) answer.catch(() => {});
    } catch (error) {
      if (!this.#isDead && !this.#finding) throw error;
    }
  }

  #openNode(): StaleNode {
    const stale = this.#stale;
    return {
      get length() {
        return stale.length;
      },
      at: (index) => this.#onDisk(() => stale.at(index)),
      cut: (index) => this.#onDisk(() => this.#cut(index)),
      append: (entry) => this.#onDisk(() => this.#append(entry)),
      report: (entry) => this.#onDisk(() => this.#report(entry)),
    };
  }

  #openPrimary(): PrimaryLog {
    const primary = this.#primary;
    return {
      get length() {
        return primary.length;
      },
      at: (index) => {
        this.#count();
        this.#messages++;
        const entry = primary.at(index);
        this.#log.message('stale', 'primary', this.#nowMs, this.#nowMs + LEG_MS, `at ${index}`);
        this.#nowMs += LEG_MS;
        this.#log.message('primary', 'stale', this.#nowMs, this.#nowMs + LEG_MS, entry ? nameOf(entry) : '–');
        this.#nowMs += LEG_MS;
        return entry;
      },
    };
  }

  #onDisk<Value>(act: () => Value): Value {
    this.#count();
    this.#nowMs += DISK_MS;
    const value = act();
    if (this.#finding) throw new Over();
    return value;
  }

  /** One call more, unless it is the one before which the node dies. */
  #count(): void {
    if (this.#isDead || this.#finding) throw new Over();
    if (this.#callsLeft-- === 0) {
      this.#isDead = true;
      this.#diedAtMs = this.#nowMs;
      this.#log.answer({ atMs: this.#nowMs, call: 'node dies' });
      this.#log.fault('stale', this.#nowMs, this.#nowMs + DOWN_MS, '✗');
      throw new Over();
    }
    if (++this.#calls <= CALLS_MAX) return;
    this.#find('endless', {}, '–', `${CALLS_MAX} ×`, 'catchUp', 0);
    throw new Over();
  }

  #cut(index: number): void {
    const call = `cut(${show(index)})`;
    const entries = this.#entriesFrom(index);
    const both = entries.find((entry) => this.#primary.has(entry));
    if (both) return this.#find('recut', said(both), '–', call, call, 0, 'primary');
    for (const entry of entries) {
      if (!this.#stale.hasReported(entry)) this.#cuts.push({ entry, atMs: this.#nowMs });
    }
    this.#stale.cut(index);
    this.#wrote(call);
  }

  #append(entry: Entry): void {
    const { length } = this.#stale;
    const call = `append(${entry.index}, ${nameOf(entry)})`;
    const data = { ...said(entry), length, next: length + 1 };
    if (entry.index <= length) return this.#find('twice', data, `append(${length + 1}, …)`, call, call, 0);
    if (entry.index !== length + 1) return this.#find('gap', data, `append(${length + 1}, …)`, call, call, 0);
    const foreign = this.#foreign();
    if (foreign) return this.#find('keeps', said(foreign), `cut(${foreign.index})`, call, call, 0, 'primary');
    if (!this.#primary.has(entry)) {
      const right = this.#primary.at(entry.index);
      return this.#find(
        'altered',
        data,
        right ? `append(${right.index}, ${nameOf(right)})` : '–',
        call,
        call,
        0,
        'primary',
      );
    }
    this.#stale.append(entry);
    this.#wrote(call);
  }

  #report(entry: Entry): void {
    const call = `report(${entry.index}, ${nameOf(entry)})`;
    const isLost = this.#lost.some(({ index, epoch, value }) => {
      return index === entry.index && epoch === entry.epoch && value === entry.value;
    });
    if (!isLost) return this.#find('false-report', said(entry), '–', call, call, 0, 'primary', 'lost');
    this.#stale.report(entry);
    this.#log.answer({ atMs: this.#nowMs, call });
    this.#log.holds('lost', this.#nowMs, listed(this.#stale.reported));
  }

  #wrote(call: string): void {
    this.#log.answer({ atMs: this.#nowMs, call });
    this.#logDisk();
  }

  #judgeLog(): void {
    const expected = String(this.#primary);
    const got = String(this.#stale);
    const foreign = this.#foreign();
    if (foreign) this.#find('keeps', said(foreign), expected, got, 'log', 0, 'primary');
    else if (this.#stale.length < this.#primary.length) {
      const data = { length: this.#stale.length, entries: this.#primary.length };
      this.#find('missing', data, expected, got, 'log', 0, 'primary');
    } else this.#log.claim(this.#nowMs, 'log', expected, got, true);
  }

  #judgeReports(): void {
    const expected = listed(this.#lost);
    const got = listed(this.#stale.reported);
    const unreported = this.#lost.find((entry) => !this.#stale.hasReported(entry));
    if (!unreported) {
      this.#log.claim(this.#nowMs, 'lost', expected, got, true);
      return;
    }
    const cutAtMs = this.#cuts.find(({ entry }) => entry.index === unreported.index)!.atMs;
    const data = { ...said(unreported), cutAtMs };
    const name = this.#diedAtMs === undefined ? 'unreported' : 'late';
    this.#find(name, data, expected, got, 'lost', cutAtMs, 'stale', 'lost');
  }

  /** Finding where two logs part is worth a walk back, or a search; the entries that are missing have to be fetched. */
  #judgeMessages(): void {
    const { same, stale, primary, deaths } = this.#case;
    if (deaths.length > 0) return;
    const worth = stale.length + primary.length + halvings(same.length + stale.length);
    const most = 2 * worth + FREE_MESSAGES;
    const differing = Math.max(stale.length, primary.length);
    const data = { messages: this.#messages, most, entries: this.#primary.length, differing };
    if (this.#messages <= most) this.#log.claim(this.#nowMs, 'primary.at', `≤ ${most} ×`, `${this.#messages} ×`, true);
    else this.#find('messages', data, `≤ ${most} ×`, `${this.#messages} ×`, 'primary.at', 0, 'primary', 'primary');
  }

  /** Takes down what is wrong. What goes wrong after a death only is wrong because of that. */
  #find(
    name: string,
    data: Finding['fault']['data'],
    expected: string,
    got: string,
    call: string,
    causeAtMs: number,
    causeLane = 'stale',
    effectLane = 'stale',
  ): void {
    if (this.#finding) return;
    const atMs = this.#nowMs;
    const diedAtMs = this.#diedAtMs;
    this.#log.claim(atMs, call, expected, got, false);
    this.#log.wrong(effectLane, atMs, got);
    const isDeath = diedAtMs !== undefined;
    this.#finding = {
      fault: {
        name: isDeath && name !== 'late' ? 'memory' : name,
        data: { ...data, diedAtMs: diedAtMs ?? 0, atMs, expected, got },
      },
      clash: isDeath
        ? { causeAtMs: diedAtMs, effectAtMs: atMs, causeLane: 'stale', effectLane }
        : { causeAtMs, effectAtMs: atMs, causeLane, effectLane },
    };
  }

  /** The node's first entry that the primary does not have. */
  #foreign(): Entry | undefined {
    return this.#entriesFrom(1).find((entry) => !this.#primary.has(entry));
  }

  #entriesFrom(index: number): Entry[] {
    const all = Array.from({ length: this.#stale.length }, (_, at) => this.#stale.at(at + 1)!);
    return all.filter((entry) => entry.index >= index);
  }

  #logDisk(): void {
    this.#log.holds('stale', this.#nowMs, String(this.#stale));
  }
}

function said({ index, epoch, value }: Entry) {
  return { index, epoch, value };
}

/** How often a number can be halved until nothing is left of it. */
function halvings(number: number): number {
  let times = 0;
  for (let left = number; left >= 1; left /= 2) times++;
  return times;
}
