import { useMemo, useState } from 'react';
import type { FigureText } from '#engine/labels.ts';
import type { AnyScenario, RunSpec } from '#engine/scenario.ts';
import type { Trace } from '#engine/trace.ts';
import { incidentWords } from '#i18n/incident.ts';
import type { Locale } from '#i18n/locale.ts';
import { LiveFigure } from '#islands/figure/LiveFigure.tsx';
import { playedRun } from '#player/played-run.ts';

interface ReplayProps {
  readonly id: string;
  readonly scenario: AnyScenario;
  readonly text: FigureText;
  readonly locale: Locale;
  readonly spec: RunSpec;
  readonly trace: Trace;
}

/** The run once more, with the service in sight: an ordinary figure of it, which starts over at this fire. */
export function Replay({ id, scenario, text, locale, spec, trace }: ReplayProps) {
  const [element, setElement] = useState<HTMLElement | null>(null);
  const words = incidentWords[locale];
  const seen = useMemo(
    () => ({ ...scenario, seed: spec.seed, script: spec.interventions, faults: [] }),
    [scenario, spec],
  );
  const told = useMemo(() => ({ ...text, question: words.replay, lead: words.replayLead }), [text, words]);
  const run = useMemo(() => playedRun(seen, spec, trace), [seen, spec, trace]);
  return (
    <div className="replay" ref={setElement}>
      {element && (
        <LiveFigure
          key={`${spec.seed}`}
          id={`${id}-replay`}
          element={element}
          scenario={seen}
          text={told}
          locale={locale}
          run={run}
          statechart={undefined}
          opening={undefined}
        />
      )}
    </div>
  );
}
