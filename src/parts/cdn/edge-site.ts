import type { Random } from '#engine/random.ts';
import type { Part } from '#engine/world.ts';
import { greeting, type LinkMs } from '#parts/cdn/greeting.ts';
import { Kind } from '#parts/kinds.ts';

export interface EdgeSiteOptions {
  readonly origin: string;
  readonly linkMs: LinkMs;
  readonly photos: number;
  /** How long a photo is fresh after it has come from the origin. */
  readonly expiryMs: number;
  readonly bytesOf: (photo: number) => number;
  /** Requests a second that this site gets, and what they are for; used to bring it to where it is on any day. */
  readonly ratePerSecond: number;
  readonly drawBefore: (random: Random) => () => number;
}

/** So many lifetimes before the run the site begins, empty; what is older than one is forgotten anyway. */
const LIFETIMES_BEFORE = 3;

/**
 * One site of a network of edges. It keeps whatever it has fetched until that expires, and has room for all of it: with Poisson
 * demand λ for a photo and expiry T, λT of λT + 1 requests hit. A hit or a miss is noted with the photo as its value.
 */
export function edgeSite(options: EdgeSiteOptions): Part {
  const { origin, linkMs, photos, expiryMs, bytesOf, ratePerSecond, drawBefore } = options;
  return (node) => {
    const toOrigin = node.address(origin);
    const greets = greeting(node, linkMs);
    const photoOf = new Map<number, number>();
    const freshUntilMs = new Float64Array(photos).fill(-Infinity);
    const before = node.random('before');
    const draw = drawBefore(before);
    for (let atMs = -LIFETIMES_BEFORE * expiryMs; ;) {
      atMs += before.exponential(1_000 / ratePerSecond);
      if (atMs >= 0) break;
      const photo = draw();
      if (freshUntilMs[photo]! <= atMs) freshUntilMs[photo] = atMs + expiryMs;
    }
    node.state('open');
    return {
      receive(kind, subject, value) {
        if (greets.receive(kind, subject, value)) return;
        if (kind === Kind.request && freshUntilMs[value]! > node.nowMs()) {
          node.note(Kind.hit, subject, value);
          greets.reply(subject, bytesOf(value));
        } else if (kind === Kind.request) {
          node.note(Kind.miss, subject, value);
          photoOf.set(subject, value);
          node.send(toOrigin, Kind['far-fetch'], subject, value, linkMs(node.index, toOrigin));
        } else if (kind === Kind['far-fetched']) {
          const photo = photoOf.get(subject)!;
          photoOf.delete(subject);
          freshUntilMs[photo] = node.nowMs() + expiryMs;
          greets.reply(subject, value);
        }
      },
    };
  };
}
