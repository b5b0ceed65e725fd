import type { KnobText } from '#engine/labels.ts';
import type { LabWay, SqlLab } from '#labs/sql-lab.ts';

/** The words of a lab in both languages; typed against it, so that none is missing or left over. */
export interface LabLabels<Lab extends SqlLab = SqlLab> {
  readonly en: LabText<Lab>;
  readonly ko: LabText<Lab>;
}

export interface LabText<Lab extends SqlLab = SqlLab> {
  /** The figure's title, a question. */
  readonly question: string;
  /** How to use it, in a sentence or two. */
  readonly lead: string;
  readonly knobs: { readonly [Name in keyof Lab['knobs']]: KnobText<Lab['knobs'][Name]> };
  /** What `:name` stands for. */
  readonly parameters: { readonly [Name in keyof ReturnType<Lab['parameters']>]: string };
  readonly ways: { readonly [Name in keyof Lab['ways']]: WayText<Lab['ways'][Name]> };
  /** What this model leaves out, one sentence each. */
  readonly leftOut: readonly string[];
}

export interface WayText<Way extends LabWay = LabWay> {
  /** On its button. */
  readonly name: string;
  /** What it does, in a sentence. */
  readonly says: string;
  /** What each step does. */
  readonly steps: WordsFor<Way['steps']>;
  readonly examples: { readonly [Name in keyof Way['examples']]: string };
}

/** A text for each item of a tuple. */
type WordsFor<Items extends readonly unknown[]> = { readonly [At in keyof Items]: string };
