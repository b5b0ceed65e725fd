import type { AnyScenario } from '#engine/scenario.ts';

/** The words of a figure in both languages; typed against its scenario, so that none is missing or left over. */
export interface Labels<S extends AnyScenario = AnyScenario> {
  readonly en: FigureText<S>;
  readonly ko: FigureText<S>;
}

export interface FigureText<S extends AnyScenario = AnyScenario> {
  /** The figure's title, a question. */
  readonly question: string;
  /** How to read the picture, in a sentence or two. */
  readonly lead: string;
  /** The two sides of the stage's boundary, where it has one. */
  readonly sides?: readonly [string, string];
  readonly nodes: { readonly [Node in keyof S['nodes']]: string };
  readonly knobs: { readonly [Name in keyof S['knobs']]: KnobText<S['knobs'][Name]> };
  /** By `node.message`. */
  readonly faults: Readonly<Record<string, string>>;
  /** By `node.state`: a word for the stage, and a sentence for the transcript. */
  readonly states: Readonly<Record<string, { readonly word: string; readonly says: string }>>;
  readonly measures: { readonly [Measure in keyof S['measures']]: string };
  /** What the line on a measure's axis is, where it has one. */
  readonly limits: { readonly [Measure in keyof S['measures']]?: string };
  /** The words of the statechart, where the scenario has one: what it is, and its states and events by name. */
  readonly statechart?: {
    readonly name: string;
    readonly states: Readonly<Record<string, string>>;
    readonly events: Readonly<Record<string, string>>;
  };
  /** What this model leaves out, one sentence each. */
  readonly leftOut: readonly string[];
}

/** A knob's name, its unit as it follows the number (space included), and the words for its options. */
export type KnobText<Knob> = Knob extends { readonly options: readonly (infer Option extends string)[] }
  ? { readonly name: string; readonly options: { readonly [Name in Option]: string } }
  : { readonly name: string; readonly unit: string };

/** A knob's words when its type is not known. */
export interface AnyKnobText {
  readonly name: string;
  readonly unit?: string;
  readonly options?: Readonly<Record<string, string>>;
}
