import { useEffect, useMemo, useRef, useState } from 'react';
import { createActor, fromPromise } from 'xstate';
import { sessionMachine, type Graded } from '#exercise/session.machine.ts';
import { blockWords } from '#i18n/blocks.ts';
import { exerciseWords } from '#i18n/exercise.ts';
import type { Locale } from '#i18n/locale.ts';
import { CasePlayer } from '#islands/exercise/CasePlayer.tsx';
import { EarlierDrafts } from '#islands/exercise/EarlierDrafts.tsx';
import { gradeHere, stopGrading } from '#islands/exercise/grade-here.ts';
import { OtherBuilds } from '#islands/exercise/OtherBuilds.tsx';
import { useBlocks } from '#islands/exercise/use-blocks.ts';
import { useDraft } from '#islands/exercise/use-draft.ts';
import { useEditor } from '#islands/exercise/use-editor.ts';
import type { Way } from '#progress/arrangements.ts';
import { browserStore } from '#progress/browser-store.ts';
import { PASSED_EVENT } from '#progress/passed.ts';
import type { Snapshot } from '#progress/store.ts';
import { StoreNotice } from '#views/StoreNotice.tsx';
import { lineOfVerdict, verdictWords } from '#views/verdict-words.ts';
import { VerdictPanel } from '#views/VerdictPanel.tsx';
import { Workbench } from '#views/Workbench.tsx';

export interface LiveExerciseProps {
  readonly id: string;
  readonly exerciseId: string;
  readonly locale: Locale;
  readonly starter: string;
  readonly faults: Readonly<Record<string, string>>;
  readonly figureHref?: string;
  readonly blocksPx: number;
}

/** An exercise at work: drafts are kept as they are written and before anything runs; a run ends in a verdict. */
export function LiveExercise(props: LiveExerciseProps) {
  const { id, exerciseId, locale, starter, faults, figureHref, blocksPx } = props;
  const words = exerciseWords[locale];
  const blockTexts = blockWords[locale];
  const store = browserStore();
  const host = useRef<HTMLDivElement | null>(null);
  const area = useRef<HTMLTextAreaElement | null>(null);
  const draft = useDraft(exerciseId);
  const blocks = useBlocks(exerciseId);
  const isOrder = blocks.way === 'order';
  const actor = useMemo(
    () => createActor(machineFor(exerciseId), { input: { source: starter } }).start(),
    [exerciseId, starter],
  );
  const [session, setSession] = useState(() => actor.getSnapshot());
  const [isShowing, setShowing] = useState(false);
  const [isPassed, setPassed] = useState(false);
  /** Not asked for until the printed page has been taken over, which knows of none. */
  const [records, setRecords] = useState<Snapshot | undefined>(undefined);
  const [isEmptyRun, setEmptyRun] = useState(false);
  /** The order of the blocks before the reader started over. */
  const [cleared, setCleared] = useState<readonly string[]>([]);
  /** The way in which the text came about that was graded last. */
  const [gradedWay, setGradedWay] = useState<Way>('write');
  const [spoken, setSpoken] = useState('');
  const text = (): string => (isOrder ? blocks.text(blocks.order) : (editor.current?.text() ?? starter));
  const submit = (): void => {
    draft.saveNow();
    setEmptyRun(isOrder && blocks.order.length === 0);
    if (isOrder && blocks.order.length === 0) return setSpoken(blockTexts.notYet);
    if (session.context.source !== text()) actor.send({ type: 'edited', source: text() });
    setGradedWay(isOrder ? 'order' : 'write');
    setShowing(false);
    setSpoken(words.running);
    actor.send({ type: 'submitted' });
  };
  /** Puts another text in the place of the reader's, which is kept among the earlier drafts. */
  const replaceText = (source: string): void => {
    draft.saveNow();
    editor.current?.replace(source);
    draft.saveNow();
    blocks.choose('write');
  };
  const arrange = (order: readonly string[]): void => {
    blocks.arrange(order);
    setEmptyRun(false);
    actor.send({ type: 'edited', source: blocks.text(order) });
  };
  const listener = {
    onEdit(source: string) {
      draft.save(source);
      actor.send({ type: 'edited', source });
    },
    onSubmit: submit,
  };
  const editor = useEditor({ exerciseId, locale, label: words.editor, host, area, listener });

  useEffect(() => {
    const subscription = actor.subscribe(setSession);
    return () => subscription.unsubscribe();
  }, [actor]);
  useEffect(() => {
    const kept = store.draft(exerciseId);
    if (kept !== undefined && kept !== starter) editor.current!.replace(kept);
  }, [store, exerciseId, starter, editor]);
  // Behind the effect above: what is wrong with the drafts is known once they have been asked for.
  useEffect(() => {
    const refresh = (): void => {
      setPassed(store.isPassed(exerciseId));
      setRecords(store.read());
    };
    refresh();
    return store.subscribe(refresh);
  }, [store, exerciseId]);

  const { graded, runs, isStale } = session.context;
  useEffect(() => {
    if (!graded) return;
    editor.current?.mark(gradedWay === 'write' ? problemOf(graded) : undefined);
    const { headline, rule, detail } = verdictWords(graded.verdict, faults, words);
    setSpoken([headline, rule, detail].filter(Boolean).join(' '));
  }, [runs]);

  const evidence =
    graded && (graded.verdict.type === 'failed' || graded.verdict.type === 'crashed')
      ? graded.verdict.evidence
      : undefined;
  const isOld = isStale || gradedWay !== blocks.way;
  const problem = graded && !isOld ? problemOf(graded) : undefined;
  const { loaded } = blocks;
  return (
    <Workbench
      id={id}
      locale={locale}
      text={starter}
      way={blocks.way}
      blocksPx={blocksPx}
      blocks={
        loaded === 'failed' ? (
          <p className="notice">
            {blockTexts.failed}{' '}
            <button type="button" onClick={blocks.retry}>
              {blockTexts.retry}
            </button>
          </p>
        ) : (
          loaded && (
            <loaded.Bench
              id={id}
              locale={locale}
              puzzle={loaded.puzzle}
              order={blocks.order}
              mark={problem && { blockId: blocks.blockAt(problem.line), text: words.atLine(problem.line) }}
              onArrange={arrange}
              onSay={setSpoken}
              onBringBack={cleared.length > 0 ? () => arrange(cleared) : undefined}
              onSubmit={submit}
              onTake={() => {
                replaceText(blocks.text(blocks.order));
                setGradedWay('write');
              }}
            />
          )
        )
      }
      isRunning={session.matches('grading')}
      isPassed={isPassed}
      spoken={spoken}
      notice={isEmptyRun ? blockTexts.notYet : session.matches('broken') ? words.broken : undefined}
      host={host}
      area={area}
      handlers={{
        onRun: submit,
        onStop() {
          stopGrading();
          actor.send({ type: 'stopped' });
        },
        onReset() {
          if (!isOrder) return replaceText(starter);
          if (blocks.order.length > 0) setCleared(blocks.order);
          arrange([]);
          setSpoken(blockTexts.cleared);
        },
        onWay(way) {
          setEmptyRun(false);
          blocks.choose(way);
        },
      }}
    >
      {records && <StoreNotice locale={locale} exerciseId={exerciseId} snapshot={records} />}
      {graded && (
        <VerdictPanel
          graded={graded}
          faults={faults}
          words={words}
          isStale={isOld}
          isShowing={isShowing}
          onShow={() => setShowing(true)}
          figureHref={figureHref}
        />
      )}
      {isShowing && evidence && <CasePlayer key={runs} id={`${id}-case`} evidence={evidence} locale={locale} />}
      <EarlierDrafts
        locale={locale}
        read={() => store.historyOf(exerciseId)}
        onRestore={(earlier) => {
          replaceText(earlier.text);
        }}
      />
      <OtherBuilds exerciseId={exerciseId} locale={locale} starter={starter} text={text} isPassed={isPassed} />
    </Workbench>
  );
}

/** The session machine with grading in this page's sandbox; what comes of it is written down at once. */
function machineFor(exerciseId: string) {
  return sessionMachine.provide({
    actors: {
      grading: fromPromise(async ({ input }: { input: { readonly source: string } }) => {
        const graded = await gradeHere(exerciseId, input.source);
        writeDown(exerciseId, input.source, graded);
        return graded;
      }),
    },
  });
}

function writeDown(exerciseId: string, source: string, { verdict, digest }: Graded): void {
  if (verdict.type === 'passed') {
    browserStore().markPassed(exerciseId, { source, digest: digest.toString(16) });
    document.dispatchEvent(new CustomEvent(PASSED_EVENT));
  } else browserStore().markFailed(exerciseId);
}

function problemOf({ verdict }: Graded): { line: number; message: string } | undefined {
  const line = lineOfVerdict(verdict);
  if (line === undefined) return undefined;
  return { line, message: 'message' in verdict ? verdict.message : '' };
}
