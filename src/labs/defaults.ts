import type { KnobValue } from '#engine/knob.ts';
import type { SqlLab } from '#labs/sql-lab.ts';

/** The values that a lab's knobs have before anybody turns one. */
export function defaultKnobs({ knobs }: Pick<SqlLab, 'knobs'>): Readonly<Record<string, KnobValue>> {
  return Object.fromEntries(Object.entries(knobs).map(([name, { initial }]) => [name, initial]));
}
