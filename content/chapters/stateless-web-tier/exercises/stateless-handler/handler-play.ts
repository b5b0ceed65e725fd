import { AsyncWorld, freshInstance, show, type CaseLog, type Finding, type Reply, type Settled } from '#kit';
import type { CreateHandler, Handler, Session, SessionStore } from './contract.ts';
import { LEG_MS, requestSaid, RIVALS_ITEM, said, type Errand, type HandlerCase, type Server } from './handler-case.ts';
import type { HandlerRule, Running, Told } from './handler-rule.ts';
import { SessionServer } from './session-server.ts';

/** Requests that have sent so many messages each are not going to come to an end. */
const MESSAGES_MAX = 30;
/** Whoever gets no answer from the store gives up after this. */
const GIVES_UP_MS = 100;
/** How long the store is down that went down before its answer was out. */
const DOWN_MS = 60;

/** What the store answers to a `get`. */
type Found = Awaited<ReturnType<SessionStore['get']>>;

/** Plays a case on five servers and their store: the first thing that breaks the rule is the finding. */
export class HandlerPlay {
  readonly #create: CreateHandler;
  readonly #case: HandlerCase;
  readonly #log: CaseLog;
  readonly #world: AsyncWorld;
  readonly #store = new SessionServer();
  readonly #rule: HandlerRule;
  readonly #handlers = new Map<Server, Handler>();
  /** The requests that have begun, by the numbers of their errands. */
  readonly #running: Running[] = [];
  /** How many messages have been sent on each errand. */
  readonly #messages: number[] = [];
  #messagesLeft: number;
  readonly #down = new Error('the store is down');

  /** `ruleOf` makes the rule that all is held against. */
  constructor(
    create: CreateHandler,
    testCase: HandlerCase,
    log: CaseLog,
    ruleOf: (store: SessionServer) => HandlerRule,
  ) {
    this.#create = create;
    this.#case = testCase;
    this.#log = log;
    this.#world = new AsyncWorld(log);
    this.#messagesLeft = MESSAGES_MAX * testCase.errands.length;
    this.#rule = ruleOf(this.#store);
  }

  async play(): Promise<Finding | undefined> {
    const { stored, errands, outage } = this.#case;
    for (const [id, session] of Object.entries(stored)) this.#store.store(id, { session, atMs: 0 });
    this.#logStore();
    if (outage) {
      const { fromMs, untilMs } = outage;
      this.#world.at(fromMs, () => this.#goDown(untilMs === undefined ? Infinity : untilMs - fromMs));
    }
    for (const [number, errand] of errands.entries()) {
      this.#world.at(errand.atMs, () => this.#begin(errand, number), number);
    }
    const finding = await this.#world.run();
    if (finding) return finding;
    const left = this.#rule.judgeUnanswered(this.#world.nowMs);
    return left && this.#take(left.running, left.finding, left.running.name, 'pending');
  }

  #begin(errand: Errand, number: number): void {
    const { server, request } = errand;
    const running = this.#rule.begin(number, errand, this.#world.nowMs);
    this.#running[number] = running;
    this.#log.answer({ atMs: this.#world.nowMs, call: running.name });
    this.#log.moment(server, this.#world.nowMs, `${request.session}: ${requestSaid(request)}`);
    this.#world.ask(
      () => this.#handlerOf(server).handle({ ...request }),
      (settled) => this.#answered(running, settled),
    );
  }

  #handlerOf(server: Server): Handler {
    const { isFresh, putsMax } = this.#case;
    let handler = isFresh ? undefined : this.#handlers.get(server);
    if (!handler) {
      handler = freshInstance(this.#create)(this.#storeFor(server), putsMax);
      this.#handlers.set(server, handler);
    }
    return handler;
  }

  #answered(running: Running, settled: Settled): void {
    const { nowMs } = this.#world;
    if (settled.type === 'rejected') {
      if (settled.reason !== this.#down) return this.#world.crash(settled.reason);
      this.#take(running, this.#rule.rejected(running, nowMs), running.name, `✗ ${this.#down.message}`);
      return;
    }
    const told = toldIn(settled.value);
    const words = told === 'nonsense' ? show(settled.value) : wordsOf(told);
    const finding =
      told === 'nonsense' ? this.#rule.nonsense(running, words, nowMs) : this.#rule.judgeAnswer(running, told, nowMs);
    if (finding) {
      this.#take(running, finding, running.name, words);
      return;
    }
    this.#log.moment(running.server, nowMs, words);
    this.#log.claim(nowMs, running.name, words, words, true);
  }

  /** The store as one server's code sees it. */
  #storeFor(server: Server): SessionStore {
    return {
      get: (id) => this.#send<Found>(server, `get ${show(id)}`, id, undefined, () => this.#lookUp(server, id)),
      put: (id, value, version) => {
        // What is changed after it was sent changes nothing.
        const session = copyOf(value);
        const text = `put ${version === undefined ? '–' : `v${show(version)}`}: ${session ? said(session) : show(value)}`;
        return this.#send(server, text, id, session ?? 'nonsense', (running) =>
          this.#putArrives(running, id, session, version),
        );
      },
    };
  }

  #lookUp(server: Server, id: string): Reply<Found> {
    const last = this.#store.last(id);
    this.#rule.read(server, id, this.#store.version(id), this.#world.nowMs);
    if (!last) return { text: '–', outcome: { value: undefined } };
    const version = this.#store.version(id)!;
    const value: Found = { value: { ...last.session, cart: [...last.session.cart] }, version };
    return { text: `v${version}: ${said(last.session)}`, outcome: { value } };
  }

  #putArrives(running: Running, id: string, session: Session | undefined, version: number | undefined): Reply<boolean> {
    const { nowMs } = this.#world;
    const { rivals = 0, isCutShort } = this.#case.errands[running.number]!;
    running.arrived++;
    if (running.arrived <= rivals) this.#rivalPuts(id);
    if (this.#store.version(id) !== version) {
      this.#rule.refuse(running, version, nowMs);
      return { text: 'refused', outcome: { value: false } };
    }
    const finding = this.#rule.judgeStored(running, session, nowMs);
    if (finding) this.#take(running, finding, `store[${show(id)}]`, session ? said(session) : '–', 'store');
    else if (session) {
      running.stored = { session, atMs: nowMs };
      this.#store.store(id, running.stored);
      this.#logStore();
    }
    if (isCutShort) this.#goDown(DOWN_MS);
    return { text: 'ok', outcome: { value: true } };
  }

  /** Another tab of the same visitor, on a server that nobody looks at. */
  #rivalPuts(id: string): void {
    const { user, cart } = this.#rule.current(id);
    const { nowMs } = this.#world;
    this.#log.moment('store', nowMs, `+ ${RIVALS_ITEM}`);
    this.#store.store(id, { session: { user, cart: [...cart, RIVALS_ITEM] }, atMs: nowMs });
    this.#logStore();
  }

  /** A message takes as long as the errand on which it is sent says, and is refused while the store is down. */
  #send<Value>(
    server: Server,
    text: string,
    id: unknown,
    put: Session | 'nonsense' | undefined,
    answer: (running: Running) => Reply<Value>,
  ): Promise<Value> {
    const number = this.#world.errand;
    const errand = this.#case.errands[number]!;
    const running = this.#rule.whose(this.#running[number]!, id, put === 'nonsense' ? undefined : put);
    this.#judgeCall(running, id, put !== undefined);
    const message = this.#messages[number] ?? 0;
    this.#messages[number] = message + 1;
    const [thereMs = LEG_MS, backMs = LEG_MS] = errand.legsMs.slice(2 * message, 2 * message + 2);
    // An answer leaves as soon as it is there; one that the store has no time for leaves a store that is down.
    let isLeaving = false;
    const breaks = {
      isCut: () => isLeaving && !this.#store.isUp,
      givesUpMs: thereMs + backMs + GIVES_UP_MS,
      error: this.#down,
    };
    const way = { from: server, to: 'store', thereMs, backMs };
    const isBreaking = errand.isCutShort === true && put !== undefined;
    const sent = this.#world.send(isBreaking ? { ...way, breaks } : way, text, () => {
      if (!this.#store.isUp) return { text: 'down', outcome: { error: this.#down } };
      isLeaving = true;
      return answer(running);
    });
    return sent.catch((reason: unknown) => {
      this.#rule.rejectedCall(running);
      if (put !== undefined) running.rejectedPuts++;
      throw reason;
    });
  }

  #judgeCall(running: Running, id: unknown, isPut: boolean): void {
    const { nowMs } = this.#world;
    this.#messagesLeft--;
    const finding =
      this.#messagesLeft < 0 ? this.#rule.endless(running, nowMs) : this.#rule.judgeCall(running, id, isPut, nowMs);
    if (isPut) running.puts++;
    if (finding) this.#take(running, finding, `store.${isPut ? 'put' : 'get'}(${show(id)})`, isPut ? 'put' : 'get');
  }

  /** Ends the case with a finding; `call` and `got` are its row in the table. */
  #take(running: Running, finding: Finding, call: string, got: string, lane: string = running.server): Finding {
    const { nowMs } = this.#world;
    const { expected = this.#rule.allowed(running) } = finding.fault.data;
    this.#log.claim(nowMs, call, String(expected), got, false);
    this.#log.wrong(lane, nowMs, got);
    const lanes = { causeLane: lane, ...finding.clash, effectLane: lane };
    const placed = { ...finding, clash: lanes };
    this.#world.find(placed);
    return placed;
  }

  #goDown(forMs: number): void {
    const { nowMs } = this.#world;
    this.#store.isUp = false;
    this.#log.answer({ atMs: nowMs, call: 'store down' });
    this.#log.fault('store', nowMs, nowMs + forMs, 'down');
    if (forMs === Infinity) return;
    this.#world.at(nowMs + forMs, () => {
      this.#store.isUp = true;
    });
  }

  #logStore(): void {
    const sessions = this.#store.ids.map((id) => `${id} v${this.#store.version(id)}: ${said(this.#rule.current(id))}`);
    this.#log.holds('store', this.#world.nowMs, sessions.join('; ') || '–');
  }
}

/** What a response says, whatever else it holds. The reader's getters may throw. */
function toldIn(response: unknown): Told | 'nonsense' {
  try {
    const { status, session } = response as { readonly status: unknown; readonly session: unknown };
    if (status === 503) return undefined;
    return (status === 200 && copyOf(session)) || 'nonsense';
  } catch {
    return 'nonsense';
  }
}

function wordsOf(told: Told): string {
  return told ? `200 ${said(told)}` : '503';
}

/** A session as it is now, if it is one. */
function copyOf(value: unknown): Session | undefined {
  try {
    const { user, cart } = value as Session;
    const isUser = user === undefined || typeof user === 'string';
    return isUser && Array.isArray(cart) && cart.every((item) => typeof item === 'string')
      ? { user, cart: [...cart] }
      : undefined;
  } catch {
    return undefined;
  }
}
