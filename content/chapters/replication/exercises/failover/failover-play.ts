import type { CaseLog, CaseRules, Finding } from '#kit';
import type { CreateMonitor, Monitor } from './contract.ts';
import type { DatabaseServer } from './database-server.ts';
import { MONITORS, TICK_MS, type FailoverCase, type MonitorName, type Trouble } from './failover-case.ts';
import { FailoverWorld } from './failover-world.ts';

/** Plays a case until all is well again, or should be. */
export const playFailover: CaseRules<CreateMonitor, FailoverCase>['play'] = (create, testCase, log) =>
  new FailoverPlay(create, testCase, log).play();

/** A tick that sends more than this is not going to come to an end. */
const MESSAGES_MAX = 100;
/** A monitor that died is started anew after this. */
const DEAD_MS = 1_200;
/** So many ticks in a row find all well before a case ends. */
const CALM_TICKS = 3;
/** So many primaries may be made when nothing is in the way any more. */
const CHANGES_MAX = 4;

/** A monitor and its life so far. */
interface Running {
  readonly name: MonitorName;
  /** Counts its starts, so that nobody listens to what an earlier one still had on its way. */
  starts: number;
  monitor: Monitor | undefined;
  /** Messages before it dies. */
  left: number;
  sentInTick: number;
  /** Calls of tick that have not come to an end, of this start. */
  open: number;
}

class FailoverPlay {
  readonly #create: CreateMonitor;
  readonly #case: FailoverCase;
  readonly #log: CaseLog;
  readonly #around: FailoverWorld;
  readonly #running: readonly Running[];
  /** When the last trouble begins or ends. */
  #quietMs: number;
  #calm = 0;
  /** How many messages the first monitor has sent. */
  #messages = 0;
  #hasPromoted = false;

  constructor(create: CreateMonitor, testCase: FailoverCase, log: CaseLog) {
    this.#create = create;
    this.#case = testCase;
    this.#log = log;
    this.#around = new FailoverWorld(testCase, log);
    this.#running = MONITORS.slice(0, testCase.monitors).map((name) => {
      const death = testCase.troubles.find((trouble) => trouble.type === 'dies' && trouble.monitor === name);
      const left = death?.type === 'dies' ? death.messages : Infinity;
      return { name, starts: 0, monitor: undefined, left, sentInTick: 0, open: 0 };
    });
    this.#quietMs = Math.max(0, ...testCase.writesMs);
  }

  async play(): Promise<Finding | undefined> {
    const { world } = this.#around;
    for (const trouble of this.#case.troubles) {
      if ('fromMs' in trouble) world.at(trouble.fromMs, () => this.#begin(trouble));
    }
    for (const [index, running] of this.#running.entries()) {
      this.#start(running);
      world.at(index * (this.#case.secondMs ?? TICK_MS / 2), () => this.#tick(running));
    }
    return (await world.run()) ?? this.#judgeQuiet();
  }

  #start(running: Running): void {
    const start = ++running.starts;
    const begin = (text: string): boolean => running.starts === start && this.#spend(running, text);
    this.#around.rule.made(running.name);
    running.open = 0;
    running.monitor = this.#create(this.#around.nodesFor(running.name, begin), this.#case.missesMax);
  }

  /** Answers whether a monitor lives to send its next message. */
  #spend(running: Running, text: string): boolean {
    if (!running.monitor) return false;
    if (++running.sentInTick > MESSAGES_MAX) this.#endless(running);
    if (running.left-- > 0) {
      this.#count(running, text);
      return true;
    }
    const { world } = this.#around;
    const { nowMs } = world;
    const isBack = this.#case.troubles.some((one) => one.type === 'dies' && one.monitor === running.name && one.isBack);
    running.monitor = undefined;
    running.left = Infinity;
    this.#quietMs = Math.max(this.#quietMs, nowMs + DEAD_MS);
    this.#log.answer({ atMs: nowMs, call: `${running.name}.dies()` });
    this.#log.fault(running.name, nowMs, nowMs + DEAD_MS, '✗');
    if (isBack) world.at(nowMs + DEAD_MS, () => this.#start(running));
    return false;
  }

  /** What goes wrong after so many messages of the first monitor's does so now, if this was the last of them. */
  #count({ name }: Running, text: string): void {
    if (name !== MONITORS[0]) return;
    this.#messages++;
    const isFirstPromote = text.startsWith('promote') && !this.#hasPromoted;
    this.#hasPromoted ||= isFirstPromote;
    for (const trouble of this.#case.troubles) {
      if (trouble.type === 'dies' || !('messages' in trouble)) continue;
      if (trouble.messages === 'promote' ? !isFirstPromote : trouble.messages !== this.#messages) continue;
      // The message is on its way by then.
      const { world } = this.#around;
      world.at(world.nowMs, () => this.#begin(trouble));
    }
  }

  #tick(running: Running): void {
    const { world, rule } = this.#around;
    const { monitor, starts } = running;
    this.#around.shipAll();
    this.#calm = this.#isWell() && world.nowMs > this.#quietMs ? this.#calm + 1 : 0;
    if (this.#calm > CALM_TICKS || this.#isRestless || world.nowMs > this.#quietMs + this.#allowedMs) return;
    world.at(world.nowMs + TICK_MS, () => this.#tick(running));
    if (!monitor) return;
    running.sentInTick = 0;
    running.open++;
    rule.ticked(running.name);
    world.ask(
      () => monitor.tick(),
      (settled) => {
        if (running.starts !== starts) return;
        running.open--;
        if (settled.type === 'rejected') this.#rejected(running, settled.reason);
      },
    );
  }

  #rejected({ name }: Running, reason: unknown): void {
    const { world, rule, lost, refused } = this.#around;
    if (reason !== lost && reason !== refused) return world.crash(reason);
    const got = `✗ ${reason === lost ? lost.message : refused.message}`;
    const clash = { causeAtMs: world.nowMs, causeLane: name, effectLane: name };
    rule.find('rejects', { monitor: name }, clash, `${name}.tick()`, 'undefined', got);
  }

  #endless({ name }: Running): void {
    const { world, rule } = this.#around;
    const clash = { causeAtMs: world.nowMs, causeLane: name, effectLane: name };
    const data = { monitor: name, messages: MESSAGES_MAX };
    rule.find('endless', data, clash, `${name}.tick()`, 'undefined', `${MESSAGES_MAX} ×`);
  }

  /** What is wrong when nothing is left to happen. */
  #judgeQuiet(): Finding | undefined {
    const { rule, world } = this.#around;
    const leader = rule.leader();
    const quietMs = this.#quietMs;
    const ticks = Math.floor((world.nowMs - quietMs) / TICK_MS);
    const out = rule.outOfStep((server) => this.#isGone(server));
    const promotedMs = rule.promotionsMs.at(-1) ?? 0;
    const isLasting = !this.#isRestless && promotedMs <= quietMs + this.#allowedMs - CALM_TICKS * TICK_MS;
    const hanging = this.#running.find(({ open, monitor }) => monitor && open > 0);
    if (hanging) {
      const clash = { causeAtMs: quietMs, causeLane: hanging.name, effectLane: hanging.name };
      return rule.find('hangs', { monitor: hanging.name }, clash, `${hanging.name}.tick()`, 'undefined', 'pending');
    }
    if (!leader || this.#isGone(leader) || !this.#isWithMost(leader) || !isLasting) {
      const node = out ?? leader ?? this.#around.servers.find((server) => !this.#isGone(server))!;
      const data = { quietMs, ticks, node: node.name, role: node.role, epoch: node.epoch };
      const clash = { causeAtMs: quietMs, causeLane: node.name, effectLane: node.name };
      return rule.find('leaderless', data, clash, 'primary', '1', '0');
    }
    if (out) {
      const data = { quietMs, ticks, node: out.name, role: out.role, epoch: out.epoch, primary: leader.name };
      const clash = { causeAtMs: quietMs, causeLane: leader.name, effectLane: out.name };
      return rule.find('stranded', data, clash, out.name, `follower ${leader.name} ${leader.epoch}`, String(out));
    }
    const { promotedByMs } = this.#case;
    if (promotedByMs !== undefined && promotedMs > promotedByMs) {
      const data = { primary: leader.name, promotedMs, missesMax: this.#case.missesMax, promotedByMs };
      const clash = { causeAtMs: promotedByMs, causeLane: MONITORS[0], effectLane: leader.name };
      return rule.find('slow', data, clash, `${leader.name}.promote`, `≤ ${promotedByMs} ms`, `${promotedMs} ms`);
    }
    this.#log.claim(world.nowMs, 'primary', leader.name, leader.name, true);
    return undefined;
  }

  #isWell(): boolean {
    const { rule } = this.#around;
    const leader = rule.leader();
    return leader !== undefined && !this.#isGone(leader) && !rule.outOfStep((server) => this.#isGone(server));
  }

  /** Whether one primary after the other is made, with nothing in the way. */
  get #isRestless(): boolean {
    return this.#around.rule.promotionsMs.filter((atMs) => atMs > this.#quietMs).length > CHANGES_MAX;
  }

  /** Whether more than half of the nodes have promised no more than the primary's own epoch. */
  #isWithMost({ epoch }: DatabaseServer): boolean {
    const { servers } = this.#around;
    return 2 * servers.filter((server) => server.epoch <= epoch).length > servers.length;
  }

  /** Whether a node never comes back. */
  #isGone({ name }: DatabaseServer): boolean {
    return this.#around.network.isGone(name);
  }

  /** How long after the last trouble all has to be well again. */
  get #allowedMs(): number {
    return TICK_MS * (3 * this.#case.missesMax + 6);
  }

  #begin(trouble: Exclude<Trouble, { type: 'dies' }>): void {
    const { world, network } = this.#around;
    const { nowMs } = world;
    const untilMs = network.begin(trouble, nowMs, this.#quietMs + this.#allowedMs);
    const names = (trouble.type === 'down' ? [trouble.node] : trouble.side).join(', ');
    const lastMs = untilMs === Infinity ? nowMs : untilMs;
    this.#quietMs = Math.max(this.#quietMs, lastMs);
    if (untilMs !== Infinity) world.at(untilMs, () => this.#log.answer({ atMs: untilMs, call: `healed(${names})` }));
  }
}
