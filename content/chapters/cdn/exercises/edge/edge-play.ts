import { AsyncWorld, show, word, type CaseLog, type CaseRules, type Finding, type Settled } from '#kit';
import type { CreateEdge, Edge, EdgeRequest, EdgeResponse } from './contract.ts';
import { difference, saidValue, sameRequest } from './edge-difference.ts';
import { pageOf, saidAnswer, saidHeaders, saidRequest, TRACKING, type EdgeCase, type Visit } from './edge-case.ts';
import { EdgeRule, fromMemory, type Due, type Entry, type Flight } from './edge-rule.ts';
import { OriginServer } from './origin-server.ts';

/** A visit that has begun. */
interface Visiting {
  readonly request: EdgeRequest;
  readonly atMs: number;
  readonly due: Due;
  /** The answer in memory that it is about. */
  readonly entry: Entry | undefined;
  /** The question that the edge asked for it. */
  flight: Flight | undefined;
  /** What may be given; nothing while the origin has yet to say it. */
  right: readonly EdgeResponse[] | undefined;
  isAnswered: boolean;
}

/** Between a visitor and the edge. No case begins earlier. */
const HOP_MS = 5;
const NOTHING = '–';

/** Plays an edge's life on the reader's code and on the rule side by side: the first thing that differs is the finding. */
export const playEdge: CaseRules<CreateEdge, EdgeCase>['play'] = (create, testCase, log) =>
  new EdgePlay(create, testCase, log).play();

class EdgePlay {
  readonly #case: EdgeCase;
  readonly #log: CaseLog;
  readonly #world: AsyncWorld;
  readonly #rule = new EdgeRule();
  readonly #origin = new OriginServer();
  readonly #edge: Edge;
  /** By the number of the act. */
  readonly #visits: Visiting[] = [];
  /** When the answers of the origin came, by their bodies. */
  readonly #came = new Map<string, { readonly atMs: number; readonly says: string }>();
  #held = '';

  constructor(create: CreateEdge, testCase: EdgeCase, log: CaseLog) {
    this.#case = testCase;
    this.#log = log;
    this.#world = new AsyncWorld(log);
    this.#edge = create((request) => this.#ask(request), {
      now: () => this.#world.nowMs,
      trackingParameters: TRACKING,
    });
  }

  play(): Promise<Finding | undefined> {
    const world = this.#world;
    for (const [number, act] of this.#case.acts.entries()) {
      const text = act.type === 'visit' ? saidRequest(act) : `purge ${act.url}`;
      const leave = () => this.#log.message('visitor', 'edge', world.nowMs, act.atMs, text);
      world.at(act.atMs - HOP_MS, leave, number);
      const arrive = () => (act.type === 'visit' ? this.#visit(number, act) : this.#purge(act.url));
      world.at(act.atMs, arrive, number);
    }
    return world.run();
  }

  #visit(number: number, { atMs, method, url, headers, answering }: Visit): void {
    if (answering) this.#origin.set(url, answering);
    const request = Object.freeze({ method, url, headers: Object.freeze({ ...headers }) });
    const { due, entry } = this.#rule.due(request, atMs);
    const right = entry && due !== 'origin' ? [fromMemory(entry, atMs)] : undefined;
    const visiting: Visiting = { request, atMs, due, entry, flight: undefined, right, isAnswered: false };
    this.#visits[number] = visiting;
    this.#world.ask(
      () => this.#edge.handle(request),
      (settled) => this.#answer(visiting, settled),
    );
    this.#world.at(atMs + 1, () => this.#look(visiting));
  }

  #purge(url: string): void {
    this.#log.answer({ atMs: this.#world.nowMs, call: `purge(${show(url)})` });
    this.#rule.purge(url);
    this.#hold();
    this.#world.ask(
      () => this.#edge.purge(url),
      (settled) => settled.type === 'rejected' && this.#world.crash(settled.reason),
    );
  }

  /** The origin, as the reader's code sees it. */
  #ask(given: unknown): Promise<EdgeResponse> {
    const { nowMs, errand } = this.#world;
    const visiting = this.#visits[errand] ?? this.#visits.at(-1)!;
    const asks = this.#rule.asks(visiting.request, visiting.entry);
    const isDue = visiting.due !== 'memory' && !visiting.flight && this.#visits[errand] === visiting;
    const { isSame, got } = sameRequest(asks, given);
    const call = `origin(${got})`;
    if (isDue && isSame) this.#log.answer({ atMs: nowMs, call });
    else this.#take(visiting, isDue ? saidRequest(asks) : this.#expected(visiting), got, call, { isAboutAsking: true });
    const isBackground = visiting.due === 'background';
    const flight = this.#rule.leave(visiting.request, visiting.entry, isBackground, nowMs);
    visiting.flight ??= flight;
    const half = this.#case.delayMs / 2;
    const way = { from: 'edge', to: 'origin', thereMs: half, backMs: half };
    return this.#world.send(way, got, () => {
      const answer = this.#origin.answer(asks);
      const arrived = () => this.#arrive(visiting, flight, answer);
      if (!answer) return { text: '✗', outcome: { error: new Error('the origin cannot be reached') }, arrived };
      const text = [`${answer.status} ${answer.body}`.trim(), saidHeaders(answer.headers)].filter(Boolean).join(', ');
      return { text, outcome: { value: answer }, arrived };
    });
  }

  #arrive(visiting: Visiting, flight: Flight, answer: EdgeResponse | undefined): void {
    const { nowMs } = this.#world;
    const right = this.#rule.arrive(flight, answer, nowMs);
    if (answer?.body) this.#came.set(answer.body, { atMs: nowMs, says: saidHeaders(answer.headers) });
    visiting.right ??= right;
    this.#hold();
    this.#world.at(nowMs + 1, () => this.#look(visiting));
  }

  /** Whether what is due by now has been done. */
  #look(visiting: Visiting): void {
    const { right, due, flight, isAnswered } = visiting;
    if (!isAnswered && right) this.#take(visiting, this.#expected(visiting), NOTHING, saidRequest(visiting.request));
    if (due !== 'memory' && !flight) {
      const asks = saidRequest(this.#rule.asks(visiting.request, visiting.entry));
      this.#take(visiting, asks, NOTHING, `origin(${asks})`, { isAboutAsking: true });
    }
  }

  #answer(visiting: Visiting, settled: Settled): void {
    const { nowMs } = this.#world;
    visiting.isAnswered = true;
    const call = saidRequest(visiting.request);
    if (settled.type === 'rejected') {
      if (settled.reason instanceof TypeError || settled.reason instanceof ReferenceError) {
        return this.#world.crash(settled.reason);
      }
      const { reason } = settled;
      return this.#take(visiting, this.#expected(visiting), `✗ ${reason instanceof Error ? reason.message : ''}`, call);
    }
    const differences = visiting.right?.map((right) => difference(right, settled.value, this.#case.isAnyAgeRight));
    const wrong = differences?.includes(undefined) ? undefined : differences?.[0];
    const got = wrong?.got ?? saidValue(settled.value);
    if (!differences || wrong) {
      return this.#take(visiting, wrong?.expected ?? this.#expected(visiting), got, call, { value: settled.value });
    }
    this.#log.claim(nowMs, call, got, got, true);
    this.#log.message('edge', 'visitor', nowMs, nowMs + HOP_MS, got);
  }

  /** What a visit has a right to, in words: an answer, or what the origin has to be asked. */
  #expected({ right, request, entry }: Visiting): string {
    return right?.[0] ? saidAnswer(right[0]) : saidRequest(this.#rule.asks(request, entry));
  }

  #take(
    visiting: Visiting,
    expected: string,
    got: string,
    call: string,
    { value, isAboutAsking = false }: { readonly value?: unknown; readonly isAboutAsking?: boolean } = {},
  ): void {
    const { nowMs } = this.#world;
    const { request, atMs, entry, due } = visiting;
    const body = typeof value === 'object' && value && 'body' in value ? value.body : entry?.response.body;
    const source = this.#came.get(String(body));
    const says = source?.says ?? '';
    const keptAtMs = this.#dropped(request.url, source?.atMs ?? atMs) ?? source?.atMs ?? atMs;
    this.#log.claim(nowMs, call, expected, got, false);
    this.#log.wrong('edge', nowMs, got);
    const data = { url: word(request.url), askedAtMs: atMs, atMs: nowMs, expected, got, says: says || NOTHING };
    const clash = { causeAtMs: keptAtMs, effectAtMs: nowMs, causeLane: 'edge', effectLane: 'edge' };
    this.#world.find({
      fault: {
        name: isAboutAsking && due === 'background' ? 'in-the-background' : 'model',
        data: { ...data, keptAtMs },
      },
      clash,
    });
  }

  /** When what is kept for the url was last purged since then. */
  #dropped(url: string, sinceMs: number): number | undefined {
    return this.#case.acts.findLast(
      (act) =>
        act.type === 'purge' && act.atMs > sinceMs && act.atMs < this.#world.nowMs && pageOf(act.url) === pageOf(url),
    )?.atMs;
  }

  /** What the edge should hold from now on. */
  #hold(): void {
    const kept = this.#rule.kept().map(({ response }) => response.body);
    const text = kept.join(', ');
    if (text !== this.#held) this.#log.holds('edge', this.#world.nowMs, text || NOTHING);
    this.#held = text;
  }
}
