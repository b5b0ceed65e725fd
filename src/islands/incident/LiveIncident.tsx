import { useCallback, useEffect, useMemo, useReducer, useState } from 'react';
import type { FigureText } from '#engine/labels.ts';
import type { AnyScenario, RunSpec } from '#engine/scenario.ts';
import type { Trace } from '#engine/trace.ts';
import { figureWords } from '#i18n/figure.ts';
import type { Locale } from '#i18n/locale.ts';
import { contradictionOf } from '#incident/contradiction.ts';
import { after, NOTHING_DONE } from '#incident/session.ts';
import { insteadOf, shortestWay, wayOf } from '#incident/suspects.ts';
import { Replay } from '#islands/incident/Replay.tsx';
import { useSuspects } from '#islands/incident/use-suspects.ts';
import { copyEmbed, copyLink, keepOrigin } from '#islands/share.ts';
import { drawFire } from '#parts/incident/draw-fire.ts';
import { runWorld } from '#parts/run-world.ts';
import { type SharedOutcome, writeShared } from '#player/link.ts';
import { Incident } from '#views/Incident.tsx';
import type { Ways } from '#views/IncidentEnding.tsx';
import { contradictionWords } from '#views/contradiction-words.ts';

interface Burning {
  readonly spec: RunSpec;
  readonly trace: Trace;
}

interface LiveIncidentProps {
  readonly id: string;
  readonly element: HTMLElement;
  readonly scenario: AnyScenario;
  readonly text: FigureText;
  readonly locale: Locale;
  /** The default fire, as printed. */
  readonly printed: Burning;
  /** What the page's address asks for in its place. */
  readonly shared: SharedOutcome;
}

/** A fire that can be looked for. Each fire is a spec and its run; what the reader does is a session beside it. */
export function LiveIncident({ id, element, scenario, text, locale, printed, shared }: LiveIncidentProps) {
  const words = figureWords[locale];
  const [{ spec, trace }, setBurning] = useState(printed);
  const [session, send] = useReducer(after, NOTHING_DONE);
  const [notice, setNotice] = useState<string>();
  const isWanted = session.opened.length > 0 || session.state !== 'looking';
  const suspects = useSuspects(scenario, spec, isWanted);
  const fire = spec.interventions[0]!;

  const begin = useCallback(
    async (next: RunSpec): Promise<void> => {
      const burning = { spec: next, trace: await runWorld(scenario, next) };
      setBurning(burning);
      setNotice(undefined);
      send({ type: 'began' });
    },
    [scenario],
  );

  useEffect(() => {
    if (shared.type === 'broken') setNotice(words.brokenLink(shared.where));
    if (shared.type !== 'read') return;
    const { spec: asked } = shared.shared;
    // A link from the replay says what burns; one to a fire says only its seed.
    const isTold = asked.interventions.length > 0;
    const { seed } = asked;
    void begin(isTold ? asked : fireOf(scenario, seed)).then(() => isTold && send({ type: 'gave up' }));
  }, [shared, scenario, words, begin]);

  // What burns is not said: whoever follows the link looks for it too.
  const says = writeShared(scenario, { spec: { ...spec, interventions: [] }, other: undefined });
  const standing = useMemo(() => ({ id: scenario.id, anchor: id, says }), [scenario, id, says]);
  useEffect(() => keepOrigin(standing), [standing]);

  const ways = useMemo((): Ways | undefined => {
    const truth = suspects?.find((suspect) => suspect.fire.to === fire.to && suspect.fire.message === fire.message);
    if (!suspects || !truth || session.state === 'looking') return undefined;
    return { yours: wayOf(suspects, truth, session.opened), shortest: shortestWay(scenario, suspects, truth) };
  }, [scenario, suspects, fire, session]);

  const guess = async (to: string, message: string): Promise<void> => {
    const isRight = to === fire.to && message === fire.message;
    if (isRight) setNotice(undefined);
    else {
      const guessed = await runWorld(scenario, insteadOf(spec, { to, message }));
      setNotice(contradictionWords(contradictionOf(scenario, trace, guessed, session.opened), text, locale));
    }
    send({ type: 'guessed', guess: `${to}.${message}`, isRight });
  };

  return (
    <Incident
      id={id}
      scenario={scenario}
      text={text}
      locale={locale}
      spec={spec}
      trace={trace}
      session={session}
      ways={ways}
      notice={notice}
      stage={<Replay id={id} scenario={scenario} text={text} locale={locale} spec={spec} trace={trace} />}
      handlers={{
        onOpen: (look) => send({ type: 'opened', look }),
        onGuess: (to, message) => void guess(to, message),
        onGiveUp() {
          setNotice(undefined);
          send({ type: 'gave up' });
        },
        onAnother: () => void begin(fireOf(scenario, spec.seed + 1)),
        onCopy() {
          void copyLink(standing, locale, words).then(setNotice);
        },
        onEmbed() {
          const shown = { title: text.question, heightPx: element.offsetHeight };
          void copyEmbed(standing, shown, locale).then(setNotice);
        },
      }}
    />
  );
}

/** The fire that a seed draws. */
function fireOf(scenario: AnyScenario, seed: number): RunSpec {
  return { scenario: scenario.id, seed, knobs: {}, interventions: [drawFire(scenario.faults, seed)] };
}
