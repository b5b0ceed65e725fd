/** A cause that the reader may set. What a run measures is never a knob. */
export type Knob =
  | {
      readonly type: 'range';
      readonly min: number;
      readonly max: number;
      readonly step: number;
      readonly initial: number;
    }
  | { readonly type: 'choice'; readonly options: readonly string[]; readonly initial: string };

export type KnobValue = number | string;

/** A number from `min` to `max` in steps. */
export function range(min: number, max: number, step: number, initial: number) {
  return { type: 'range', min, max, step, initial } as const;
}

/** One of a few names. */
export function choice<const Option extends string>(options: readonly Option[], initial: NoInfer<Option>) {
  return { type: 'choice', options, initial } as const;
}

/** The values that a set of knobs can have, by name. */
export type KnobValues<Knobs extends Readonly<Record<string, Knob>>> = {
  readonly [Name in keyof Knobs]: Knobs[Name] extends { readonly options: readonly (infer Option)[] } ? Option : number;
};

/** Whether `value` is one that `knob` can be turned to. */
export function fits(knob: Knob, value: unknown): value is KnobValue {
  if (knob.type === 'choice') return typeof value === 'string' && knob.options.includes(value);
  return typeof value === 'number' && value >= knob.min && value <= knob.max;
}
