import { useState } from 'react';
import { exerciseWords } from '#i18n/exercise.ts';
import type { Locale } from '#i18n/locale.ts';
import type { Draft } from '#progress/drafts.ts';

interface EarlierDraftsProps {
  readonly locale: Locale;
  readonly read: () => readonly Draft[];
  readonly onRestore: (draft: Draft) => void;
}

/** What the reader wrote before, newest first, each to be brought back. */
export function EarlierDrafts({ locale, read, onRestore }: EarlierDraftsProps) {
  const words = exerciseWords[locale];
  const [drafts, setDrafts] = useState<readonly Draft[]>([]);
  return (
    <details onToggle={() => setDrafts(read())} data-history>
      <summary>{words.history}</summary>
      {drafts.length === 0 && <p>{words.noHistory}</p>}
      <ol className="drafts">
        {drafts.map((draft) => (
          <li key={draft.savedAt}>
            <time dateTime={draft.savedAt}>{new Date(draft.savedAt).toLocaleString(locale)}</time>
            <button
              type="button"
              onClick={() => {
                onRestore(draft);
                setDrafts(read());
              }}
            >
              {words.restore}
            </button>
            <pre>{draft.text}</pre>
          </li>
        ))}
      </ol>
    </details>
  );
}
