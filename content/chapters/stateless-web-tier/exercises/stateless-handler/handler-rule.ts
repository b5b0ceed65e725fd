import { type Finding, show } from '#kit';
import type { Request, Session } from './contract.ts';
import { changed, type Errand, NEW, requestSaid, said, type Server, SERVERS } from './handler-case.ts';
import type { SessionServer, Version } from './session-server.ts';

/** A request that is under way, or was, as the rule remembers it. */
export interface Running {
  /** As the table shows it. */
  readonly name: string;
  readonly number: number;
  readonly server: Server;
  readonly request: Request;
  readonly begunAtMs: number;
  /** How many versions its session had when it began. */
  readonly versionsBefore: number;
  /** Puts that it has sent; of these, those that have arrived, those that were refused, and those that were rejected. */
  puts: number;
  arrived: number;
  refused: number;
  /** Of those that were refused, how many carried a version that had been read since it began, and since the one before. */
  refusedAsRead: number;
  /** When the last one was refused. */
  refusedAtMs: number;
  rejectedPuts: number;
  /** Calls that were rejected and may have been its own. */
  rejected: number;
  /** The version that it has stored. */
  stored: Version | undefined;
  isAnswered: boolean;
}

/** What a server was told that asked for a session. */
interface Reading {
  readonly server: Server;
  readonly id: string;
  readonly version: number | undefined;
  readonly atMs: number;
}

/** What a request said in the end: the session, `undefined` for a 503. */
export type Told = Session | undefined;

type Judgement = Finding | undefined;

/** Holds all that handlers do against what the contract says, and names what is wrong by how it came about. */
export class HandlerRule {
  readonly #store: SessionServer;
  readonly #putsMax: number;
  readonly #running: Running[] = [];
  /** What the store has told servers, the newest last. */
  readonly #readings: Reading[] = [];

  constructor(store: SessionServer, putsMax: number) {
    this.#store = store;
    this.#putsMax = putsMax;
  }

  begin(number: number, { server, request }: Errand, atMs: number): Running {
    const running: Running = {
      name: `#${number + 1} ${server}: ${requestSaid(request)}`,
      number,
      server,
      request,
      begunAtMs: atMs,
      versionsBefore: this.#store.versions(request.session).length,
      puts: 0,
      arrived: 0,
      refused: 0,
      refusedAsRead: 0,
      refusedAtMs: atMs,
      rejectedPuts: 0,
      rejected: 0,
      stored: undefined,
      isAnswered: false,
    };
    this.#running.push(running);
    return running;
  }

  /** What is stored now under the session's id, as a request would find it. */
  current(id: string): Session {
    return this.#store.last(id)?.session ?? NEW;
  }

  /**
   * The request that a call of the store is made for. It may have waited for `likely`, another of its server's, and gone on as
   * that came to an end; of several a put is for the one that makes such a session.
   */
  whose(likely: Running, id: unknown, session: Session | undefined): Running {
    const { server } = likely;
    const open = [likely, ...this.#running].filter((one) => one.server === server && !one.isAnswered);
    const own = open.filter(({ request }) => request.session === id);
    if (!session) return own[0] ?? likely;
    const words = said(session);
    const past = this.#sessionsSince(likely.request.session, 0);
    const isMaker = ({ request, stored }: Running): boolean =>
      !stored && request.type !== 'show' && past.some((from) => said(changed(from, request)) === words);
    return own.find(isMaker) ?? own[0] ?? likely;
  }

  /** A call was rejected. */
  rejectedCall({ server, request }: Running): void {
    for (const one of this.#running) {
      if (one.server === server && one.request.session === request.session && !one.isAnswered) one.rejected++;
    }
  }

  /** A server is told what is stored under the session's id. */
  read(server: Server, id: string, version: number | undefined, atMs: number): void {
    this.#readings.push({ server, id, version, atMs });
  }

  /** A put is refused, because its version is not the one that is there. */
  refuse(running: Running, version: number | undefined, atMs: number): void {
    const { server, request, refusedAtMs } = running;
    const isRead = this.#readings.some(
      (one) => one.server === server && one.id === request.session && one.version === version && one.atMs > refusedAtMs,
    );
    running.refused++;
    if (isRead) running.refusedAsRead++;
    running.refusedAtMs = atMs;
  }

  /** A handler asks for a session, or sends one. */
  judgeCall(running: Running, id: unknown, isPut: boolean, atMs: number): Judgement {
    const { request, refused, rejectedPuts } = running;
    if (id !== request.session)
      return this.found('visitors', running, atMs, { expected: show(request.session), got: show(id) });
    if (!isPut) return undefined;
    if (request.type === 'show') {
      return this.found(this.#store.version(request.session) ? 'writes' : 'looks', running, atMs);
    }
    if (rejectedPuts > 0) return this.found('again', running, atMs);
    return refused >= this.#putsMax ? this.found('endless', running, atMs) : undefined;
  }

  /** A handler has sent more messages than any needs. */
  endless(running: Running, atMs: number): Finding {
    return this.found('endless', running, atMs);
  }

  /** The store is about to take a session: is it what the request makes of the one that is there? */
  judgeStored(running: Running, session: Session | undefined, atMs: number): Judgement {
    const { request } = running;
    const before = this.current(request.session);
    const right = said(changed(before, request));
    const got = session ? said(session) : '–';
    if (!running.stored && got === right) return undefined;
    const data = { before: said(before), expected: right, got };
    if (running.stored) return this.found('twice', running, atMs, data);
    const past = this.#sessionsSince(request.session, 0);
    const last = this.#store.last(request.session);
    if (last && past.some((session) => said(changed(session, request)) === got)) {
      return this.found('lost', running, atMs, data, { atMs: last.atMs, lane: 'store' });
    }
    const isTwice = past.some((session) => said(changed(changed(session, request), request)) === got);
    return this.found(isTwice ? 'twice' : 'stored', running, atMs, data);
  }

  /** A request is answered. */
  judgeAnswer(running: Running, told: Told, atMs: number): Judgement {
    running.isAnswered = true;
    if (!told) {
      const { rejected, refused, refusedAsRead } = running;
      if (rejected > 0 || refusedAsRead >= this.#putsMax) return undefined;
      const data = { refused, read: refusedAsRead, putsMax: this.#putsMax };
      return this.found(refused >= this.#putsMax ? 'unread' : 'gives-up', running, atMs, data);
    }
    return running.request.type === 'show' || running.stored
      ? this.#judgeShown(running, told, atMs)
      : this.#judgeUnstored(running, told, atMs);
  }

  /** A request was answered with what is no response. */
  nonsense(running: Running, got: string, atMs: number): Finding {
    running.isAnswered = true;
    return this.found('answer', running, atMs, { expected: this.allowed(running), got });
  }

  /** A promise was rejected because the store was down. */
  rejected(running: Running, atMs: number): Finding {
    running.isAnswered = true;
    return this.found('rejects', running, atMs);
  }

  /** All is quiet: is there a request without an answer? */
  judgeUnanswered(atMs: number): { readonly running: Running; readonly finding: Finding } | undefined {
    const running = this.#running.find(({ isAnswered }) => !isAnswered);
    return running && { running, finding: this.found('unanswered', running, atMs) };
  }

  /** What a request may answer, as the table shows it. */
  allowed(running: Running): string {
    const { request, stored, rejected } = running;
    const sessions = stored ? [stored.session] : this.#sessionsSince(request.session, running.versionsBefore);
    const shown = sessions.map((session) => said(stored ? session : changed(session, request)));
    return [...new Set([...shown, ...(rejected > 0 ? ['503'] : [])])].join(' | ');
  }

  /** It has looked, or stored its change: what it tells is what it stored, or was there at some time while it looked. */
  #judgeShown(running: Running, told: Session, atMs: number): Judgement {
    const { request, versionsBefore, rejected, stored } = running;
    const versions = this.#store.versions(request.session);
    const right = stored ? [stored.session] : this.#sessionsSince(request.session, versionsBefore);
    const words = said(told);
    if (right.some((session) => said(session) === words)) return undefined;
    const data = { expected: said(stored?.session ?? this.current(request.session)), got: words };
    if (rejected > 0) return this.found('logout', running, atMs, data);
    const others = this.#store.ids.filter((id) => id !== request.session);
    if (others.some((id) => said(this.current(id)) === words)) return this.found('visitors', running, atMs, data);
    const old = this.#sessionsSince(request.session, 0).findIndex((session) => said(session) === words);
    const next = versions[old];
    if (old >= 0 && next) return this.found('stale', running, atMs, data, { atMs: next.atMs, lane: 'store' });
    return this.found('answer', running, atMs, data);
  }

  /** It says that a change is done, and has stored nothing: then there was nothing to change. */
  #judgeUnstored(running: Running, told: Session, atMs: number): Judgement {
    const { request, versionsBefore, rejected, puts, arrived, refused } = running;
    const words = said(told);
    const sessions = this.#sessionsSince(request.session, versionsBefore);
    const isIdle = (session: Session): boolean => said(changed(session, request)) === said(session);
    if (sessions.some((session) => isIdle(session) && said(session) === words)) return undefined;
    const data = { expected: this.allowed(running), got: words };
    if (rejected > 0) return this.found('hidden', running, atMs, data);
    if (puts > arrived) return this.found('early', running, atMs, data);
    return this.found(refused > 0 ? 'ignored' : 'answer', running, atMs, data);
  }

  /** What a session was from its version `from` on; `NEW` before its first. */
  #sessionsSince(id: string, from: number): Session[] {
    const sessions = [NEW, ...this.#store.versions(id).map(({ session }) => session)];
    return sessions.slice(from);
  }

  protected found(
    name: string,
    { server, request, begunAtMs }: Running,
    atMs: number,
    data: Finding['fault']['data'] = {},
    cause: { readonly atMs: number; readonly lane: string } = { atMs: begunAtMs, lane: server },
  ): Finding {
    const told = { request: requestSaid(request), session: request.session, server: SERVERS.indexOf(server) + 1 };
    return {
      fault: { name, data: { ...told, begunAtMs, atMs, causeAtMs: cause.atMs, ...data } },
      clash: { causeAtMs: cause.atMs, effectAtMs: atMs, causeLane: cause.lane },
    };
  }
}
