import type { KnobValue } from '#engine/knob.ts';
import { knobAsText, knobFromText } from '#engine/knob-text.ts';
import { defaultKnobs } from '#labs/defaults.ts';
import type { SqlLab } from '#labs/sql-lab.ts';

/** What a link says of a lab: the way of asking, and who asks over which network. What readers write is not in it. */
export interface LinkedLab {
  readonly way: string;
  readonly knobs: Readonly<Record<string, KnobValue>>;
}

/** A link that could not be read leaves the printed lab in its place. */
export type LinkedLabOutcome =
  | { readonly type: 'none' }
  | { readonly type: 'read'; readonly linked: LinkedLab }
  | { readonly type: 'broken'; readonly where: string };

/** As a query value that a person can read: `way.one_user.7`. Knobs that stand at their default are left out. */
export function writeLinkedLab(lab: Pick<SqlLab, 'knobs'>, { way, knobs }: LinkedLab): string {
  const plain = defaultKnobs(lab);
  const turned = Object.entries(knobs).filter(([name, value]) => plain[name] !== value);
  return [`way.${way}`, ...turned.map(([name, value]) => knobAsText(name, value))].join('_');
}

/** Reads what `writeLinkedLab` wrote; anything that does not fit the lab makes the whole link broken, and says where. */
export function readLinkedLab(lab: Pick<SqlLab, 'knobs' | 'ways'>, text: string | null): LinkedLabOutcome {
  if (text === null) return { type: 'none' };
  const knobs: Record<string, KnobValue> = { ...defaultKnobs(lab) };
  let way = Object.keys(lab.ways)[0]!;
  for (const part of text.split('_')) {
    const [name = '', ...rest] = part.split('.');
    const said = rest.join('.');
    if (name === 'way' && Object.hasOwn(lab.ways, said)) way = said;
    else {
      const value = knobFromText(lab.knobs, name, said);
      if (value === undefined) return { type: 'broken', where: part };
      knobs[name] = value;
    }
  }
  return { type: 'read', linked: { way, knobs } };
}
