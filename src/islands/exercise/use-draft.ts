import { useEffect, useMemo } from 'react';
import { browserStore } from '#progress/browser-store.ts';
import { KEEP_EVENT } from '#progress/keep.ts';

/** Keeping the reader's text. */
interface DraftKeeper {
  /** Keeps the text after a short rest in writing. */
  save(text: string): void;
  /** Keeps what is not kept yet, now. */
  saveNow(): void;
}

const REST_MS = 400;

/** Keeps the draft of an exercise as it is written; nothing is lost when the page is left or hidden. */
export function useDraft(exerciseId: string): DraftKeeper {
  const keeper = useMemo(() => keeperOf(exerciseId), [exerciseId]);
  useEffect(() => {
    const keep = (): void => keeper.saveNow();
    addEventListener('pagehide', keep);
    document.addEventListener('visibilitychange', keep);
    document.addEventListener(KEEP_EVENT, keep);
    return () => {
      removeEventListener('pagehide', keep);
      document.removeEventListener('visibilitychange', keep);
      document.removeEventListener(KEEP_EVENT, keep);
      keep();
    };
  }, [keeper]);
  return keeper;
}

function keeperOf(exerciseId: string): DraftKeeper {
  let pending: string | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const saveNow = (): void => {
    clearTimeout(timer);
    if (pending === undefined) return;
    browserStore().saveDraft(exerciseId, pending);
    pending = undefined;
  };
  return {
    save(text) {
      pending = text;
      clearTimeout(timer);
      timer = setTimeout(saveNow, REST_MS);
    },
    saveNow,
  };
}
