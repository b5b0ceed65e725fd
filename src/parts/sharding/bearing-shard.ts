import type { Part } from '#engine/world.ts';
import { Kind } from '#parts/kinds.ts';
import { live } from '#parts/machine.ts';
import { bearingShardMachine } from '#parts/sharding/bearing-shard.machine.ts';

export interface BearingShardOptions {
  readonly server: string;
  readonly linkMs: number;
  readonly workMs: number;
  /** Messages that may wait; more are refused at once. */
  readonly queueMax: number;
  /** How often it says, as its level, how many messages a second have come to it since it last did. */
  readonly sampleMs: number;
}

/** A shard that works on one message at a time, each as long as any other, with a short line before it: M/D/1/K. */
export function bearingShard({ server, linkMs, workMs, queueMax, sampleMs }: BearingShardOptions): Part {
  return (node) => {
    const toServer = node.address(server);
    const life = live(node, bearingShardMachine, Kind.timer);
    const waiting: { readonly request: number; readonly photo: number }[] = [];
    let isWorking = false;
    let came = 0;
    let level = 0;
    const begin = (request: number, photo: number): void => {
      isWorking = true;
      node.after(workMs, Kind['work-done'], request, photo);
    };
    const accept = (request: number, photo: number): void => {
      came++;
      if (!isWorking) begin(request, photo);
      else if (waiting.length < queueMax) waiting.push({ request, photo });
      else {
        life.tell({ type: 'refused' });
        node.send(toServer, Kind.rejected, request, photo, linkMs);
      }
    };
    const sample = (): void => {
      const perSecond = (came * 1000) / sampleMs;
      if (perSecond !== level) node.level(perSecond);
      level = perSecond;
      came = 0;
      node.after(sampleMs, Kind.sample, 0, 0);
    };
    node.after(sampleMs, Kind.sample, 0, 0);
    return {
      receive(kind, subject, value) {
        switch (kind) {
          case Kind.query:
          case Kind.write:
            accept(subject, value);
            break;
          case Kind['work-done']: {
            node.send(toServer, Kind.rows, subject, value, linkMs);
            isWorking = false;
            const next = waiting.shift();
            if (next) begin(next.request, next.photo);
            break;
          }
          case Kind.sample:
            sample();
            break;
          case Kind.timer:
            life.ring(subject);
            break;
          default:
            break;
        }
      },
    };
  };
}
