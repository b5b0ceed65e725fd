import { readFileSync } from 'node:fs';

/** Closed forms by system; the unit of time is the mean service. */
export interface Queueing {
  readonly mm1: readonly {
    rho: number;
    L: number;
    W: number;
    Wq: number;
    p0: number;
    p50: number;
    p95: number;
    p99: number;
  }[];
  readonly mmc: readonly { c: number; rho: number; pWait: number; Wq: number; W: number; L: number; pWqgt1: number }[];
  readonly md1: readonly { rho: number; W: number; Wq: number; L: number }[];
  readonly mm1k: readonly { rho: number; K: number; loss: number; L: number; throughput: number; W: number }[];
  /** LRU and FIFO caches of `C` places under Zipf popularity with exponent `alpha` over `N` keys. */
  readonly che: readonly { N: number; alpha: number; C: number; LRU_hit: number; FIFO_or_RANDOM_hit: number }[];
  /** Requests a second for one key, and seconds until its entry is too old. */
  readonly ttlCache: readonly { ratePerKey: number; ttl: number; hit_fixedTTL: number }[];
  /** The share of keys that change machines when `from` machines become `to`. */
  readonly moduloResharding: readonly { from: number; to: number; movedFrac_modN: number; movedFrac_ideal: number }[];
  /** Each customer joins the shortest of `d` lines drawn by chance, of very many. */
  readonly supermarket_powerOfD: readonly { d: number; lambda: number; W: number }[];
  /** How much of a ring the busiest of `nodes` machines has, against the mean, with `vnodes` random points each. */
  readonly ringImbalance: {
    readonly rows: readonly { nodes: number; vnodes: number; maxOverMean_mean: number; stddevOfLoad: number }[];
  };
  /** The share of those who ask `fanout` servers that meet at least one slow answer, when one in a hundred is slow. */
  readonly tailAtScale: readonly { fanout: number; pSlow_if_1pct: number }[];
}

export const queueing = JSON.parse(readFileSync(new URL('queueing.json', import.meta.url), 'utf8')) as Queueing;
