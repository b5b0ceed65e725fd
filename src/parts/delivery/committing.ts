import type { Part } from '#engine/world.ts';
import { Kind } from '#parts/kinds.ts';

export interface CommittingOptions {
  readonly pipeline: string;
  readonly linkMs: number;
  /** When each version is committed; version n is the n-th, counted from 1. */
  readonly momentsMs: readonly number[];
  /** The version that is committed when somebody asks for one more. */
  readonly extraVersion: number;
}

/** Developers who commit as they get done. */
export function committing({ pipeline, linkMs, momentsMs, extraVersion }: CommittingOptions): Part {
  return (node) => {
    const toPipeline = node.address(pipeline);
    const commit = (version: number): void => node.send(toPipeline, Kind.commit, version, 0, linkMs);
    for (const [at, momentMs] of momentsMs.entries()) node.after(momentMs, Kind.tick, at + 1, 0);
    return {
      receive(kind, subject) {
        if (kind === Kind.tick) commit(subject);
        else if (kind === Kind.commit) commit(extraVersion);
      },
    };
  };
}
