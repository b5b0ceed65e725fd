import type { Part } from '#engine/world.ts';
import { Kind } from '#parts/kinds.ts';

export interface UploadPublisherOptions {
  readonly queue: string;
  readonly linkMs: number;
  readonly perSecond: number;
  /** The share of uploads that are published once more, because no answer had come. */
  readonly twiceRatio: number;
  readonly untilMs: number;
}

const AGAIN_AFTER_MS = 300;

/** A web server that publishes photo after photo, some of them twice, until it has published enough. */
export function uploadPublisher(options: UploadPublisherOptions): Part {
  const { queue, linkMs, perSecond, twiceRatio, untilMs } = options;
  return (node) => {
    const toQueue = node.address(queue);
    const arrivals = node.random('arrivals');
    const doubts = node.random('doubts');
    const expect = (photo: number): void => {
      const gapMs = arrivals.exponential(1_000 / perSecond);
      if (node.nowMs() + gapMs < untilMs) node.after(gapMs, Kind.arrive, photo, 0);
    };
    const publish = (photo: number): void => node.send(toQueue, Kind.publish, photo, 0, linkMs);
    node.state('publishing');
    expect(0);
    return {
      receive(kind, subject) {
        if (kind === Kind.tick) return publish(subject);
        publish(subject);
        if (doubts.uniform() < twiceRatio) node.after(AGAIN_AFTER_MS, Kind.tick, subject, 0);
        expect(subject + 1);
      },
    };
  };
}
