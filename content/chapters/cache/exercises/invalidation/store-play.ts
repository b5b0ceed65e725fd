import { show, word, type CaseLog, type CaseRules, type Finding } from '#kit';
import type { CreateStore, Store } from './contract.ts';
import { SERVERS, type Errand, type StoreCase } from './store-case.ts';
import { saidOf, type Running } from './store-rule.ts';
import { StoreWorld } from './store-world.ts';

/** Plays a case: the first thing that breaks the rule is the finding, named after how it breaks it. */
export const playStores: CaseRules<CreateStore, StoreCase>['play'] = (create, testCase, log) =>
  new StorePlay(create, testCase, log).play();

class StorePlay {
  readonly #case: StoreCase;
  readonly #log: CaseLog;
  readonly #around: StoreWorld;
  readonly #stores: Readonly<Record<string, Store>>;

  constructor(create: CreateStore, testCase: StoreCase, log: CaseLog) {
    this.#case = testCase;
    this.#log = log;
    const around = new StoreWorld(testCase, log);
    this.#around = around;
    this.#stores = Object.fromEntries(
      SERVERS.map((server) => [server, create(around.databaseFor(server), around.cacheFor(server))]),
    );
  }

  async play(): Promise<Finding | undefined> {
    const { world, rule } = this.#around;
    for (const [number, errand] of this.#case.errands.entries()) {
      world.at(errand.atMs, () => this.#begin(errand, number), number);
    }
    const finding = await world.run();
    if (finding) return finding;
    const left = rule.judgeUnanswered(world.nowMs);
    if (!left) return this.#around.judgeQuiet();
    const { running } = left;
    return this.#around.take(left.finding, running.server, running.name, this.#expected(running), 'pending');
  }

  #begin(errand: Errand, number: number): void {
    const { server, key, value } = errand;
    const { world, rule } = this.#around;
    const { nowMs } = world;
    const store = this.#stores[server]!;
    const call = value === undefined ? `read(${show(key)})` : `write(${show(key)}, ${show(value)})`;
    const type = value === undefined ? 'read' : 'write';
    const running = rule.begin(`#${number + 1} ${server}.${call}`, server, type, key, nowMs);
    this.#around.begin(number, running);
    this.#log.answer({ atMs: nowMs, call: running.name });
    this.#log.moment(server, nowMs, value === undefined ? `read ${key}` : `write ${key} = ${word(value)}`);
    world.ask(
      () => (value === undefined ? store.read(key) : store.write(key, value)),
      (settled) => {
        if (settled.type === 'rejected') this.#rejected(running, errand, settled.reason);
        else if (value === undefined) this.#readAnswered(running, settled.value);
        else this.#writeReturned(running, value, errand);
      },
    );
  }

  #readAnswered(read: Running, value: unknown): void {
    const { world, rule } = this.#around;
    const expected = rule.allowed(read);
    this.#log.moment(read.server, world.nowMs, show(value));
    const finding = rule.judgeRead(read, value, world.nowMs);
    if (finding) this.#around.take(finding, read.server, read.name, expected, show(value));
    else this.#log.claim(world.nowMs, read.name, expected, show(value), true);
  }

  #writeReturned(write: Running, value: string, { isRefused }: Errand): void {
    const { world, rule, refusal } = this.#around;
    this.#log.moment(write.server, world.nowMs, 'ok');
    const finding = rule.judgeWrite(write, value, world.nowMs);
    const row = `database[${show(write.key)}]`;
    const expected = isRefused ? `✗ ${refusal.message}` : show(value);
    if (finding) this.#around.take(finding, write.server, row, expected, show(rule.current(write.key)));
    else this.#log.claim(world.nowMs, write.name, 'undefined', 'undefined', true);
  }

  #rejected(running: Running, { isRefused }: Errand, reason: unknown): void {
    const { world, down, refusal } = this.#around;
    const { type, server, name, begunAtMs } = running;
    running.isAnswered = true;
    if (isRefused && reason === refusal) {
      this.#log.claim(world.nowMs, name, `✗ ${refusal.message}`, `✗ ${refusal.message}`, true);
      return;
    }
    if (reason !== down) {
      world.crash(reason);
      return;
    }
    const data = { ...saidOf(running), atMs: world.nowMs };
    const clash = { causeAtMs: this.#case.outage?.fromMs ?? begunAtMs, effectAtMs: world.nowMs };
    const finding = { fault: { name: `down-${type}`, data }, clash };
    this.#around.take(finding, server, name, this.#expected(running), `✗ ${down.message}`);
  }

  #expected(running: Running): string {
    return running.type === 'read' ? this.#around.rule.allowed(running) : 'undefined';
  }
}
