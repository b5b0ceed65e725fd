import type { Locale } from '#i18n/locale.ts';
import { progressText } from '#i18n/progress.ts';
import type { JsonPlace } from '#progress/json-place.ts';
import type { Problem } from '#progress/problem.ts';
import type { ImportCounts } from '#progress/store.ts';

/** What came of the reader's last act on the page. */
export type Outcome =
  | { readonly type: 'exported'; readonly file: string }
  | { readonly type: 'erased'; readonly isWhole: boolean }
  | {
      readonly type: 'taken';
      readonly file: string;
      readonly counts: ImportCounts;
      readonly problems: readonly Problem[];
    }
  | {
      readonly type: 'refused';
      readonly file: string;
      readonly problem: Problem;
      readonly place: JsonPlace | undefined;
    }
  | { readonly type: 'unopened'; readonly file: string };

/** The outcome in the reader's language: what, where, what to do. */
export function OutcomeReport({ locale, outcome }: { locale: Locale; outcome: Outcome }) {
  const text = progressText[locale];
  switch (outcome.type) {
    case 'exported':
      return <p>{text.exported(outcome.file)}</p>;
    case 'erased':
      return <p>{outcome.isWhole ? text.erase.done : text.erase.outOfReach}</p>;
    case 'unopened':
      return (
        <>
          <p>{text.refused(outcome.file)}</p>
          <p>{text.fileUnreadable}</p>
        </>
      );
    case 'refused':
      return (
        <>
          <p>{text.refused(outcome.file)}</p>
          <Problems locale={locale} problems={[outcome.problem]} place={outcome.place} />
        </>
      );
    case 'taken':
      return (
        <>
          <p>{text.taken(outcome.file, outcome.counts)}</p>
          {outcome.problems.length > 0 && <p>{text.leftOut}</p>}
          <Problems locale={locale} problems={outcome.problems} place={undefined} />
        </>
      );
  }
}

interface ProblemsProps {
  readonly locale: Locale;
  readonly problems: readonly Problem[];
  /** Where a file that is no JSON breaks. */
  readonly place: JsonPlace | undefined;
}

/** Problems with their places, the first hundred. */
export function Problems({ locale, problems, place }: ProblemsProps) {
  if (problems.length === 0) return null;
  return (
    <ul className="progress-problems">
      {problems.slice(0, SHOWN_MAX).map((problem, index) => (
        <li key={index}>
          {problem.where !== '' && (
            <>
              <code>{problem.where}</code>{' '}
            </>
          )}
          {progressText[locale].problem(problem, place)}
        </li>
      ))}
      {problems.length > SHOWN_MAX && <li>… +{problems.length - SHOWN_MAX}</li>}
    </ul>
  );
}

const SHOWN_MAX = 100;
