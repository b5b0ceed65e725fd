import {
  AsyncWorld,
  freshInstance,
  show,
  word,
  type CaseLog,
  type CaseRules,
  type Finding,
  type Reply,
  type Settled,
} from '#kit';
import type { Consumer, CreateConsumer, Delivery, Services } from './contract.ts';
import { ATTEMPTS_MAX, LEG_MS, WORKERS, type ConsumerCase, type Trouble, type WorkerName } from './consumer-case.ts';
import { ConsumerRule, type Handling } from './consumer-rule.ts';
import { QueueServer } from './queue-server.ts';
import { ServiceEnds } from './service-ends.ts';
import { ServicesState } from './services-state.ts';

/** A delivery that has led to so many calls is not going to come to an end. */
const CALLS_MAX = 40;
/** How long a worker that died is away. */
const AWAY_MS = 30;

type Lane = 'queue' | 'objects' | 'database' | 'mail';

/** A worker between two deaths. */
interface Life {
  readonly worker: WorkerName;
  isAlive: boolean;
  /** What it is at. */
  handling: Handling | undefined;
  consumer: Consumer | undefined;
}

/** Plays a case: the first thing that breaks the rule is the finding, named after how it came about. */
export const playConsumers: CaseRules<CreateConsumer, ConsumerCase>['play'] = (create, testCase, log) =>
  new ConsumerPlay(create, testCase, log).play();

class ConsumerPlay {
  readonly #create: CreateConsumer;
  readonly #case: ConsumerCase;
  readonly #log: CaseLog;
  readonly #world: AsyncWorld;
  readonly #rule: ConsumerRule;
  readonly #ends: ServiceEnds;
  readonly #queue: QueueServer;
  /** The workers that are there. */
  readonly #lives = new Map<WorkerName, Life>();
  /** Every delivery so far, in order. */
  readonly #handlings: Handling[] = [];
  /** What rejections carry. */
  readonly #refusal = new Error('not now');

  constructor(create: CreateConsumer, testCase: ConsumerCase, log: CaseLog) {
    this.#create = create;
    this.#case = testCase;
    this.#log = log;
    this.#world = new AsyncWorld(log);
    const state = new ServicesState(testCase.published.map(({ upload }) => upload.owner));
    this.#rule = new ConsumerRule(state);
    this.#queue = new QueueServer(testCase.visibilityMs);
    this.#ends = new ServiceEnds({
      state,
      rule: this.#rule,
      queue: this.#queue,
      log,
      nowMs: () => this.#world.nowMs,
      take: (finding, lane, call, got) => this.#take(finding, lane, call, got),
    });
  }

  async play(): Promise<Finding | undefined> {
    const { published } = this.#case;
    this.#ends.logRows();
    for (const worker of WORKERS) this.#start(worker);
    for (const { atMs, upload } of published) {
      this.#world.at(atMs, () => {
        this.#queue.publish(upload, atMs);
        this.#log.moment('queue', atMs, `+ ${upload.photo}`);
        this.#deliver();
      });
    }
    return (await this.#world.run()) ?? this.#judgeQuiet();
  }

  #start(worker: WorkerName): void {
    this.#lives.set(worker, { worker, isAlive: true, handling: undefined, consumer: undefined });
    this.#deliver();
  }

  /** Gives what is visible to workers that have nothing to do. */
  #deliver(): void {
    const { nowMs } = this.#world;
    for (const life of this.#lives.values()) {
      if (life.handling && !life.handling.isAnswered) continue;
      const delivery = this.#queue.receive(nowMs);
      if (!delivery) return;
      this.#world.at(nowMs + this.#case.visibilityMs, () => this.#deliver());
      this.#handle(life, delivery);
    }
  }

  #handle(life: Life, delivery: Delivery): void {
    const { worker } = life;
    const { nowMs } = this.#world;
    const { photo } = delivery.upload;
    const atMs = nowMs + LEG_MS;
    const handling: Handling = {
      name: `${worker}: ${delivery.receipt} ${photo}`,
      worker,
      delivery,
      begunAtMs: atMs,
      isAgain: this.#handlings.some((one) => one.delivery.upload.photo === photo),
      calls: 0,
      open: 0,
      rejected: 0,
      refusedCommits: 0,
      hasLooked: false,
      mark: undefined,
      acknowledged: undefined,
      isLate: false,
      isAnswered: false,
    };
    this.#handlings.push(handling);
    life.handling = handling;
    this.#log.message('queue', worker, nowMs, atMs, `${delivery.receipt} ${photo}`);
    this.#world.at(atMs, () => {
      this.#log.answer({ atMs, call: handling.name });
      life.consumer ??= freshInstance(this.#create)(this.#servicesFor(life));
      const { consumer } = life;
      this.#dieIfDue(life, handling);
      if (!life.isAlive) return;
      this.#world.ask(
        () => consumer.handle({ ...delivery, upload: { ...delivery.upload } }),
        (settled) => {
          if (life.isAlive && !handling.isAnswered) this.#settled(handling, settled);
        },
      );
    });
  }

  #settled(handling: Handling, settled: Settled): void {
    const { nowMs } = this.#world;
    const got = settled.type === 'value' ? 'ok' : `✗ ${this.#refusal.message}`;
    const judgement =
      settled.type === 'value'
        ? this.#rule.judgeResolved(handling, nowMs)
        : this.#rule.judgeRejected(handling, settled.reason === this.#refusal, nowMs);
    if (judgement === 'crash') return this.#world.crash(settled.type === 'rejected' ? settled.reason : undefined);
    if (judgement) {
      this.#take(judgement, handling.worker, handling.name, got);
      return;
    }
    this.#log.claim(nowMs, handling.name, got, got, true);
    this.#world.at(nowMs, () => this.#deliver());
  }

  /** The services as one worker's code sees them, as long as the worker lives. */
  #servicesFor(life: Life): Services {
    const ends = this.#ends;
    return {
      queue: {
        ack: (receipt) => this.#call(life, 'queue', `ack ${word(receipt)}`, (handling) => ends.ack(handling, receipt)),
      },
      objects: {
        put: (key, picture) =>
          this.#call(life, 'objects', `put ${word(key)}`, (handling) => ends.put(handling, key, picture)),
      },
      database: {
        read: (key) => this.#call(life, 'database', `read ${word(key)}`, (handling) => ends.read(handling, key)),
        commit: (rows) => {
          const writes = rows.map(({ key, value, version }) => ({ key, value, version }));
          const text = writes.map(({ key, value, version }) => `${word(key)} = ${show(value)} v${show(version)}`);
          return this.#call(life, 'database', text.join(', ') || '–', (handling) =>
            ends.commit(handling, writes, this.#troubleOf(handling, 'rivals')?.commits ?? 0),
          );
        },
      },
      mail: {
        send: (to, photo, key) =>
          this.#call(life, 'mail', `${word(photo)} key ${word(key)}`, (handling) =>
            ends.send(handling, to, photo, key),
          ),
      },
    };
  }

  /** A call of a service's. What a worker sends that is dead goes nowhere, and it hears of nothing any more. */
  #call<Value>(life: Life, to: Lane, text: string, answer: (handling: Handling) => Reply<Value>): Promise<Value> {
    const { handling, worker } = life;
    if (!life.isAlive || !handling) return new Promise(() => undefined);
    const number = handling.calls++;
    handling.open++;
    if (number === CALLS_MAX) this.#endless(handling);
    const legs = this.#case.legsMs[this.#handlings.indexOf(handling)] ?? [];
    const [thereMs = LEG_MS, backMs = LEG_MS] = legs.slice(2 * number, 2 * number + 2);
    const isPoison = to === 'mail' && this.#case.poison === handling.delivery.upload.photo;
    const isRejected = isPoison || this.#case.troubles.some((one) => this.#isRejecting(one, handling, number));
    const sent = this.#world.send<Value>({ from: worker, to, thereMs, backMs }, text, () => {
      if (!isRejected) return answer(handling);
      return { text: '✗', outcome: { error: this.#refusal }, arrived: () => handling.rejected++ };
    });
    this.#dieIfDue(life, handling);
    return new Promise<Value>((resolve, reject) => {
      const hear = (settle: () => void): void => {
        handling.open--;
        if (life.isAlive) settle();
      };
      sent.then(
        (value) => hear(() => resolve(value)),
        () => hear(() => reject(this.#refusal)),
      );
    });
  }

  #isRejecting(trouble: Trouble, handling: Handling, call: number): boolean {
    return trouble.type === 'rejected' && trouble.call === call && this.#handlings[trouble.delivery] === handling;
  }

  #dieIfDue(life: Life, handling: Handling): void {
    const { worker } = life;
    const { nowMs } = this.#world;
    if (this.#troubleOf(handling, 'dies')?.calls !== handling.calls) return;
    life.isAlive = false;
    this.#lives.delete(worker);
    this.#log.answer({ atMs: nowMs, call: `${worker} dies` });
    this.#log.fault(worker, nowMs, nowMs + AWAY_MS, 'down');
    this.#world.at(nowMs + AWAY_MS, () => {
      const finding = this.#rule.judgeLeft(handling, this.#world.nowMs);
      if (finding) this.#take(finding, worker, handling.name, '–');
      else this.#start(worker);
    });
  }

  #troubleOf<Type extends Trouble['type']>(
    handling: Handling,
    type: Type,
  ): Extract<Trouble, { type: Type }> | undefined {
    const number = this.#handlings.indexOf(handling);
    const isIt = (one: Trouble): one is Extract<Trouble, { type: Type }> =>
      one.type === type && one.delivery === number;
    return this.#case.troubles.find(isIt);
  }

  #endless(handling: Handling): void {
    this.#take(this.#rule.endless(handling, CALLS_MAX, this.#world.nowMs), handling.worker, handling.name, '…');
  }

  /** What is wrong when nothing is left to happen. */
  #judgeQuiet(): Finding | undefined {
    const { nowMs } = this.#world;
    for (const one of this.#handlings) {
      const finding = one.isAnswered && this.#rule.judgeLeft(one, nowMs);
      if (finding) return this.#take(finding, one.worker, one.name, '–');
    }
    const open = this.#handlings.find(({ isAnswered }) => !isAnswered);
    if (open) return this.#take(this.#rule.unanswered(open, nowMs), open.worker, open.name, 'pending');
    const { poison } = this.#case;
    const left = this.#queue.messages.find(
      ({ id, upload, attempt }) => attempt >= ATTEMPTS_MAX && upload.photo !== poison && !this.#isAcknowledged(id),
    );
    const last = this.#handlings.findLast(({ delivery }) => delivery.id === left?.id);
    return last && this.#take(this.#rule.neverAcknowledged(last, nowMs), 'queue', last.name, '✗');
  }

  /** Whether any delivery of a message was acknowledged, if too late. */
  #isAcknowledged(id: number): boolean {
    return this.#handlings.some(({ delivery, acknowledged }) => delivery.id === id && acknowledged);
  }

  /** Ends the case with a finding that shows on `lane`; `call` and `got` are its row in the table. */
  #take(finding: Finding, lane: string, call: string, got: string): Finding {
    const { nowMs } = this.#world;
    const { expected = 'ok', got: found = got } = finding.fault.data;
    this.#log.claim(nowMs, call, String(expected), String(found), false);
    this.#log.wrong(lane, nowMs, String(found));
    const placed = { ...finding, clash: { causeLane: lane, ...finding.clash, effectLane: lane } };
    this.#world.find(placed);
    return placed;
  }
}
