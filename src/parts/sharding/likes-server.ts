import type { Part } from '#engine/world.ts';
import { Kind } from '#parts/kinds.ts';
import type { AddAll, CreateLikes } from '#parts/sharding/likes.ts';
import { murmur3 } from '#parts/sharding/murmur3.ts';
import { heat } from '#parts/sharding/heat.ts';

export interface LikesServerOptions {
  readonly shards: number;
  /** The node of a shard, numbered from 1. */
  readonly nodeOf: (shard: number) => string;
  readonly ratePerSecond: number;
  readonly linkMs: number;
  /** The photo of each request in turn, 0 the most popular; the traffic ends with it. */
  readonly photos: ArrayLike<number>;
  /** Of all requests, the share that likes a photo; the others ask who likes it. */
  readonly writeShare: number;
  readonly users: number;
  /** How likes are made, for those that need the time, or to add many likes in one message. */
  readonly create: (now: () => number, addAll: AddAll) => CreateLikes;
  readonly parts: number;
  /** A photo is hot once it is asked for as often within a second. */
  readonly hotPerSecond: number;
  /** How many like a photo when the run begins. */
  readonly likedBefore: (photo: number) => number;
}

/**
 * Web servers with likes on a sharded store. Likes work on what is stored at once; every call of the store also travels as a
 * message to the shard of its key, and a request has failed if one of its messages is refused. A read that does not know of
 * a like that is stored is noted as `stale`, one that needs no message as `hit`.
 */
export function likesServer(options: LikesServerOptions): Part {
  const { shards, nodeOf, ratePerSecond, linkMs, photos, writeShare, users, create, parts } = options;
  return (node) => {
    const arrivals = node.random('arrivals');
    const writes = node.random('writes');
    const names = node.random('users');
    const warmth = heat(options.hotPerSecond);
    const sets = new Map<string, Set<string>>();
    const truth = new Map<string, Set<string>>();
    const failed = new Set<number>();
    let request = 0;
    let messages = 0;
    const send = (kind: number, key: string): void => {
      messages++;
      node.send(node.address(nodeOf((murmur3(key) % shards) + 1)), kind, request, photos[request]!, linkMs);
    };
    const addAll: AddAll = (key, members) => {
      send(Kind.write, key);
      for (const member of members) into(sets, key, member);
    };
    const likes = create(
      () => node.nowMs(),
      addAll,
    )({
      store: {
        add: (key, member) => addAll(key, [member]),
        read(key) {
          send(Kind.query, key);
          return [...(sets.get(key) ?? [])];
        },
      },
      isHot: (photo) => warmth.isHot(photo),
      parts,
      hash: (text) => murmur3(text),
    });
    const expect = (): void => {
      if (request < photos.length) node.after(arrivals.exponential(1000 / ratePerSecond), Kind.arrive, request, 0);
    };
    const serve = (): void => {
      const number = photos[request]!;
      const photo = photoName(number);
      warmth.asked(photo, node.nowMs());
      messages = 0;
      // Drawn for reads too, so that another share of writes meets the same users.
      const user = `u${names.integer(users)}`;
      if (writes.uniform() < writeShare) {
        likes.add(photo, user);
        into(truth, photo, user);
      } else {
        const known = new Set(likes.of(photo));
        if (known.size < (truth.get(photo)?.size ?? 0)) node.note(Kind.stale, request, number);
        if (messages === 0) node.note(Kind.hit, request, number);
      }
    };
    for (let photo = 0, count = options.likedBefore(0); count > 0; count = options.likedBefore(++photo)) {
      for (let user = 0; user < count; user++) {
        into(sets, photoName(photo), `u${user}`);
        into(truth, photoName(photo), `u${user}`);
      }
    }
    expect();
    return {
      receive(kind, subject, value) {
        if (kind === Kind.arrive) {
          serve();
          request++;
          expect();
        } else if (kind === Kind.rejected && !failed.has(subject)) {
          failed.add(subject);
          node.note(Kind.failed, subject, value);
        }
      },
    };
  };
}

function photoName(photo: number): string {
  return `p${photo + 1}`;
}

function into(sets: Map<string, Set<string>>, key: string, member: string): void {
  const set = sets.get(key);
  if (set) set.add(member);
  else sets.set(key, new Set([member]));
}
