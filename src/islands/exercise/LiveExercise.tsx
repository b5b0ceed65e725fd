import { useEffect, useMemo, useRef, useState } from 'react';
import { createActor, fromPromise } from 'xstate';
import { sessionMachine, type Graded } from '#exercise/session.machine.ts';
import { exerciseWords } from '#i18n/exercise.ts';
import type { Locale } from '#i18n/locale.ts';
import { CasePlayer } from '#islands/exercise/CasePlayer.tsx';
import { EarlierDrafts } from '#islands/exercise/EarlierDrafts.tsx';
import { gradeHere, stopGrading } from '#islands/exercise/grade-here.ts';
import { OtherBuilds } from '#islands/exercise/OtherBuilds.tsx';
import { useDraft } from '#islands/exercise/use-draft.ts';
import { useEditor } from '#islands/exercise/use-editor.ts';
import { browserStore } from '#progress/browser-store.ts';
import { PASSED_EVENT } from '#progress/passed.ts';
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
}

/** An exercise at work: drafts are kept as they are written and before anything runs; a run ends in a verdict. */
export function LiveExercise({ id, exerciseId, locale, starter, faults, figureHref }: LiveExerciseProps) {
  const words = exerciseWords[locale];
  const store = browserStore();
  const host = useRef<HTMLDivElement | null>(null);
  const area = useRef<HTMLTextAreaElement | null>(null);
  const draft = useDraft(exerciseId);
  const actor = useMemo(
    () => createActor(machineFor(exerciseId), { input: { source: starter } }).start(),
    [exerciseId, starter],
  );
  const [session, setSession] = useState(() => actor.getSnapshot());
  const [isShowing, setShowing] = useState(false);
  const [isPassed, setPassed] = useState(false);
  const [canSave, setCanSave] = useState(true);
  const [spoken, setSpoken] = useState('');
  const submit = (): void => {
    draft.saveNow();
    setShowing(false);
    setSpoken(words.running);
    actor.send({ type: 'submitted' });
  };
  /** Puts another text in the place of the reader's, which is kept among the earlier drafts. */
  const replaceText = (text: string): void => {
    draft.saveNow();
    editor.current?.replace(text);
    draft.saveNow();
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
    const refresh = (): void => {
      setPassed(store.isPassed(exerciseId));
      setCanSave(store.read().saving.canSave);
    };
    refresh();
    return store.subscribe(refresh);
  }, [store, exerciseId]);
  useEffect(() => {
    const kept = store.draft(exerciseId);
    if (kept !== undefined && kept !== starter) editor.current!.replace(kept);
  }, [store, exerciseId, starter, editor]);

  const { graded, runs, isStale } = session.context;
  useEffect(() => {
    if (!graded) return;
    editor.current?.mark(problemOf(graded));
    const { headline, rule, detail } = verdictWords(graded.verdict, faults, words);
    setSpoken([headline, rule, detail].filter(Boolean).join(' '));
  }, [runs]);

  const evidence =
    graded && (graded.verdict.type === 'failed' || graded.verdict.type === 'crashed')
      ? graded.verdict.evidence
      : undefined;
  return (
    <Workbench
      id={id}
      locale={locale}
      text={starter}
      isRunning={session.matches('grading')}
      isPassed={isPassed}
      spoken={spoken}
      notice={session.matches('broken') ? words.broken : canSave ? undefined : words.cannotSave}
      host={host}
      area={area}
      handlers={{
        onRun: submit,
        onStop() {
          stopGrading();
          actor.send({ type: 'stopped' });
        },
        onReset() {
          replaceText(starter);
        },
      }}
    >
      {graded && (
        <VerdictPanel
          graded={graded}
          faults={faults}
          words={words}
          isStale={isStale}
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
      <OtherBuilds
        exerciseId={exerciseId}
        locale={locale}
        starter={starter}
        text={() => editor.current?.text() ?? starter}
        isPassed={isPassed}
      />
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
