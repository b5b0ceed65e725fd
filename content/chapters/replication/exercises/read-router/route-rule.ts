import type { Position, Replica } from './contract.ts';

/** How far a client's view of the log reaches, and by what it got there. */
export interface Reach {
  readonly position: number;
  readonly by: 'nothing' | 'wrote' | 'saw';
  readonly atMs: number;
}

const NOTHING: Reach = { position: 0, by: 'nothing', atMs: 0 };

/** What is wrong with a choice, by the name of the fault. */
type Wrong = 'unknown' | 'down' | 'own-write' | 'backwards' | 'report' | 'idle' | 'others';

/** What a router has been told, and which machines it may choose by that. */
export class RouteRule {
  readonly #reaches = new Map<string, Reach>();
  /** The furthest that each replica has ever been reported to be. */
  readonly #reported = new Map<string, number>();

  /** A client has written or seen the log up to `position`. */
  reached(client: string, position: Position, by: 'wrote' | 'saw', atMs: number): void {
    if (Number(position) <= this.reachOf(client).position) return;
    this.#reaches.set(client, { position: Number(position), by, atMs });
  }

  reachOf(client: string): Reach {
    return this.#reaches.get(client) ?? NOTHING;
  }

  /** The client that has written or seen most, and how far. */
  furthest(): readonly [string, Reach] {
    return [...this.#reaches].sort(([, one], [, other]) => other.position - one.position)[0] ?? ['', NOTHING];
  }

  /** The machines that a read may go to. */
  allowed(client: string, replicas: readonly Replica[]): readonly string[] {
    const { position } = this.reachOf(client);
    const fit = replicas.filter(({ isUp, applied }) => isUp && Number(applied) >= position);
    return fit.length > 0 ? fit.map(({ name }) => name) : ['primary'];
  }

  /** What is wrong with a choice, if anything is. */
  judge(client: string, replicas: readonly Replica[], chosen: unknown): Wrong | undefined {
    const before = new Map(this.#reported);
    for (const { name, applied } of replicas) {
      this.#reported.set(name, Math.max(Number(applied), before.get(name) ?? 0));
    }
    if (this.allowed(client, replicas).some((name) => name === chosen)) return undefined;
    if (chosen === 'primary') return this.#isHeldUp(replicas) ? 'others' : 'idle';
    const replica = replicas.find(({ name }) => name === chosen);
    if (!replica) return 'unknown';
    if (!replica.isUp) return 'down';
    const { position, by } = this.reachOf(client);
    if ((before.get(replica.name) ?? 0) >= position) return 'report';
    return by === 'wrote' ? 'own-write' : 'backwards';
  }

  /** Whether no replica would do for the client that is furthest. */
  #isHeldUp(replicas: readonly Replica[]): boolean {
    return this.allowed(this.furthest()[0], replicas)[0] === 'primary';
  }
}
