import type { Knob, KnobValue, KnobValues } from '#engine/knob.ts';
import type { Trace } from '#engine/trace.ts';
import type { World } from '#engine/world.ts';

/** All that decides a run; small JSON, so that it fits in a link. */
export interface RunSpec {
  /** `chapter/name`, such as `cache/illusion`. */
  readonly scenario: string;
  readonly seed: number;
  readonly knobs: Readonly<Record<string, KnobValue>>;
  readonly interventions: readonly Intervention[];
}

/** Something done to a node from outside, such as a kill, at a moment of virtual time. */
export interface Intervention {
  readonly atMs: number;
  readonly to: string;
  readonly message: string;
}

/** The families of parts; each has one colour and one shape everywhere. */
export type Look = 'client' | 'server' | 'cache' | 'database' | 'replica' | 'balancer' | 'cdn' | 'queue';

/** A node of a world as the stage shows it; `x` and `y` are its middle in percent of the stage. */
export interface NodePlace {
  readonly look: Look;
  readonly x: number;
  readonly y: number;
  /** Small where there are many; tiny, without a name of its own, where they stand in a grid. */
  readonly size?: 'small' | 'tiny';
  /** What a full gauge means, where the node has a level such as a queue's length. */
  readonly levelMax?: number;
  /** Whether the node shows the newest entries of its log: those of `engine/logs.ts`. */
  readonly log?: true;
  /** The measure that is written under the node's name. */
  readonly reading?: string;
  /** Its words stand above it, where another node is right below; on maps only. */
  readonly isNamedAbove?: true;
}

/** A state machine, as far as its picture goes: whatever offers its definition, such as one of XState's. */
export interface Drawable {
  readonly definition: unknown;
}

/** One definition of a measure, for the chart, the readouts, the prose and the checks alike. */
export interface Measure {
  readonly unit: 'ratio' | 'perSecond' | 'ms' | 'seconds' | 'count' | 'dollars';
  /** A reader wants it high or low, or neither, as with what a dashboard says; the worse of two compared runs is marked by it. */
  readonly better: 'high' | 'low' | 'neither';
  /** What no policy can pass; the same for all that are compared. */
  readonly isBound?: true;
  /** Read out and charted from the run's beginning on, as a sum is, and not window by window. */
  readonly isTotal?: true;
  /** Where its axis ends at the least, and a line on it that the world can't cross for long. */
  readonly axis?: { readonly max: number; readonly limit?: number };
  /** From the events with `fromMs` ≤ at < `toMs`; NaN where nothing happened that it could measure. */
  readonly value: (trace: Trace, fromMs: number, toMs: number) => number;
}

/** A world with its knobs and limits: what a figure shows. */
export interface Scenario<
  Knobs extends Readonly<Record<string, Knob>> = Readonly<Record<string, Knob>>,
  Fillings extends object = object,
> {
  readonly id: string;
  readonly seed: number;
  readonly durationMs: number;
  readonly limits: { readonly eventsMax: number; readonly traceMax: number; readonly pendingMax: number };
  readonly knobs: Knobs;
  readonly nodes: Readonly<Record<string, NodePlace>>;
  /** Pairs of nodes that the stage joins with a wire. */
  readonly wires: readonly (readonly [string, string])[];
  /** The messages between which a typical request's time is shown as a waterfall. */
  readonly way?: { readonly asked: string; readonly answered: string };
  /** What lies under the nodes: a map of the world, on which `onWorldMap` places them and messages go the shorter way round. */
  readonly backdrop?: 'world';
  /** Milliseconds of the run for each that passes while it plays at speed 1; 1 unless given. */
  readonly pace?: number;
  /** A line down the stage that messages visibly cross, in percent of its width; the labels name its two sides. */
  readonly boundary?: { readonly x: number };
  /** What can be done to which node. */
  readonly faults: readonly { readonly to: string; readonly message: string }[];
  /** What is done to nodes in the default run; none unless given. */
  readonly script?: readonly Intervention[];
  /** A machine that some nodes go through, drawn under the stage when the page is built. */
  readonly statechart?: { readonly machine: Drawable; readonly nodes: readonly string[] };
  /** The reference filling of each slot; a reader's code may stand in its place. */
  readonly slots: Fillings;
  /** The knob and its option with which a slot's filling comes into play, and the exercise that writes it. */
  readonly yours?: {
    readonly slot: keyof Fillings & string;
    readonly knob: keyof Knobs & string;
    readonly exercises: readonly string[];
  };
  /** The choice knob whose options can be run side by side on the same traffic. */
  readonly compare?: keyof Knobs & string;
  readonly measures: Readonly<Record<string, Measure>>;
  /** Measures drawn over time, and the width of their window. */
  readonly chart: { readonly measures: readonly string[]; readonly windowMs: number };
  /** Measures shown as large numbers, the most telling first. */
  readonly readouts: readonly string[];
  /** Whether slots answer through promises, so that the run has to wait for them between events. */
  readonly isAsync: boolean;
  /** Bytes of data that some knob settings need, by name; handed in by whoever runs. */
  readonly data?: readonly { readonly name: string; readonly knob: keyof Knobs & string; readonly option: string }[];
  build(world: World, knobs: KnobValues<Knobs>, slots: Fillings): void;
}

/** A scenario of any knobs and slots, as catalogues and players hold it. */
// The parameters are contravariant in `build`, so the widest type of scenario is one whose `build` accepts nothing known.
export type AnyScenario = Omit<Scenario, 'build' | 'yours' | 'compare' | 'data'> & {
  readonly yours?: { readonly slot: string; readonly knob: string; readonly exercises: readonly string[] };
  readonly compare?: string;
  readonly data?: readonly { readonly name: string; readonly knob: string; readonly option: string }[];
  build(world: World, knobs: never, slots: never): void;
};

/** Types a scenario by its own knobs and slots. */
export function scenario<const Knobs extends Readonly<Record<string, Knob>>, Fillings extends object>(
  definition: Scenario<Knobs, Fillings>,
): Scenario<Knobs, Fillings> {
  return definition;
}

/** The spec of a scenario's default run. */
export function defaultSpec({ id, seed, knobs, script = [] }: AnyScenario): RunSpec {
  const initial = Object.entries(knobs).map(([name, knob]) => [name, knob.initial] as const);
  return { scenario: id, seed, knobs: Object.fromEntries(initial), interventions: script };
}
