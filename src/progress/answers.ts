import * as v from 'valibot';
import { type Kind, latest } from '#progress/kind.ts';
import { plainKind, timeSchema } from '#progress/plain-kind.ts';
import type { Time } from '#progress/time.ts';

/** What a reader may commit to: a number, a choice by its id, an order of ids, the points of a curve. Numbers are finite. */
export type Value = string | number | readonly (string | number)[];

/** What the reader expected of a figure before it ran. */
export interface Prediction {
  readonly savedAt: Time;
  readonly value: Value;
}

/** The reader's last answer to a retrieval question. */
export interface Answer {
  readonly savedAt: Time;
  readonly chosen: Value;
  readonly isRight: boolean;
}

/** Whether `value` is a {@link Value}. */
export function isValue(value: unknown): value is Value {
  return [value].flat().every((part) => typeof part === 'string' || Number.isFinite(part));
}

const valueSchema = v.custom<Value>(isValue, 'value');

export const predictionKind: Kind<Prediction> = {
  ...plainKind,
  schema: v.strictObject({ savedAt: timeSchema, value: valueSchema }),
  join: latest,
};

export const answerKind: Kind<Answer> = {
  ...plainKind,
  schema: v.strictObject({ savedAt: timeSchema, chosen: valueSchema, isRight: v.boolean() }),
  join: latest,
};
