import * as v from 'valibot';

const date = v.pipe(v.string(), v.isoDate());

/** What `npm run bench` writes to content/measured/benchmarks.json: what was measured, where and when. */
export const benchmarksSchema = v.strictObject({
  recordedOn: date,
  machine: v.string(),
  versions: v.array(v.string()),
  sections: v.array(
    v.strictObject({
      title: v.string(),
      how: v.string(),
      rows: v.array(
        v.strictObject({
          what: v.string(),
          measured: v.string(),
          target: v.optional(v.string()),
          isMet: v.optional(v.boolean()),
        }),
      ),
    }),
  ),
});

const killedSchema = v.strictObject({
  /** Its file's name: `fault.mistake`. */
  build: v.pipe(v.string(), v.regex(/^[\w-]+\.[\w-]+$/)),
  /** The check that refused it, or how it ended before any could. */
  by: v.string(),
  /** How many steps the shortest case has that shows it; none where it ended before a case. */
  steps: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
});

/** What `npm run kill` writes to content/measured/kills.json: for each exercise which check refuses which wrong build. */
export const killsSchema = v.strictObject({
  recordedOn: date,
  exercises: v.array(
    v.strictObject({
      /** `chapter/name`. */
      id: v.string(),
      checks: v.array(v.string()),
      killed: v.array(killedSchema),
    }),
  ),
});

export type Benchmarks = v.InferOutput<typeof benchmarksSchema>;
export type Kills = v.InferOutput<typeof killsSchema>;
export type Killed = v.InferOutput<typeof killedSchema>;
