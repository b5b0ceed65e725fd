import { assertNever } from '#engine/assert.ts';
import type { KnobValue } from '#engine/knob.ts';
import { sqlBesideWords } from '#i18n/sql-beside.ts';
import { sqlLabWords } from '#i18n/sql-lab.ts';
import type { Locale } from '#i18n/locale.ts';
import { defaultKnobs } from '#labs/defaults.ts';
import type { LabRun } from '#labs/report.ts';
import type { LabTarget, SqlLab } from '#labs/sql-lab.ts';
import type { Outcome } from '#laboratory/host.ts';

/** What lies before the reader: everything that a lab shows. */
export interface Desk {
  readonly way: string;
  readonly sheets: Readonly<Record<string, Sheet>>;
  readonly runs: Readonly<Record<string, LabRun>>;
  /** What `:name` stands for, as the last run had it. */
  readonly parameters: LabRun['parameters'];
  readonly knobs: Readonly<Record<string, KnobValue>>;
  readonly isRunning: boolean;
  readonly notice: string | undefined;
  readonly wrongStep: number | undefined;
}

/** What the reader has written for a way. */
export interface Sheet {
  readonly texts: readonly string[];
  readonly to: LabTarget;
}

export type DeskEvent =
  | { readonly type: 'way chosen'; readonly way: string }
  | { readonly type: 'text written'; readonly step: number; readonly text: string }
  | { readonly type: 'texts replaced'; readonly texts: readonly string[] }
  | { readonly type: 'target chosen'; readonly to: LabTarget }
  | { readonly type: 'knob turned'; readonly name: string; readonly value: KnobValue }
  /** What the runs so far were about is no longer so. */
  | { readonly type: 'outdated' }
  | { readonly type: 'begun'; readonly notice: string }
  | { readonly type: 'ended'; readonly way: string; readonly outcome: Outcome; readonly isLast: boolean }
  | { readonly type: 'broke' }
  | { readonly type: 'reset' };

/** The desk as the page was printed. */
export function printedDesk(lab: SqlLab, runs: Readonly<Record<string, LabRun>>): Desk {
  const sheets = Object.entries(lab.ways).map(([way, { steps }]) => [way, originalSheet(steps)] as const);
  return {
    way: sheets[0]![0],
    sheets: Object.fromEntries(sheets),
    runs,
    parameters: Object.values(runs)[0]!.parameters,
    knobs: defaultKnobs(lab),
    isRunning: false,
    notice: undefined,
    wrongStep: undefined,
  };
}

/** The statements of a way as its author has written them. */
export function originalSheet(steps: SqlLab['ways'][string]['steps']): Sheet {
  return { texts: steps.map(({ sql }) => sql), to: steps[0]!.to };
}

/** The desk after an event. `printed` is what a reset brings back of the answers. */
export function deskAfter(desk: Desk, event: DeskEvent, printed: Desk, locale: Locale): Desk {
  const words = sqlLabWords[locale];
  const quiet = { ...desk, notice: undefined, wrongStep: undefined };
  switch (event.type) {
    case 'way chosen':
      return { ...quiet, way: event.way };
    case 'text written':
      return withSheet(desk, { texts: desk.sheets[desk.way]!.texts.with(event.step, event.text) });
    case 'texts replaced':
      return withSheet(quiet, { texts: event.texts });
    case 'target chosen':
      return withSheet(desk, { to: event.to });
    case 'knob turned':
      return { ...desk, knobs: { ...desk.knobs, [event.name]: event.value } };
    case 'outdated':
      return { ...desk, runs: {} };
    case 'begun':
      return { ...quiet, isRunning: true, notice: event.notice };
    case 'ended':
      return afterOutcome({ ...quiet, isRunning: !event.isLast && event.outcome.type === 'ran' }, event, locale);
    case 'broke':
      return { ...quiet, isRunning: false, notice: words.broken };
    case 'reset':
      return { ...quiet, isRunning: false, runs: printed.runs, parameters: printed.parameters, notice: words.reset };
    default:
      return assertNever(event);
  }
}

function withSheet(desk: Desk, change: Partial<Sheet>): Desk {
  return { ...desk, sheets: { ...desk.sheets, [desk.way]: { ...desk.sheets[desk.way]!, ...change } } };
}

type Ended = Extract<DeskEvent, { type: 'ended' }>;

function afterOutcome(desk: Desk, { way, outcome, isLast }: Ended, locale: Locale): Desk {
  const words = sqlLabWords[locale];
  switch (outcome.type) {
    case 'ran':
      return {
        ...desk,
        runs: { ...desk.runs, [way]: outcome },
        parameters: outcome.parameters,
        notice: isLast ? ranNotice(outcome, locale) : words.running,
      };
    case 'failed': {
      const place = [
        ...(desk.sheets[way]!.texts.length > 1 ? [words.step(outcome.step + 1)] : []),
        outcome.shard === undefined ? words.asker : words.shards([outcome.shard + 1]),
      ].join(', ');
      return { ...desk, way, notice: words.failed(place, outcome.message), wrongStep: outcome.step };
    }
    case 'refused':
      return { ...desk, way, notice: words.refused[outcome.reason], wrongStep: outcome.step };
    case 'nothing':
      return { ...desk, notice: words.nothing };
    case 'stopped':
      return { ...desk, notice: words.stopped };
    default:
      return assertNever(outcome);
  }
}

/** What is read out when a run has ended; the tables say the rest. */
function ranNotice({ answer, held, beside }: LabRun, locale: Locale): string {
  const words = sqlLabWords[locale];
  const besides = sqlBesideWords[locale];
  return [
    words.done,
    answer && `${words.answer(answer.total)}.`,
    held && words.held(held),
    beside?.held && besides.held(beside.held),
    beside && besides.stale(beside.stale),
  ]
    .filter(Boolean)
    .join(' ');
}
