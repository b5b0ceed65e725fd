import type { Part } from '#engine/world.ts';
import { cacheMachine } from '#parts/cache.machine.ts';
import { Kind } from '#parts/kinds.ts';
import { live } from '#parts/machine.ts';
import type { Policy } from '#parts/policies/policy.ts';

/** What a cache keeps under a key. */
export interface Entry {
  readonly storedAtMs: number;
}

export interface CacheOptions {
  readonly server: string;
  readonly linkMs: number;
  readonly capacity: number;
  /** Entries older than this are taken for missing; `Infinity` for never. */
  readonly expiryMs: number;
  /** Makes an empty cache; called again after a restart. The reader's own may stand here. */
  readonly create: (capacity: number) => Policy<Entry>;
  /** Keys asked for before the run begins, the latest last, so that it begins warm. */
  readonly warmUp: ArrayLike<number>;
  /** How far apart those were, on average. */
  readonly warmUpGapMs: number;
  /** For request n, whether the best possible cache of this size would have hit. */
  readonly optimal: ArrayLike<boolean>;
}

/** A cache server in its own tier. A hit's value is the age of the entry in milliseconds. Keys reach the policy as text. */
export function cache(options: CacheOptions): Part {
  const { server, linkMs, capacity, expiryMs, create, warmUp, warmUpGapMs, optimal } = options;
  return (node) => {
    const toServer = node.address(server);
    const life = live(node, cacheMachine, Kind.timer);
    let policy = create(capacity);
    let stores = 0;
    const fresh = (key: number, nowMs: number): Entry | undefined => {
      const entry = policy.get(String(key));
      return entry !== undefined && nowMs - entry.storedAtMs <= expiryMs ? entry : undefined;
    };
    for (let at = 0; at < warmUp.length; at++) {
      const storedAtMs = (at - warmUp.length) * warmUpGapMs;
      if (!fresh(warmUp[at]!, storedAtMs)) policy.set(String(warmUp[at]!), { storedAtMs });
    }
    const isUp = (): boolean => life.state === 'warm' || life.state === 'cold';
    const lookUp = (subject: number, key: number): void => {
      node.note(optimal[subject] ? Kind['optimal-hit'] : Kind['optimal-miss'], subject, key);
      if (!isUp()) {
        node.send(toServer, Kind.refused, subject, key, linkMs);
        return;
      }
      const entry = fresh(key, node.nowMs());
      if (entry) node.send(toServer, Kind.hit, subject, node.nowMs() - entry.storedAtMs, linkMs);
      else node.send(toServer, Kind.miss, subject, key, linkMs);
    };
    const store = (key: number): void => {
      if (!isUp()) return;
      policy.set(String(key), { storedAtMs: node.nowMs() });
      if (++stores === capacity) life.tell({ type: 'filled' });
    };
    const die = (): void => {
      if (!life.tell({ type: 'killed' })) return;
      policy = create(capacity);
      stores = 0;
    };
    return {
      receive(kind, subject, value) {
        if (kind === Kind.lookup) lookUp(subject, value);
        else if (kind === Kind.store) store(value);
        else if (kind === Kind.kill) die();
        else if (kind === Kind.revive) life.tell({ type: 'revived' });
        else if (kind === Kind.timer) life.ring(subject);
      },
    };
  };
}
