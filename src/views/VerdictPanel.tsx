import type { Graded } from '#exercise/session.machine.ts';
import type { CheckReport, Verdict } from '#grading/verdict.ts';
import type { ExerciseWords } from '#i18n/exercise.ts';
import { CaseTable } from '#views/CaseTable.tsx';
import { verdictWords } from '#views/verdict-words.ts';

interface VerdictPanelProps {
  readonly graded: Graded;
  readonly faults: Readonly<Record<string, string>>;
  readonly words: ExerciseWords;
  readonly isStale: boolean;
  readonly isShowing: boolean;
  readonly onShow: () => void;
  readonly figureHref: string | undefined;
}

/** What became of a run: a sentence, the one broken rule, the shortest case; all else is folded. */
export function VerdictPanel({ graded, faults, words, isStale, isShowing, onShow, figureHref }: VerdictPanelProps) {
  const { verdict, printed } = graded;
  const { headline, rule, detail } = verdictWords(verdict, faults, words);
  const evidence = verdict.type === 'failed' || verdict.type === 'crashed' ? verdict.evidence : undefined;
  return (
    <div className={`verdict ${verdict.type === 'passed' ? 'is-passed' : 'is-refused'}`} data-verdict={verdict.type}>
      <p className="headline">
        <span aria-hidden="true">{verdict.type === 'passed' ? '✓' : '✗'}</span> {headline}
      </p>
      {rule !== undefined &&
        (verdict.type === 'failed' ? (
          <p className="rule">{rule}</p>
        ) : (
          <p className="machine" lang="en">
            {rule}
          </p>
        ))}
      {detail !== undefined && <p className="detail">{detail}</p>}
      {isStale && <p className="detail">{words.stale}</p>}
      {evidence && (
        <>
          <CaseTable steps={evidence.steps} words={words} />
          {!isShowing && (
            <button type="button" className="show" data-replay="show" onClick={onShow}>
              {words.showMe}
            </button>
          )}
        </>
      )}
      {verdict.type === 'passed' && figureHref !== undefined && (
        <p>
          <a href={figureHref}>{words.seeItRun}</a>
        </p>
      )}
      <Checks verdict={verdict} words={words} />
      {printed.length > 0 && (
        <details>
          <summary>{words.printed}</summary>
          <pre>{printed.join('\n')}</pre>
        </details>
      )}
    </div>
  );
}

const MARKS: Readonly<Record<CheckReport['outcome'], string>> = { passed: '✓', failed: '✗', 'not-run': '·' };

function Checks({ verdict, words }: { readonly verdict: Verdict; readonly words: ExerciseWords }) {
  if (verdict.type !== 'passed' && verdict.type !== 'failed') return null;
  return (
    <details>
      <summary>{words.checks}</summary>
      <ul className="checks">
        {verdict.checks.map(({ name, outcome }) => (
          <li key={name} data-outcome={outcome}>
            <span>{MARKS[outcome]}</span> <code>{name}</code>
          </li>
        ))}
      </ul>
    </details>
  );
}
