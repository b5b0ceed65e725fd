import type { Part } from '#engine/world.ts';
import { clientMachine } from '#parts/client.machine.ts';
import { Kind } from '#parts/kinds.ts';
import { live } from '#parts/machine.ts';
import type { Photos } from '#parts/queueing/photos.ts';

export interface UploadersOptions {
  readonly to: string;
  readonly linkMs: number;
  readonly perSecond: number;
  /** Uploads while a storm lasts. */
  readonly stormPerSecond: number;
  readonly stormMs: number;
  readonly photos: Photos;
}

/**
 * People who upload photos whether or not earlier ones got through: Poisson arrivals, many more of them for a while after
 * `storm`. `poison` is a photo that nobody can read.
 */
export function uploaders({ to, linkMs, perSecond, stormPerSecond, stormMs, photos }: UploadersOptions): Part {
  return (node) => {
    const server = node.address(to);
    const arrivals = node.random('arrivals');
    const extra = node.random('storm');
    const life = live(node, clientMachine, Kind.timer);
    let uploads = 0;
    const upload = (): void => node.send(server, Kind.request, uploads++, 0, linkMs);
    const expect = (): void => node.after(arrivals.exponential(1_000 / perSecond), Kind.arrive, 0, 0);
    const storm = (endMs: number): void => {
      const gapMs = extra.exponential(1_000 / (stormPerSecond - perSecond));
      if (node.nowMs() + gapMs < endMs) node.after(gapMs, Kind['storm-arrival'], 0, endMs);
    };
    expect();
    return {
      receive(kind, subject, value) {
        switch (kind) {
          case Kind.arrive:
            upload();
            expect();
            break;
          case Kind.storm:
            node.note(Kind.storm, 0, stormMs);
            storm(node.nowMs() + stormMs);
            break;
          case Kind['storm-arrival']:
            upload();
            storm(value);
            break;
          case Kind.poison:
            photos.spoil(uploads);
            upload();
            break;
          case Kind.failed:
            life.tell({ type: 'failed' });
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
