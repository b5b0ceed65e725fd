import * as v from 'valibot';
import { type Kind, latest } from '#progress/kind.ts';
import { plainKind, timeSchema } from '#progress/plain-kind.ts';
import type { Time } from '#progress/time.ts';

/** How a reader does an exercise: writing freely, or putting blocks in order. */
export type Way = 'write' | 'order';

/** The blocks of an exercise as the reader has left them. */
export interface Arrangement {
  readonly savedAt: Time;
  readonly way: Way;
  /** The blocks of the reader's solution, by id. */
  readonly order: readonly string[];
}

export const arrangementKind: Kind<Arrangement> = {
  ...plainKind,
  schema: v.strictObject({
    savedAt: timeSchema,
    way: v.picklist(['write', 'order']),
    order: v.array(v.string()),
  }),
  join: latest,
};
