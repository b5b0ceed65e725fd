import { useCallback, useRef, useState } from 'react';
import type { AnyScenario, RunSpec } from '#engine/scenario.ts';
import type { FigureWords } from '#i18n/figure.ts';
import { execute } from '#islands/figure/execute.ts';
import { playedRun, type PlayedRun } from '#player/played-run.ts';

/** What the reader asks for: a run, and the option of the compared knob that stands beside it. */
export interface Wish {
  readonly spec: RunSpec;
  readonly other: string | undefined;
}

/** What is on show. `wish` is ahead of it while a run is under way. */
export interface Shown {
  readonly wish: Wish;
  readonly run: PlayedRun;
  readonly beside: { readonly option: string; readonly run: PlayedRun } | undefined;
  readonly notice: string | undefined;
}

/** Runs what is wished for, the latest wish winning; a run that fails leaves the one before it on show. */
export function useRuns(
  scenario: AnyScenario,
  words: FigureWords,
  first: Shown,
): [Shown, (wish: Wish, notice?: string) => void] {
  const [shown, setShown] = useState(first);
  const latest = useRef(0);
  const wish = useCallback(
    (next: Wish, notice?: string): void => {
      const turn = ++latest.current;
      setShown((before) => ({ ...before, wish: next, notice }));
      void fulfil(scenario, next, words).then((result) => {
        if (turn !== latest.current) return;
        setShown((before) => ({ ...before, ...result, notice: result.notice ?? notice }));
      });
    },
    [scenario, words],
  );
  return [shown, wish];
}

async function fulfil(scenario: AnyScenario, { spec, other }: Wish, words: FigureWords): Promise<Partial<Shown>> {
  const main = await execute(scenario, spec);
  if (main.type !== 'ran') return { notice: main.type === 'no-data' ? words.noTrace : words.yourCodeFailed };
  const run = playedRun(scenario, spec, main.trace);
  const notice = main.isBorrowed ? words.borrowed : undefined;
  if (other === undefined) return { run, beside: undefined, ...(notice && { notice }) };
  const besideSpec = { ...spec, knobs: { ...spec.knobs, [scenario.compare!]: other } };
  const second = await execute(scenario, besideSpec);
  if (second.type !== 'ran') return { run, beside: undefined, notice: words.yourCodeFailed };
  const borrowed = notice ?? (second.isBorrowed ? words.borrowed : undefined);
  return {
    run,
    beside: { option: other, run: playedRun(scenario, besideSpec, second.trace) },
    ...(borrowed && { notice: borrowed }),
  };
}
