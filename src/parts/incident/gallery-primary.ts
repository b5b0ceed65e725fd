import type { Part } from '#engine/world.ts';
import type { Errand } from '#parts/incident/errands.ts';
import { Kind } from '#parts/kinds.ts';
import { Workers } from '#parts/tiers/workers.ts';

export interface GalleryPrimaryOptions {
  readonly errands: readonly Errand[];
  readonly servers: readonly string[];
  readonly replicas: readonly string[];
  readonly linkMs: number;
  /** The work on one upload, on average. */
  readonly meanWorkMs: number;
}

/** A heavy job takes the machine for so long at a time, and leaves it for so long. */
const JOB_WORK_MS = 600;
const JOB_PAUSE_MS = 15;
const JOB = -1;
/** A write that took longer is worth a line in the log. */
const SLOW_MS = 1_000;

/** The primary: works off uploads one by one, and ships each to its replicas. A heavy job may come to share its machine. */
export function galleryPrimary({ errands, servers, replicas, linkMs, meanWorkMs }: GalleryPrimaryOptions): Part {
  return (node) => {
    const toServers = servers.map((server) => node.address(server));
    const toReplicas = replicas.map((replica) => node.address(replica));
    const work = node.random('work');
    const workers = new Workers(1);
    const askedBy = new Map<number, { readonly server: number; readonly atMs: number }>();
    workers.house(node);
    const finish = (request: number): void => {
      const { server, atMs } = askedBy.get(request)!;
      askedBy.delete(request);
      node.level(askedBy.size);
      if (node.nowMs() - atMs > SLOW_MS) node.note(Kind.logged, request, 0, `WARN slow write: over ${SLOW_MS} ms`);
      node.send(toServers[server]!, Kind.written, request, errands[request]!.photo, linkMs);
      for (const replica of toReplicas) node.send(replica, Kind.ship, request, node.nowMs(), linkMs);
    };
    return {
      receive(kind, subject, value) {
        if (kind === Kind.write) {
          askedBy.set(subject, { server: value, atMs: node.nowMs() });
          node.level(askedBy.size);
          workers.take(node, meanWorkMs / 2 + work.exponential(meanWorkMs / 2), subject);
        } else if (kind === Kind['work-done']) {
          workers.done();
          if (subject === JOB) node.after(JOB_PAUSE_MS, Kind.timer, 0, 0);
          else finish(subject);
        } else if (kind === Kind['heavy-job'] || kind === Kind.timer) {
          if (kind === Kind['heavy-job']) {
            node.state('failing');
            node.note(Kind.logged, 0, 0, 'INFO report of the month started');
          }
          workers.take(node, JOB_WORK_MS, JOB);
        }
      },
    };
  };
}
