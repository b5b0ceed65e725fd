import { useState } from 'react';
import type { ChangeObject } from 'diff';
import { correctBuilds } from '#catalog/exercise-texts.ts';
import { exerciseWords } from '#i18n/exercise.ts';
import type { Locale } from '#i18n/locale.ts';
import { Difference } from '#views/Difference.tsx';

interface OtherBuildsProps {
  readonly exerciseId: string;
  readonly locale: Locale;
  readonly starter: string;
  readonly text: () => string;
  readonly isPassed: boolean;
}

/** The starter, the reference and other correct builds, each as a difference from the reader's text. On request. */
export function OtherBuilds({ exerciseId, locale, starter, text, isPassed }: OtherBuildsProps) {
  const words = exerciseWords[locale];
  const [builds, setBuilds] = useState<readonly string[]>([]);
  const [changes, setChanges] = useState<readonly ChangeObject<string>[] | undefined>(undefined);
  const open = (isOpen: boolean): void => {
    if (isOpen && builds.length === 0) void correctBuilds(exerciseId).then((texts) => setBuilds([starter, ...texts]));
  };
  const choose = async (index: number): Promise<void> => {
    const { diffLines } = await import('diff');
    setChanges(diffLines(text(), builds[index]!));
  };
  const nameOf = (index: number): string =>
    index === 0 ? words.starter : index === 1 ? words.reference : words.otherBuild(index - 1);
  return (
    <details onToggle={(event) => open(event.currentTarget.open)} data-builds>
      <summary>{words.compare}</summary>
      {!isPassed && <p>{words.compareAsk}</p>}
      <div className="builds">
        <span>{words.compareWith}</span>
        {builds.map((_, index) => (
          <button key={index} type="button" onClick={() => void choose(index)}>
            {nameOf(index)}
          </button>
        ))}
      </div>
      {changes && <Difference changes={changes} same={words.same} />}
    </details>
  );
}
