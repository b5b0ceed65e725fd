import * as v from 'valibot';
import { type Kind, latest } from '#progress/kind.ts';
import { plainKind, timeSchema } from '#progress/plain-kind.ts';
import { type Time, timeAfter } from '#progress/time.ts';

/** Code that passed, and the digest of its run. */
export interface Build {
  readonly source: string;
  readonly digest: string;
}

/** A pass. It is never taken away; the build is the one that passed last. */
interface Pass {
  readonly passedAt: Time;
  readonly build: Build & { readonly savedAt: Time };
}

/** How an exercise stands. */
export interface ExerciseRecord {
  /** Gradings so far, failed and passed. Of two tabs the higher count stands. */
  readonly attempts: number;
  readonly pass?: Pass;
}

const passSchema = v.strictObject({
  passedAt: timeSchema,
  build: v.strictObject({ savedAt: timeSchema, source: v.string(), digest: v.string() }),
});

export const exerciseKind: Kind<ExerciseRecord> = {
  ...plainKind,
  schema: v.strictObject({
    attempts: v.custom<number>((count) => Number.isSafeInteger(count) && Number(count) >= 0, 'count'),
    pass: v.exactOptional(passSchema),
  }),
  join(one, other) {
    const attempts = Math.max(one.attempts, other.attempts);
    const pass = one.pass && other.pass ? joinPasses(one.pass, other.pass) : (one.pass ?? other.pass);
    return pass ? { attempts, pass } : { attempts };
  },
};

/** The record after a grading that failed. */
export function afterFailure(record: ExerciseRecord | undefined): ExerciseRecord {
  return { ...record, attempts: (record?.attempts ?? 0) + 1 };
}

/** The record after a grading that `build` passed. */
export function afterPass(record: ExerciseRecord | undefined, build: Build, nowMs: number): ExerciseRecord {
  const earlier = record?.pass;
  const savedAt = timeAfter(earlier?.build.savedAt, nowMs);
  return {
    attempts: (record?.attempts ?? 0) + 1,
    pass: {
      passedAt: earlier?.passedAt ?? savedAt,
      build: { savedAt, source: build.source, digest: build.digest },
    },
  };
}

function joinPasses(one: Pass, other: Pass): Pass {
  return {
    passedAt: one.passedAt < other.passedAt ? one.passedAt : other.passedAt,
    build: latest(one.build, other.build),
  };
}
