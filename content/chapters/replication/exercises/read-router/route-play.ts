import { show, type CaseLog, type CaseRules, type Finding } from '#kit';
import type { CreateReadRouter, ReadRouter, Replica } from './contract.ts';
import { REPLICAS, type Operation, type RouteCase } from './route-case.ts';
import { RouteRule } from './route-rule.ts';

/** Plays a case: the first choice that the rule does not allow is the finding. */
export const playRoutes: CaseRules<CreateReadRouter, RouteCase>['play'] = (create, testCase, log) =>
  new RoutePlay(create, testCase, log).play();

const GAP_MS = 20;
const LEG_MS = 4;
/** Of a crowd's reads, no replica may get less than one in so many. */
const SHARE = 10;

/** A replica as it is, and as it last reported. */
interface Machine {
  readonly name: string;
  state: 'up' | 'down' | 'gone';
  applied: number;
  reported: number;
  /** When it last came up or went down, or reported. */
  changedAtMs: number;
}

class RoutePlay {
  readonly #create: CreateReadRouter;
  readonly #case: RouteCase;
  readonly #log: CaseLog;
  readonly #machines: readonly Machine[];
  #router: ReadRouter;
  #rule = new RouteRule();
  /** The end of the primary's log. */
  #head: number;
  /** Answers that are still on their way. */
  #late: (() => void)[] = [];
  #nowMs = 0;

  constructor(create: CreateReadRouter, testCase: RouteCase, log: CaseLog) {
    this.#create = create;
    this.#case = testCase;
    this.#log = log;
    const { startsAt, replicas } = testCase;
    this.#head = startsAt;
    const machine = { state: 'up', applied: startsAt, reported: startsAt, changedAtMs: 0 } as const;
    this.#machines = REPLICAS.slice(0, replicas).map((name) => ({ ...machine, name }));
    for (const lane of ['primary', ...this.#machines.map(({ name }) => name)]) log.holds(lane, 0, String(startsAt));
    this.#router = create();
  }

  play(): Finding | undefined {
    for (const [index, operation] of this.#case.operations.entries()) {
      this.#nowMs = (index + 1) * GAP_MS;
      const late = this.#late;
      this.#late = [];
      const finding = this.#perform(operation, index);
      if (finding) return finding;
      for (const answer of late) answer();
    }
    return undefined;
  }

  #perform(operation: Operation, index: number): Finding | undefined {
    switch (operation.type) {
      case 'write':
        return this.#write(operation);
      case 'read':
        return this.#read(operation);
      case 'apply':
        return this.#apply(operation);
      case 'turn':
        return this.#turn(operation, index);
      case 'crowd':
        return this.#crowd(operation.reads);
      case 'create':
        this.#log.answer({ atMs: this.#nowMs, call: 'createReadRouter()' });
        this.#router = this.#create();
        this.#rule = new RouteRule();
        return undefined;
    }
  }

  #write({ client: number, back }: Extract<Operation, { type: 'write' }>): undefined {
    const { client, lane } = this.#clientOf(number);
    this.#head += this.#case.stride;
    const position = String(this.#head);
    this.#log.message(lane, 'primary', this.#nowMs, this.#nowMs + LEG_MS, 'write');
    this.#nowMs += LEG_MS;
    this.#log.holds('primary', this.#nowMs, position);
    this.#answer('primary', lane, back, position, () => {
      this.#rule.reached(client, position, 'wrote', this.#nowMs);
      this.#log.answer({ atMs: this.#nowMs, call: `wrote(${show(client)}, ${show(position)})` });
      this.#router.wrote(client, position);
    });
  }

  #read({ client: number, times, back }: Extract<Operation, { type: 'read' }>): Finding | undefined {
    const { client, lane } = this.#clientOf(number);
    for (let time = 1; time <= times; time++) {
      const replicas = this.#reports();
      const call = `choose(${show(client)}, ${listed(replicas)})${times > 1 ? ` × ${times}` : ''}`;
      const chosen: unknown = this.#router.choose(client, replicas);
      const finding = this.#judge(client, lane, chosen, call, time === times);
      if (finding) return finding;
      if (time < times) continue;
      const machine = this.#machines.find(({ name }) => name === chosen);
      this.#log.message(lane, machine?.name ?? 'primary', this.#nowMs, this.#nowMs + LEG_MS, 'read');
      this.#nowMs += LEG_MS;
      const position = String(machine?.applied ?? this.#head);
      this.#answer(machine?.name ?? 'primary', lane, back, position, () => {
        this.#rule.reached(client, position, 'saw', this.#nowMs);
        this.#log.answer({ atMs: this.#nowMs, call: `saw(${show(client)}, ${show(position)})` });
        this.#router.saw(client, position);
      });
    }
    return undefined;
  }

  #apply({ replica, behind, isReported }: Extract<Operation, { type: 'apply' }>): undefined {
    const machine = this.#machines[replica]!;
    const { startsAt, stride } = this.#case;
    if (machine.state !== 'up') return;
    const position = Math.max(machine.applied, startsAt, this.#head - behind * stride);
    if (position > machine.applied) {
      this.#log.message('primary', machine.name, this.#nowMs, this.#nowMs + LEG_MS, String(position));
      this.#nowMs += LEG_MS;
      this.#log.holds(machine.name, this.#nowMs, String(position));
    }
    machine.applied = position;
    if (!isReported) return;
    machine.reported = position;
    machine.changedAtMs = this.#nowMs;
  }

  #turn({ replica, to }: Extract<Operation, { type: 'turn' }>, index: number): undefined {
    const machine = this.#machines[replica]!;
    machine.changedAtMs = this.#nowMs;
    machine.state = to === 'anew' ? 'up' : to;
    if (machine.state !== 'up') this.#log.fault(machine.name, this.#nowMs, this.#nextTurnMs(replica, index), '✗');
    else if (to === 'anew') {
      machine.applied = this.#case.startsAt;
      machine.reported = this.#case.startsAt;
      this.#log.holds(machine.name, this.#nowMs, String(machine.applied));
    }
  }

  #nextTurnMs(replica: number, index: number): number {
    const { operations } = this.#case;
    const next = operations.findIndex((other, at) => at > index && other.type === 'turn' && other.replica === replica);
    return ((next < 0 ? operations.length : next) + 1) * GAP_MS;
  }

  #crowd(reads: number): Finding | undefined {
    const counts = new Map<unknown, number>(this.#machines.map(({ name }) => [name, 0]));
    for (let reader = 1; reader <= reads; reader++) {
      const chosen: unknown = this.#router.choose(`reader ${reader}`, this.#reports());
      counts.set(chosen, (counts.get(chosen) ?? 0) + 1);
      this.#router.saw(`reader ${reader}`, String(this.#case.startsAt));
    }
    const least = Math.floor(reads / SHARE);
    const [name, count] = [...counts].sort(([, one], [, other]) => one - other)[0]!;
    const got = [...counts.values()].join(' / ');
    for (const machine of this.#machines) this.#log.holds(machine.name, this.#nowMs, `${counts.get(machine.name)} ×`);
    const call = `choose("reader 1" … "reader ${reads}", ${listed(this.#reports())})`;
    const expected = this.#machines.map(() => `≥ ${least}`).join(' / ');
    const isRight = this.#log.claim(this.#nowMs, call, expected, got, count >= least);
    if (isRight) return undefined;
    const replica = String(name);
    this.#log.wrong(replica, this.#nowMs, `${count} ×`);
    const data = { replica, count, reads, least, got, atMs: this.#nowMs };
    return { fault: { name: 'spread', data }, clash: { causeAtMs: 0, effectAtMs: this.#nowMs, effectLane: replica } };
  }

  /** Holds a choice against the rule; says so in the table, for a row of several reads once. */
  #judge(client: string, lane: string, chosen: unknown, call: string, isLast: boolean): Finding | undefined {
    const replicas = this.#reports();
    const wrong = this.#rule.judge(client, replicas, chosen);
    const allowed = this.#rule.allowed(client, replicas);
    if (wrong || isLast) {
      this.#log.claim(this.#nowMs, call, allowed.map(show).join(' / '), show(chosen), !wrong);
    }
    if (!wrong) return undefined;
    return this.#finding(wrong, client, lane, chosen, allowed);
  }

  #finding(name: string, client: string, lane: string, chosen: unknown, allowed: readonly string[]): Finding {
    const atMs = this.#nowMs;
    const { position, atMs: reachedAtMs } = this.#rule.reachOf(client);
    const [other, { position: otherPosition, atMs: otherAtMs }] = this.#rule.furthest();
    const machine = this.#machines.find((one) => one.name === (chosen === 'primary' ? allowed[0] : chosen));
    const effectLane = chosen === 'primary' ? 'primary' : (machine?.name ?? lane);
    this.#log.wrong(effectLane, atMs, show(chosen));
    const { name: replica = '–', reported: applied = 0, changedAtMs = 0 } = machine ?? {};
    const cause =
      name === 'own-write' || name === 'backwards'
        ? { causeAtMs: reachedAtMs, causeLane: lane }
        : name === 'others'
          ? { causeAtMs: otherAtMs, causeLane: laneOf(Math.max(0, this.#case.clients.indexOf(other))) }
          : { causeAtMs: changedAtMs, causeLane: machine?.name ?? lane };
    const data = { client, position, reachedAtMs, other, otherPosition, replica, applied, changedAtMs, atMs };
    return {
      fault: { name, data: { ...data, chosen: show(chosen), expected: allowed.join(' / ') } },
      clash: { ...cause, effectAtMs: atMs, effectLane },
    };
  }

  /** Brings an answer back, now or after the next operation, or loses it. */
  #answer(from: string, to: string, back: 'soon' | 'late' | 'never', text: string, hear: () => void): void {
    if (back === 'never') return this.#log.lost(from, to, this.#nowMs, this.#nowMs + LEG_MS, text);
    const wayMs = back === 'late' ? GAP_MS : LEG_MS;
    this.#log.message(from, to, this.#nowMs, this.#nowMs + wayMs, text);
    const arrive = (): void => {
      this.#nowMs += LEG_MS;
      hear();
    };
    if (back === 'late') this.#late.push(arrive);
    else arrive();
  }

  /** The replicas as they have reported, in an array of its own for each call. */
  #reports(): Replica[] {
    return this.#machines
      .filter(({ state }) => state !== 'gone')
      .map(({ name, state, reported }) => ({ name, isUp: state === 'up', applied: String(reported) }));
  }

  #clientOf(number: number): { readonly client: string; readonly lane: string } {
    return { client: this.#case.clients[number]!, lane: laneOf(number) };
  }
}

function laneOf(client: number): string {
  return `client${client + 1}`;
}

function listed(replicas: readonly Replica[]): string {
  return `[${replicas.map(({ name, isUp, applied }) => `${name} ${isUp ? applied : '✗'}`).join(', ')}]`;
}
