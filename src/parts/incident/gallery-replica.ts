import type { Part } from '#engine/world.ts';
import { powerMachine } from '#parts/balancing/power.machine.ts';
import { callFrom, type Call } from '#parts/incident/call.ts';
import type { Errand } from '#parts/incident/errands.ts';
import { Kind } from '#parts/kinds.ts';
import { live } from '#parts/machine.ts';
import { Workers } from '#parts/tiers/workers.ts';

export interface GalleryReplicaOptions {
  readonly errands: readonly Errand[];
  readonly servers: readonly string[];
  readonly linkMs: number;
  /** The work on one query, on average. */
  readonly meanWorkMs: number;
  /** Photos that every copy has from the beginning. */
  readonly photos: number;
}

/** What it takes to apply one shipped upload, usually and when something holds it up. */
const APPLY_MS = 20;
const HELD_UP_MS = 2_000;
/** A copy that is further behind says so in its log. */
const BEHIND_MS = 2_000;

/**
 * A replica: answers queries, and applies what the primary ships, one after the other and in order. `query` carries a
 * call, and `rows` gives its attempt back, negative if the photo is not here. Without power nobody answers.
 */
export function galleryReplica({ errands, servers, linkMs, meanWorkMs, photos }: GalleryReplicaOptions): Part {
  return (node) => {
    const toServers = servers.map((server) => node.address(server));
    const life = live(node, powerMachine, Kind.timer);
    const work = node.random('work');
    const workers = new Workers(1);
    const queries = new Map<number, { readonly request: number; readonly call: Call }>();
    const shipped: { readonly request: number; readonly writtenAtMs: number }[] = [];
    const here = new Set<number>();
    let asked = 0;
    let applyMs = APPLY_MS;
    workers.house(node);
    const answer = (query: number): void => {
      const { request, call } = queries.get(query)!;
      queries.delete(query);
      node.level(queries.size);
      if (life.state !== 'on') return;
      const { server, attempt } = call;
      const { photo } = errands[request]!;
      const isHere = photo <= photos || here.has(photo);
      node.send(toServers[server]!, Kind.rows, request, isHere ? attempt : -attempt, linkMs);
    };
    const applyFirst = (): void => {
      const { request, writtenAtMs } = shipped.shift()!;
      here.add(errands[request]!.photo);
      const lagMs = node.nowMs() - writtenAtMs;
      node.note(Kind.applied, request, lagMs);
      if (lagMs > BEHIND_MS) node.note(Kind.logged, 0, 0, `WARN applying is behind by more than ${BEHIND_MS} ms`);
      if (shipped.length > 0) node.after(applyMs, Kind.stored, 0, 0);
    };
    return {
      receive(kind, subject, value) {
        if (kind === Kind.timer) life.ring(subject);
        else if (kind === Kind['work-done']) {
          workers.done();
          answer(subject);
        } else if (kind === Kind.kill) life.tell({ type: 'killed' });
        else if (life.state !== 'on') return;
        else if (kind === Kind['fall-behind']) {
          node.state('failing');
          applyMs = HELD_UP_MS;
        } else if (kind === Kind.stored) applyFirst();
        else if (kind === Kind.query) {
          queries.set(asked, { request: subject, call: callFrom(value) });
          node.level(queries.size);
          workers.take(node, meanWorkMs / 2 + work.exponential(meanWorkMs / 2), asked++);
        } else if (kind === Kind.ship) {
          shipped.push({ request: subject, writtenAtMs: value });
          if (shipped.length === 1) node.after(applyMs, Kind.stored, 0, 0);
        }
      },
    };
  };
}
