import type { AsyncWorld, CaseLog, Finding } from '#kit';
import type { Status } from './contract.ts';
import type { DatabaseServer, Entry } from './database-server.ts';
import type { FailoverCase, MonitorName } from './failover-case.ts';

/** A write that was acknowledged, and by whom. */
interface Acknowledged extends Entry {
  readonly by: string;
  readonly atMs: number;
}

/** How long a monitor has been without an answer from the primary. */
interface Silence {
  /** Its calls of tick that have begun since. */
  ticks: number;
  readonly sinceMs: number;
  /** The epoch of the primary that it had heard. */
  readonly epoch: number;
}

/** The history of a case, held against what must never happen. The first thing that does ends the case. */
export class FailoverRule {
  /** When nodes were made the primary. */
  readonly promotionsMs: number[] = [];
  readonly #case: FailoverCase;
  readonly #servers: readonly DatabaseServer[];
  readonly #world: AsyncWorld;
  readonly #log: CaseLog;
  readonly #acknowledged: Acknowledged[];
  /** Who was made the primary of each epoch, and when. */
  readonly #primaries = new Map<number, { readonly name: string; readonly atMs: number }>();
  readonly #silences = new Map<MonitorName, Silence>();
  /** Whether something wrong has been found. What the code does in the same moment counts no more. */
  #isOver = false;

  constructor(testCase: FailoverCase, servers: readonly DatabaseServer[], world: AsyncWorld, log: CaseLog) {
    this.#case = testCase;
    this.#servers = servers;
    this.#world = world;
    this.#log = log;
    for (const { role, epoch, name } of servers) if (role === 'primary') this.#primaries.set(epoch, { name, atMs: 0 });
    this.#acknowledged = testCase.acknowledged.split(' ').flatMap((value) => {
      const holders = servers.filter(({ entries }) => entries.some((entry) => entry.value === value));
      const by = holders.find(({ role }) => role === 'primary') ?? holders[0];
      const entry = by?.entries.find((other) => other.value === value);
      return by && entry ? [{ ...entry, by: by.name, atMs: 0 }] : [];
    });
  }

  /** A monitor has been made, and knows nothing. */
  made(monitor: MonitorName): void {
    this.#silences.set(monitor, { ticks: 0, sinceMs: this.#world.nowMs, epoch: this.leader()?.epoch ?? 0 });
  }

  ticked(monitor: MonitorName): void {
    this.#silenceOf(monitor).ticks++;
  }

  /** A node's answer has come in. */
  heard(monitor: MonitorName, { role, epoch }: Status): void {
    if (role === 'primary' && epoch === this.#reigning()?.epoch) this.made(monitor);
  }

  /** Fencing takes the primary out of service, so there must be none that could still be there. */
  fencing(monitor: MonitorName, server: DatabaseServer, epoch: number): void {
    const leader = this.#reigning();
    const { missesMax } = this.#case;
    const { ticks, sinceMs, epoch: heard } = this.#silenceOf(monitor);
    // A call in which an earlier primary answered was one without an answer from this.
    const misses = ticks + (heard === leader?.epoch ? 0 : 1);
    if (!leader || misses >= missesMax) return;
    const data = { monitor, node: server.name, epoch, primary: leader.name, misses, missesMax, sinceMs };
    const clash = { causeAtMs: sinceMs, causeLane: leader.name, effectLane: monitor };
    this.find('hasty', data, clash, `${server.name}.fence(${epoch})`, `≥ ${missesMax}`, String(misses));
  }

  /** A node has become the primary. */
  promoted(server: DatabaseServer): void {
    const { name, epoch } = server;
    const { nowMs } = this.#world;
    const call = `${name}.promote(${epoch})`;
    const other = this.#primaries.get(epoch);
    if (other && other.name !== name) {
      const clash = { causeAtMs: other.atMs, causeLane: other.name, effectLane: name };
      this.find('two', { node: name, epoch, other: other.name, otherAtMs: other.atMs }, clash, call, other.name, name);
      return;
    }
    this.#primaries.set(epoch, { name, atMs: nowMs });
    this.promotionsMs.push(nowMs);
    const promised = this.#servers.filter((one) => one.epoch >= epoch);
    const nodes = this.#servers.length;
    const needed = Math.floor(nodes / 2) + 1;
    if (promised.length < needed) {
      const free = this.#servers.find((one) => one.epoch < epoch)!;
      const data = { node: name, epoch, promised: promised.length, nodes, needed, other: free.name };
      const clash = { causeAtMs: nowMs, causeLane: free.name, effectLane: name };
      this.find('minority', data, clash, call, `≥ ${needed} × ${epoch}`, `${promised.length} × ${epoch}`);
      return;
    }
    if (!this.#judgeLog(server, call)) this.#log.claim(nowMs, call, 'ok', 'ok', true);
  }

  /** A primary knows that its first `count` entries are safe. */
  acknowledged(leader: DatabaseServer, count: number): void {
    for (const entry of leader.entries.slice(0, count)) {
      if (entry.value === 'begin' || this.#acknowledged.some(({ value }) => value === entry.value)) continue;
      this.#acknowledged.push({ ...entry, by: leader.name, atMs: this.#world.nowMs });
      this.#log.moment(leader.name, this.#world.nowMs, `✓ ${entry.value}`);
      this.#log.answer({ atMs: this.#world.nowMs, call: `${leader.name}.acknowledges(${entry.value})` });
    }
  }

  /** The primary of the highest epoch. */
  leader(): DatabaseServer | undefined {
    const primaries = this.#servers.filter(({ role }) => role === 'primary');
    return primaries.sort((one, other) => other.epoch - one.epoch)[0];
  }

  /** The first node, of those that count, that is not in step with the primary; undefined if all are. */
  outOfStep(isOut: (server: DatabaseServer) => boolean): DatabaseServer | undefined {
    const leader = this.leader();
    return this.#servers.find((server) => {
      if (isOut(server) || server === leader) return false;
      if (!leader || server.epoch !== leader.epoch || server.primary !== leader.name) return true;
      return server.role !== 'follower' || !server.isLike(leader);
    });
  }

  /** Ends the case with a finding that shows now; the rest is its row in the table. */
  find(
    name: string,
    data: Finding['fault']['data'],
    clash: Omit<Finding['clash'], 'effectAtMs'>,
    call: string,
    expected: string,
    got: string,
  ): Finding {
    const { nowMs } = this.#world;
    const finding = { fault: { name, data: { ...data, atMs: nowMs } }, clash: { ...clash, effectAtMs: nowMs } };
    if (this.#isOver) return finding;
    this.#isOver = true;
    this.#log.claim(nowMs, call, expected, got, false);
    this.#log.wrong(clash.effectLane!, nowMs, got);
    this.#world.find(finding);
    return finding;
  }

  /** The primary that nobody has been promised away from. */
  #reigning(): DatabaseServer | undefined {
    const leader = this.leader();
    return leader && this.#servers.every(({ epoch }) => epoch <= leader.epoch) ? leader : undefined;
  }

  /** Whoever is primary has every write that was ever acknowledged. */
  #judgeLog(server: DatabaseServer, call: string): Finding | undefined {
    const missing = this.#acknowledged.find((entry) => !server.has(entry));
    if (!missing) return undefined;
    const { value, by, atMs } = missing;
    const owner = this.#servers.findLast((other) => other.has(missing))?.name ?? by;
    const data = { node: server.name, epoch: server.epoch, value, by, writtenAtMs: atMs, owner };
    const clash = { causeAtMs: atMs, causeLane: by, effectLane: server.name };
    return this.find('lost', data, clash, call, listed(this.#acknowledged), listed(server.entries));
  }

  #silenceOf(monitor: MonitorName): Silence {
    return this.#silences.get(monitor)!;
  }
}

function listed(entries: readonly Entry[]): string {
  return entries.map(({ epoch, value }) => `${epoch}:${value}`).join(' ');
}
