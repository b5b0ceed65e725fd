import { AsyncWorld, type CaseLog, type Reply } from '#kit';
import type { DatabaseNode, Status } from './contract.ts';
import { DatabaseServer, type Shipment } from './database-server.ts';
import { LEG_MS, NODES, type FailoverCase, type MonitorName } from './failover-case.ts';
import { FailoverRule } from './failover-rule.ts';
import { Network } from './network.ts';

const GIVES_UP_MS = 150;

/** The nodes of a case, the network between them and the monitors, and clients that write. */
export class FailoverWorld {
  readonly world: AsyncWorld;
  readonly rule: FailoverRule;
  readonly servers: readonly DatabaseServer[];
  readonly network: Network;
  /** What calls reject with that were lost, or that a node refuses. */
  readonly lost = new Error('no answer');
  readonly refused = new Error('refused');
  readonly #case: FailoverCase;
  readonly #log: CaseLog;

  constructor(testCase: FailoverCase, log: CaseLog) {
    this.#case = testCase;
    this.#log = log;
    this.world = new AsyncWorld(log);
    this.network = new Network(log);
    this.servers = testCase.nodes.map((start, index) => new DatabaseServer(NODES[index]!, start));
    this.rule = new FailoverRule(testCase, this.servers, this.world, log);
    for (const server of this.servers) this.#logServer(server);
    for (const [index, atMs] of testCase.writesMs.entries()) this.world.at(atMs, () => this.#write(`w${index + 1}`));
  }

  /** The nodes as a monitor sees them. `begin` is told of every message that is about to be sent, and may object. */
  nodesFor(monitor: MonitorName, begin: (text: string) => boolean): DatabaseNode[] {
    return this.servers.map((server) => {
      const ask = <Value>(text: string, answer: () => Reply<Value>): Promise<Value> =>
        begin(text) ? this.#ask(monitor, server.name, text, answer) : new Promise(() => {});
      return {
        name: server.name,
        status: () => ask('status', () => this.#told(monitor, server.status(), server)),
        fence: (epoch) => {
          this.rule.fencing(monitor, server, epoch);
          return ask(`fence ${epoch}`, () => this.#obey(server, server.fence(epoch), () => server.status()));
        },
        promote: (epoch) =>
          ask(`promote ${epoch}`, () => {
            const isNew = server.role !== 'primary';
            const isDone = server.promote(epoch);
            if (isDone && isNew) this.rule.promoted(server);
            const reply = this.#obey(server, isDone, () => this.#ship(server));
            return isDone ? { ...reply, arrived: () => this.rule.heard(monitor, server.status()) } : reply;
          }),
        follow: (primary, epoch) =>
          ask(`follow ${primary} ${epoch}`, () => {
            const isDone = server.follow(primary, epoch);
            const leader = this.servers.find(({ name }) => name === primary);
            return this.#obey(server, isDone, () => leader && this.#ship(leader));
          }),
      };
    });
  }

  /** Sends what they lack to all who may follow a primary. */
  shipAll(): void {
    for (const server of this.servers) this.#ship(server);
  }

  #ask<Value>(from: string, to: string, text: string, answer: () => Reply<Value>): Promise<Value> {
    const isCut = (): boolean => this.#isCut(from, to);
    const breaks = { isCut, givesUpMs: this.#case.givesUpMs ?? GIVES_UP_MS, error: this.lost };
    return this.world.send({ from, to, thereMs: LEG_MS, backMs: LEG_MS, breaks }, text, answer);
  }

  #told(monitor: MonitorName, status: Status, server: DatabaseServer): Reply<Status> {
    const arrived = (): void => this.rule.heard(monitor, status);
    return { text: String(server), outcome: { value: status }, arrived };
  }

  #obey<Value>(server: DatabaseServer, isDone: boolean, answer: () => Value): Reply<Value> {
    if (!isDone) return { text: '✗', outcome: { error: this.refused } };
    const value = answer();
    this.#logServer(server);
    return { text: 'ok', outcome: { value } };
  }

  /** A client writes to every node that takes writes. */
  #write(value: string): void {
    for (const server of this.servers) {
      if (server.role !== 'primary' || this.network.isDown(server.name, this.world.nowMs)) continue;
      server.write(value);
      this.#log.moment(server.name, this.world.nowMs, value);
      this.#logServer(server);
      this.#ship(server);
    }
  }

  #ship(leader: DatabaseServer): void {
    if (leader.role !== 'primary') return;
    const shipment = leader.shipment();
    for (const server of this.servers) {
      if (server === leader || leader.confirmedBy(server.name) === shipment.entries.length) continue;
      if (server.primary !== leader.name) continue;
      this.#carry(leader.name, server.name, shipment.entries.at(-1)!.value, () => this.#take(leader, server, shipment));
    }
  }

  #take(leader: DatabaseServer, server: DatabaseServer, shipment: Shipment): void {
    if (!server.take(shipment)) return;
    this.#logServer(server);
    const { epoch, entries } = shipment;
    if (this.#isCut(server.name, leader.name)) return;
    this.world.at(this.world.nowMs + LEG_MS, () => {
      const count = leader.confirm(server.name, epoch, entries.length, this.servers.length);
      this.rule.acknowledged(leader, count);
    });
  }

  /** A message between nodes, which nobody waits for. */
  #carry(from: string, to: string, text: string, arrive: () => void): void {
    const { nowMs } = this.world;
    const untilMs = nowMs + LEG_MS + (this.#case.lagsMs?.[to] ?? 0);
    if (this.#isCut(from, to)) return this.#log.lost(from, to, nowMs, untilMs, text);
    this.#log.message(from, to, nowMs, untilMs, text);
    this.world.at(untilMs, arrive);
  }

  #isCut(from: string, to: string): boolean {
    return this.network.isCut(from, to, this.world.nowMs);
  }

  #logServer(server: DatabaseServer): void {
    this.#log.holds(server.name, this.world.nowMs, String(server));
  }
}
