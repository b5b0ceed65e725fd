import type { Part, WorldNode } from '#engine/world.ts';
import { Kind } from '#parts/kinds.ts';
import { live } from '#parts/machine.ts';
import type { Fleet } from '#parts/scaling/fleet.ts';
import { serverLifeMachine } from '#parts/scaling/server-life.machine.ts';

export interface ScaledServerOptions {
  readonly fleet: Fleet;
  readonly balancer: string;
  readonly linkMs: number;
  readonly bootMs: number;
  /** What each request costs, in milliseconds, by its number. */
  readonly costsMs: ArrayLike<number>;
  readonly isThere: boolean;
}

/**
 * A server that is started and stopped from outside. It works on one request at a time; its level is how many it has at
 * hand. When it dies, it refuses all of them.
 */
export function scaledServer({ fleet, balancer, linkMs, bootMs, costsMs, isThere }: ScaledServerOptions): Part {
  return (node) => {
    const toBalancer = node.address(balancer);
    const life = live(node, serverLifeMachine, Kind.timer);
    const line: number[] = [];
    const work = new Stopwatch(node);
    const running = new Stopwatch(node);
    /** Timers set before the last stop or death are none of this life's. */
    let lives = 0;
    const start = (delayMs: number): void => {
      if (!life.tell({ type: 'started' })) return;
      node.after(delayMs, Kind.tick, ++lives, 0);
    };
    const boot = (): void => {
      if (life.tell({ type: 'booted' })) running.start();
    };
    const begin = (): void => {
      const [request] = line;
      if (request !== undefined) node.after(costsMs[request]!, Kind['work-done'], request, lives);
      if (request === undefined) work.stop();
      else work.start();
    };
    const refuse = (request: number): void => node.send(toBalancer, Kind.refused, request, 0, linkMs);
    const accept = (request: number): void => {
      if (life.state !== 'running') return refuse(request);
      if (line.push(request) === 1) begin();
      node.level(line.length);
    };
    const leaveIfEmpty = (): void => {
      if (line.length === 0) life.tell({ type: 'emptied' });
    };
    const finish = (): void => {
      node.send(toBalancer, Kind.answered, line.shift()!, 0, linkMs);
      node.level(line.length);
      begin();
      leaveIfEmpty();
    };
    const stop = (): void => {
      if (!life.tell({ type: 'stopped' })) return;
      running.stop();
      if (life.state === 'gone') lives++;
      leaveIfEmpty();
    };
    const die = (): void => {
      if (!life.tell({ type: 'died' })) return;
      lives++;
      running.stop();
      for (const request of line.splice(0)) refuse(request);
      node.level(0);
      work.stop();
    };
    fleet.join({
      address: node.index,
      get state() {
        return life.state;
      },
      get atHand() {
        return line.length;
      },
      get workedMs() {
        return work.totalMs;
      },
      get ranMs() {
        return running.totalMs;
      },
    });
    if (isThere) {
      life.tell({ type: 'started' });
      boot();
    }
    return {
      receive(kind, subject, value) {
        if (kind === Kind['passed-on']) accept(subject);
        else if (kind === Kind['work-done'] && value === lives) finish();
        else if (kind === Kind.tick && subject === lives) boot();
        else if (kind === Kind.start) start(bootMs);
        else if (kind === Kind.stop) stop();
        else if (kind === Kind.kill) die();
      },
    };
  };
}

/** Adds up the time between starts and stops. */
class Stopwatch {
  readonly #node: WorldNode;
  #beforeMs = 0;
  #sinceMs: number | undefined;

  constructor(node: WorldNode) {
    this.#node = node;
  }

  get totalMs(): number {
    return this.#beforeMs + (this.#sinceMs === undefined ? 0 : this.#node.nowMs() - this.#sinceMs);
  }

  start(): void {
    this.#sinceMs ??= this.#node.nowMs();
  }

  stop(): void {
    this.#beforeMs = this.totalMs;
    this.#sinceMs = undefined;
  }
}
