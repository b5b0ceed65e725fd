import { fits, type Knob, type KnobValue } from '#engine/knob.ts';

/** A knob and its value as part of a link: `name.value`, without the signs that join parts. */
export function knobAsText(name: string, value: KnobValue): string {
  return `${name}.${encodeURIComponent(value).replaceAll('.', '%2E').replaceAll('_', '%5F')}`;
}

/** The value that such a part gives a knob; nothing where no knob is called so, or can't be turned to it. */
export function knobFromText(knobs: Readonly<Record<string, Knob>>, name: string, text: string): KnobValue | undefined {
  if (!Object.hasOwn(knobs, name)) return undefined;
  const knob = knobs[name]!;
  const plain = decoded(text);
  const value = knob.type === 'range' ? Number(plain || NaN) : plain;
  return fits(knob, value) ? value : undefined;
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
