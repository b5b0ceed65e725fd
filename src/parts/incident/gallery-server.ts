import type { Part, WorldNode } from '#engine/world.ts';
import { callValue } from '#parts/incident/call.ts';
import type { Errand } from '#parts/incident/errands.ts';
import { ServerTroubles } from '#parts/incident/server-troubles.ts';
import { Wire, type BadWires } from '#parts/incident/wire.ts';
import { Kind } from '#parts/kinds.ts';
import { connectionPool } from '#parts/tiers/connection-pool.ts';
import { Workers } from '#parts/tiers/workers.ts';

export interface GalleryServerOptions {
  readonly id: string;
  /** Its number among the servers, from 0. */
  readonly place: number;
  readonly errands: readonly Errand[];
  readonly balancer: string;
  readonly cache: string;
  readonly primary: string;
  readonly replicas: readonly string[];
  readonly linkMs: number;
  readonly bad: BadWires;
  readonly poolSize: number;
  /** How long a request waits for a connection to the database. */
  readonly poolPatienceMs: number;
  /** How long it waits for a replica before it asks another. */
  readonly queryPatienceMs: number;
  /** A node's name as it stands in logs. */
  readonly hostOf: (node: string) => string;
}

/** A request under way. */
interface Job {
  readonly sinceMs: number;
  /** How often the database has been asked, and the number of the replica that was first. */
  attempt: number;
  first: number;
  connection: number | undefined;
  /** Nothing is left but the second half of the work. */
  isAnswered: boolean;
  status: number;
}

const CLOCK_MS = 50;
const SLOW_MS = 700;
const OK = 200;
const NOT_FOUND = 404;

/**
 * A web server of the photo service. To show a photo it asks the cache, and on a miss a replica, the other one if the first
 * does not answer, for which it borrows a connection; to take one it writes to the primary. Its own work is done half
 * before and half after. What may go wrong in it is `ServerTroubles`.
 */
export function galleryServer(options: GalleryServerOptions): Part {
  return (node) => {
    const server = new GalleryServer(node, options);
    return { receive: (kind, subject, value) => server.receive(kind, subject, value) };
  };
}

class GalleryServer {
  readonly #node: WorldNode;
  readonly #options: GalleryServerOptions;
  readonly #wire: Wire;
  readonly #workers = new Workers(1);
  readonly #troubles: ServerTroubles;
  readonly #pool;
  readonly #toBalancer: number;
  readonly #toCache: number;
  readonly #toPrimary: number;
  readonly #toReplicas: readonly number[];
  readonly #jobs = new Map<number, Job>();
  #lent = 0;
  #turn = 0;

  constructor(node: WorldNode, options: GalleryServerOptions) {
    this.#node = node;
    this.#options = options;
    this.#wire = new Wire(node, options.linkMs, options.bad);
    this.#troubles = new ServerTroubles(node, () => options.bad.add(options.id));
    this.#pool = connectionPool(options.poolSize);
    this.#toBalancer = node.address(options.balancer);
    this.#toCache = node.address(options.cache);
    this.#toPrimary = node.address(options.primary);
    this.#toReplicas = options.replicas.map((replica) => node.address(replica));
    this.#turn = options.place;
    this.#workers.house(node);
    node.note(Kind['pool-use'], 0, 0);
    node.after(CLOCK_MS, Kind.timer, 0, 0);
  }

  receive(kind: number, subject: number, value: number): void {
    switch (kind) {
      case Kind['passed-on']:
        return this.#begin(subject);
      case Kind['work-done']:
        this.#workers.done();
        return this.#goOn(subject);
      case Kind.hit:
        return this.#answer(subject, OK);
      case Kind.refused:
        this.#log(subject, `WARN ${this.#options.hostOf(this.#options.cache)}: connection refused`);
        return this.#borrow(subject);
      case Kind.miss:
        return this.#borrow(subject);
      case Kind.rows:
        return this.#read(subject, value);
      case Kind.written:
        this.#giveBack(subject);
        return this.#answer(subject, OK);
      case Kind['give-up']:
        return this.#giveUp(subject, value);
      case Kind.timer:
        return this.#tick();
      case Kind.resend:
        return this.#wire.resend(subject);
      default:
        this.#troubles.begin(kind);
    }
  }

  #begin(request: number): void {
    const sinceMs = this.#node.nowMs();
    this.#jobs.set(request, { sinceMs, attempt: 0, first: 0, connection: undefined, isAnswered: false, status: 0 });
    this.#node.level(this.#jobs.size);
    this.#work(request);
  }

  #work(request: number): void {
    this.#workers.take(this.#node, (this.#errand(request).workMs / 2) * this.#troubles.slowness, request);
  }

  #goOn(request: number): void {
    const job = this.#jobs.get(request)!;
    if (job.isAnswered) this.#end(request, Kind.answered, job.status);
    else if (this.#troubles.isWrong()) this.#fail(request, 'TypeError: caption is undefined');
    else if (!this.#errand(request).isUpload) {
      this.#node.send(this.#toCache, Kind.lookup, request, this.#options.place, this.#options.linkMs);
    } else if (this.#troubles.isDiskFull) this.#fail(request, 'no space left on device');
    else this.#borrow(request);
  }

  #borrow(request: number): void {
    const connection = this.#pool.acquire(String(request), this.#node.nowMs() + this.#options.poolPatienceMs);
    if (connection === undefined) this.#node.note(Kind.waits, request, 0);
    else {
      this.#node.note(Kind['pool-use'], 0, ++this.#lent / this.#options.poolSize);
      this.#ask(request, connection);
    }
  }

  #ask(request: number, connection: number): void {
    const job = this.#jobs.get(request)!;
    const { place, linkMs, queryPatienceMs } = this.#options;
    job.connection = connection;
    job.attempt++;
    if (this.#errand(request).isUpload) this.#node.send(this.#toPrimary, Kind.write, request, place, linkMs);
    else {
      const call = callValue({ server: place, attempt: job.attempt });
      if (job.attempt === 1) job.first = this.#turn++;
      this.#node.send(this.#toReplicas[this.#replicaOf(job)]!, Kind.query, request, call, linkMs);
      this.#node.after(queryPatienceMs, Kind['give-up'], request, job.attempt);
    }
  }

  /** Each question goes to the next replica in turn, and its second attempt to the one after that. */
  #replicaOf({ first, attempt }: Job): number {
    return (first + attempt) % this.#toReplicas.length;
  }

  #read(request: number, value: number): void {
    const job = this.#jobs.get(request);
    // Whoever has been given up may answer all the same.
    if (!job || job.isAnswered || job.attempt !== Math.abs(value)) return;
    this.#giveBack(request);
    if (value > 0) {
      this.#node.send(this.#toCache, Kind.store, request, this.#options.place, this.#options.linkMs);
      return this.#answer(request, OK);
    }
    this.#log(request, 'WARN photo not found');
    this.#answer(request, NOT_FOUND);
  }

  #giveUp(request: number, attempt: number): void {
    const job = this.#jobs.get(request);
    if (!job || job.isAnswered || job.attempt !== attempt) return;
    const { replicas, queryPatienceMs, hostOf } = this.#options;
    const replica = replicas[this.#replicaOf(job)]!;
    this.#log(request, `WARN ${hostOf(replica)}: no answer within ${queryPatienceMs} ms`);
    if (attempt < replicas.length) return this.#ask(request, job.connection!);
    this.#giveBack(request);
    this.#fail(request, 'no replica answers');
  }

  #giveBack(request: number): void {
    const { connection } = this.#jobs.get(request)!;
    if (this.#troubles.losesConnection()) return;
    const grant = this.#pool.release(connection!);
    if (grant) this.#ask(Number(grant.caller), grant.connection);
    else this.#node.note(Kind['pool-use'], 0, --this.#lent / this.#options.poolSize);
  }

  #tick(): void {
    for (const caller of this.#pool.expire(this.#node.nowMs())) {
      this.#fail(Number(caller), `no database connection within ${this.#options.poolPatienceMs} ms`);
    }
    this.#node.after(CLOCK_MS, Kind.timer, 0, 0);
  }

  #answer(request: number, status: number): void {
    const job = this.#jobs.get(request)!;
    job.isAnswered = true;
    job.status = status;
    this.#work(request);
  }

  #fail(request: number, text: string): void {
    this.#log(request, `ERROR ${text}`);
    this.#end(request, Kind.failed, 0);
  }

  #end(request: number, kind: number, value: number): void {
    const { sinceMs } = this.#jobs.get(request)!;
    this.#jobs.delete(request);
    this.#node.level(this.#jobs.size);
    if (this.#node.nowMs() - sinceMs > SLOW_MS) this.#log(request, `WARN slow request: over ${SLOW_MS} ms`);
    this.#wire.send(this.#options.id, { to: this.#toBalancer, kind, subject: request, value });
  }

  #log(request: number, text: string): void {
    this.#node.note(Kind.logged, request, 0, text);
  }

  #errand(request: number): Errand {
    return this.#options.errands[request]!;
  }
}
