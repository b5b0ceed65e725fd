import type { Finding } from '#kit';
import type { Session } from './contract.ts';
import { changed, NEW, said, type Errand } from './handler-case.ts';
import { HandlerRule, type Running, type Told } from './handler-rule.ts';
import type { SessionServer } from './session-server.ts';

/**
 * Hears nothing but answers to requests that come one after the other. Those of one server that lives on have to be right; if
 * they are, those of servers that were started a moment ago have to equal them.
 */
export class EqualRule extends HandlerRule {
  readonly #sessions = new Map<string, Session>();
  readonly #isFresh: boolean;

  constructor(store: SessionServer, stored: Readonly<Record<string, Session>>, isFresh: boolean) {
    super(store, Infinity);
    this.#isFresh = isFresh;
    for (const [id, session] of Object.entries(stored)) this.#sessions.set(id, session);
  }

  override begin(number: number, errand: Errand, atMs: number): Running {
    const { request } = errand;
    const before = this.#sessions.get(request.session) ?? NEW;
    this.#sessions.set(request.session, changed(before, request));
    return super.begin(number, errand, atMs);
  }

  override judgeCall(): undefined {
    return undefined;
  }

  override judgeStored(): undefined {
    return undefined;
  }

  override judgeAnswer(running: Running, told: Told, atMs: number): Finding | undefined {
    running.isAnswered = true;
    const expected = this.allowed(running);
    const got = told ? said(told) : '503';
    if (got === expected) return undefined;
    const others = [...this.#sessions.keys()].filter((id) => id !== running.request.session);
    const isOthers = others.some((id) => said(this.#sessions.get(id)!) === got);
    const name = isOthers ? 'visitors' : 'answer';
    return this.found(this.#isFresh ? 'memory' : name, running, atMs, { expected, got });
  }

  override allowed({ request }: Running): string {
    return said(this.#sessions.get(request.session)!);
  }
}
