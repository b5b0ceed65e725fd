import type { Part } from '#engine/world.ts';
import { powerMachine } from '#parts/balancing/power.machine.ts';
import type { Errand } from '#parts/incident/errands.ts';
import { Kind } from '#parts/kinds.ts';
import { live } from '#parts/machine.ts';

export interface GalleryCacheOptions {
  readonly errands: readonly Errand[];
  readonly servers: readonly string[];
  readonly linkMs: number;
  readonly capacity: number;
  /** What has been asked for before the run, so that it is as full as on any day. */
  readonly before: Iterable<number>;
}

/**
 * A cache of photos that forgets what has gone unread the longest. Its process may be killed, and then whoever asks is refused, or started anew, and then it is empty. `lookup` and `store`
 * carry the number of the server that sends them.
 */
export function galleryCache({ errands, servers, linkMs, capacity, before }: GalleryCacheOptions): Part {
  return (node) => {
    const addresses = servers.map((server) => node.address(server));
    const life = live(node, powerMachine, Kind.timer);
    const photos = new Set<number>();
    const tellUse = (): void => node.level(photos.size);
    const keep = (photo: number): void => {
      photos.delete(photo);
      if (photos.size === capacity) photos.delete(photos.keys().next().value!);
      photos.add(photo);
    };
    const look = (request: number, server: number): void => {
      const { photo } = errands[request]!;
      const isHit = photos.has(photo);
      if (isHit) keep(photo);
      node.send(addresses[server]!, isHit ? Kind.hit : Kind.miss, request, photo, linkMs);
    };
    const forget = (text: string): void => {
      photos.clear();
      tellUse();
      node.note(Kind.logged, 0, 0, text);
    };
    for (const photo of before) keep(photo);
    tellUse();
    return {
      receive(kind, subject, value) {
        if (kind === Kind.timer) life.ring(subject);
        else if (kind === Kind.kill && life.tell({ type: 'killed' })) forget('ERROR out of memory: process killed');
        else if (kind === Kind.lookup && life.state !== 'on') {
          node.send(addresses[value]!, Kind.refused, subject, 0, linkMs);
        } else if (life.state !== 'on') return;
        else if (kind === Kind.lookup) look(subject, value);
        else if (kind === Kind.forget) {
          node.state('failing');
          forget('INFO started with 0 entries');
        } else if (kind === Kind.store) {
          keep(errands[subject]!.photo);
          tellUse();
        }
      },
    };
  };
}
