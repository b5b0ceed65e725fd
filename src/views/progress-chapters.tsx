import type { Locale } from '#i18n/locale.ts';
import { progressText } from '#i18n/progress.ts';
import type { ExerciseRecord } from '#progress/exercises.ts';
import type { Snapshot } from '#progress/store.ts';

/** What the page prints for the island: the course as the progress page shows it. */
export interface ProgressPage {
  readonly locale: Locale;
  readonly chapters: readonly ProgressChapter[];
}

interface ProgressChapter {
  readonly slug: string;
  readonly title: string;
  readonly href: string;
  readonly exercises: readonly { readonly id: string; readonly title: string; readonly href: string }[];
}

interface Props extends ProgressPage {
  /** Absent while nobody knows, as in the page that the build prints. */
  readonly snapshot?: Snapshot;
}

/** Every exercise of every chapter, with how it stands. */
export function ProgressChapters({ locale, chapters, snapshot }: Props) {
  const text = progressText[locale];
  const ids = chapters.flatMap(({ exercises }) => exercises.map(({ id }) => id));
  const passed = ids.filter((id) => snapshot?.exercises.get(id)?.pass).length;
  return (
    <>
      <p className="progress-sum" data-unknown={snapshot ? undefined : ''}>
        {text.passedOf(passed, ids.length)}
      </p>
      {chapters.map(({ slug, title, href, exercises }) => (
        <section key={slug} className="progress-chapter">
          <h2>
            <a href={href}>{title}</a>
          </h2>
          {exercises.length > 0 && (
            <ul className="progress-exercises">
              {exercises.map((exercise) => (
                <li key={exercise.id}>
                  <a href={exercise.href}>{exercise.title}</a>
                  {snapshot && <Standing locale={locale} record={snapshot.exercises.get(exercise.id)} />}
                </li>
              ))}
            </ul>
          )}
          {snapshot && <Asides locale={locale} slug={slug} snapshot={snapshot} />}
        </section>
      ))}
    </>
  );
}

function Standing({ locale, record }: { locale: Locale; record: ExerciseRecord | undefined }) {
  const text = progressText[locale];
  if (!record) return <span className="progress-standing">{text.untried}</span>;
  if (!record.pass) return <span className="progress-standing">{text.tried(record.attempts)}</span>;
  const { passedAt } = record.pass;
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }).format(new Date(passedAt));
  return (
    <span className="progress-standing" data-passed="">
      <svg className="inline" viewBox="0 0 16 16" aria-hidden="true">
        <path d="M3 8.5 6.5 12 13 4.5" />
      </svg>{' '}
      {text.passed(date, record.attempts)}
    </span>
  );
}

/** What else the reader has done in a chapter. */
function Asides({ locale, slug, snapshot }: { locale: Locale; slug: string; snapshot: Snapshot }) {
  const text = progressText[locale];
  const isHere = ([id]: readonly [string, unknown]): boolean => id.startsWith(`${slug}/`);
  const predictions = [...snapshot.predictions].filter(isHere).length;
  const answers = [...snapshot.answers].filter(isHere);
  const right = answers.filter(([, { isRight }]) => isRight).length;
  const said = [
    ...(predictions > 0 ? [text.predictions(predictions)] : []),
    ...(answers.length > 0 ? [text.answers(right, answers.length)] : []),
  ];
  return said.length > 0 ? <p className="progress-asides">{said.join(' · ')}</p> : null;
}
