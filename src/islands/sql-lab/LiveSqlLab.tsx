import { useEffect, useMemo, useReducer, useRef, useState } from 'react';
import { embedWords } from '#i18n/embed.ts';
import type { Locale } from '#i18n/locale.ts';
import { sqlLabWords } from '#i18n/sql-lab.ts';
import { type Desk, deskAfter, type DeskEvent, originalSheet, printedDesk } from '#islands/sql-lab/desk.ts';
import { copyEmbed, copyLink, keepOrigin } from '#islands/share.ts';
import { NETWORK_KNOBS, networkOf } from '#labs/cost.ts';
import type { LabText } from '#labs/labels.ts';
import { type LinkedLabOutcome, writeLinkedLab } from '#labs/link.ts';
import type { LabRun } from '#labs/report.ts';
import { onlyAsks, type SqlLab as Lab } from '#labs/sql-lab.ts';
import { createLaboratory } from '#laboratory/host.ts';
import { SqlLab, type SqlLabHandlers } from '#views/SqlLab.tsx';

export interface LiveSqlLabProps {
  readonly id: string;
  readonly element: HTMLElement;
  readonly lab: Lab;
  readonly text: LabText;
  readonly locale: Locale;
  /** What the build has run. */
  readonly runs: Readonly<Record<string, LabRun>>;
  /** What the page's address asks for. */
  readonly asked: LinkedLabOutcome;
}

/** A lab whose statements run: every gesture is an event, every run a job for the laboratory. */
export function LiveSqlLab({ id, element, lab, text, locale, runs, asked }: LiveSqlLabProps) {
  const words = sqlLabWords[locale];
  const shareWords = embedWords[locale];
  const printed = useMemo(() => printedDesk(lab, runs), [lab, runs]);
  const laboratory = useMemo(() => createLaboratory(lab.id), [lab]);
  const [desk, tell] = useReducer((now: Desk, event: DeskEvent) => deskAfter(now, event, printed, locale), printed);
  const [copyNotice, setCopyNotice] = useState<string>();
  const says = writeLinkedLab(lab, desk);
  const standing = useMemo(() => ({ id: lab.id, anchor: id, says }), [lab, id, says]);
  useEffect(() => keepOrigin(standing), [standing]);
  const present = useRef(desk);
  present.current = desk;
  /** Counts what the reader has begun: a report of anything earlier is no longer wanted. */
  const turn = useRef(0);

  useEffect(() => {
    const warm = (): void => void laboratory.warm().catch(() => undefined);
    const once = { once: true, passive: true };
    for (const name of ['pointerdown', 'focusin']) element.addEventListener(name, warm, once);
    return () => {
      for (const name of ['pointerdown', 'focusin']) element.removeEventListener(name, warm);
    };
  }, [element, laboratory]);

  /** Runs some ways one after another on the same knobs; the first that does not run is told, and ends it. */
  const run = async (ways: readonly string[], knobs: Desk['knobs']): Promise<void> => {
    const mine = ++turn.current;
    // Turning who asks does not wait for a statement without an end.
    if (present.current.isRunning) laboratory.stop();
    tell({ type: 'begun', notice: laboratory.isWarm ? words.running : words.starting });
    try {
      await laboratory.warm();
      if (turn.current === mine) tell({ type: 'begun', notice: words.running });
      for (const way of ways) {
        const { texts, to } = present.current.sheets[way]!;
        const chosen = lab.ways[way]!.chooses ? to : undefined;
        const outcome = await laboratory.run({ way, texts, to: chosen, knobs });
        if (turn.current !== mine) return;
        tell({ type: 'ended', way, outcome, isLast: way === ways.at(-1) });
        if (outcome.type !== 'ran') return;
      }
    } catch (error) {
      console.error(error);
      if (turn.current === mine) tell({ type: 'broke' });
    }
  };

  /** The page, asked in every way by whoever the knobs say. */
  const askAgain = (knobs: Desk['knobs']): void => {
    tell({ type: 'outdated' });
    void run(
      Object.keys(lab.ways).filter((way) => onlyAsks(lab.ways[way]!)),
      knobs,
    );
  };

  const handlers: SqlLabHandlers = {
    onWay: (way) => tell({ type: 'way chosen', way }),
    onText: (step, written) => tell({ type: 'text written', step, text: written }),
    onTo: (to) => tell({ type: 'target chosen', to }),
    onExample: (texts) => tell({ type: 'texts replaced', texts }),
    onRun: () => void run([desk.way], desk.knobs),
    onStop: () => {
      turn.current++;
      laboratory.stop();
      tell({ type: 'ended', way: desk.way, outcome: { type: 'stopped' }, isLast: true });
      element.querySelector<HTMLElement>('[data-sql]')?.focus();
    },
    onOriginal: () => tell({ type: 'texts replaced', texts: originalSheet(lab.ways[desk.way]!.steps).texts }),
    onReset: () => {
      turn.current++;
      laboratory.reset();
      tell({ type: 'reset' });
      if (Object.keys(desk.knobs).some((name) => changesQuestion(name) && printed.knobs[name] !== desk.knobs[name]))
        askAgain(desk.knobs);
    },
    onTurn: (name, value) => {
      tell({ type: 'knob turned', name, value });
      if (changesQuestion(name)) askAgain({ ...desk.knobs, [name]: value });
    },
    onCopy: () =>
      void copyLink(standing, locale, { copied: shareWords.linkCopied, copyFailed: shareWords.linkInAddress }).then(
        setCopyNotice,
      ),
    onEmbed: () =>
      void copyEmbed(standing, { title: text.question, heightPx: element.offsetHeight }, locale).then(setCopyNotice),
  };
  useEffect(() => {
    if (asked.type === 'broken') setCopyNotice(shareWords.brokenLink(asked.where));
    if (asked.type !== 'read') return;
    const { way, knobs } = asked.linked;
    tell({ type: 'way chosen', way });
    const turned = Object.entries(knobs).filter(([name, value]) => printed.knobs[name] !== value);
    for (const [name, value] of turned) tell({ type: 'knob turned', name, value });
    if (turned.some(([name]) => changesQuestion(name))) askAgain(knobs);
  }, [asked]);
  const sheet = desk.sheets[desk.way]!;
  return (
    <SqlLab
      {...{ id, lab, text, locale, handlers }}
      {...{ way: desk.way, texts: sheet.texts, to: sheet.to, runs: desk.runs, knobs: desk.knobs }}
      parameters={desk.parameters}
      network={networkOf(desk.knobs)}
      isPrinted={desk.runs[desk.way] === runs[desk.way]}
      isRunning={desk.isRunning}
      notice={desk.notice}
      wrongStep={desk.wrongStep}
      copyNotice={copyNotice}
    />
  );
}

/** Whether a knob is about who asks what, and not about the network. */
function changesQuestion(knob: string): boolean {
  return !NETWORK_KNOBS.includes(knob);
}
