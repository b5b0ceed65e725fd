import type { Random } from '#engine/random.ts';
import { PATIENCE } from '#parts/balancing/health.machine.ts';
import { choiceOf, type BalancerPolicy, type CreateBalancerPolicy, type PolicyName } from '#parts/balancing/policy.ts';

export interface PoolOptions {
  readonly servers: readonly string[];
  readonly policy: PolicyName | CreateBalancerPolicy;
  /** How old what is known of the loads may be; with 0 it is never old. */
  readonly ageMs: number;
  readonly random: Random;
  /** How long a server that has refused gets nothing; the request is given to another. Left out, it is not tried again. */
  readonly restMs?: number;
}

/**
 * The servers behind a balancer, what is known of them, and the policy that chooses. Loads are the requests that each has
 * at hand; with an age they are looked at only every so often, and until then nothing that is sent there is counted. A
 * policy of a reader's counts what it sends by itself, and hears of what has ended at the same moments.
 */
export class Pool {
  readonly #servers: readonly string[];
  readonly #isUp = new Map<string, boolean>();
  readonly #atHand = new Map<string, number>();
  readonly #known = new Map<string, number>();
  readonly #ended: { readonly server: string; readonly isGood: boolean }[] = [];
  readonly #policy: BalancerPolicy | undefined;
  readonly #choose: () => string | undefined;
  readonly #isFresh: boolean;
  readonly #restMs: number | undefined;
  readonly #restsUntilMs = new Map<string, number>();
  #nowMs = 0;

  constructor({ servers, policy, ageMs, random, restMs }: PoolOptions) {
    this.#restMs = restMs;
    this.#servers = servers;
    this.#isFresh = ageMs === 0;
    for (const server of servers) this.#isUp.set(server, true);
    const loads = this.#isFresh ? this.#atHand : this.#known;
    if (typeof policy === 'string') {
      const view = {
        servers,
        isUp: (server: string) => this.#isUp.get(server)! && (this.#restsUntilMs.get(server) ?? 0) <= this.#nowMs,
        loadOf: (server: string) => loads.get(server) ?? 0,
        random,
      };
      this.#choose = choiceOf(policy, view);
    } else {
      const build = policy(PATIENCE);
      this.#policy = build;
      this.#choose = () => build.pick();
      for (const server of servers) build.add(server);
    }
  }

  get servers(): readonly string[] {
    return this.#servers;
  }

  /** Whether a request that was refused is given to another server. */
  get triesAgain(): boolean {
    return this.#restMs !== undefined;
  }

  /** Where the next request goes; nothing if no server is up, or if the reader's policy names one that there is not. */
  pick(nowMs: number): string | undefined {
    this.#nowMs = nowMs;
    const server = this.#choose();
    if (server === undefined || !this.#isUp.has(server)) return undefined;
    this.#atHand.set(server, (this.#atHand.get(server) ?? 0) + 1);
    return server;
  }

  /** A request has ended there. */
  ended(server: string, isGood: boolean, nowMs: number): void {
    if (!isGood && this.#restMs !== undefined) this.#restsUntilMs.set(server, nowMs + this.#restMs);
    this.#atHand.set(server, this.#atHand.get(server)! - 1);
    if (this.#isFresh) this.#policy?.finished?.(server, isGood);
    else if (this.#policy) this.#ended.push({ server, isGood });
  }

  /** A probe is back, or was not answered; `isUp` is what is thought of the server by now. */
  probed(server: string, isGood: boolean, isUp: boolean): void {
    this.#isUp.set(server, isUp);
    this.#policy?.probed(server, isGood);
  }

  /** The moment at which what has happened becomes known. */
  refresh(): void {
    for (const [server, load] of this.#atHand) this.#known.set(server, load);
    for (const { server, isGood } of this.#ended.splice(0)) this.#policy?.finished?.(server, isGood);
  }
}
