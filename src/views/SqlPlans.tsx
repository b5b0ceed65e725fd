import type { Locale } from '#i18n/locale.ts';
import { sqlLabWords } from '#i18n/sql-lab.ts';
import type { LabRun } from '#labs/report.ts';
import type { SqlLab } from '#labs/sql-lab.ts';

interface SqlPlansProps {
  readonly lab: SqlLab;
  readonly run: LabRun;
  readonly locale: Locale;
}

/** How the engine went about each statement: EXPLAIN QUERY PLAN as lists. */
export function SqlPlans({ lab, run, locale }: SqlPlansProps) {
  const words = sqlLabWords[locale];
  const place = (shards: readonly number[]): string => {
    if (shards.length === 0) return words.asker;
    if (shards.length === lab.shards) return words.everyShard(lab.shards);
    return words.shards(shards.map((shard) => shard + 1));
  };
  const plans = run.steps.flatMap(({ step, plans }) => plans.map((plan) => ({ step, ...plan })));
  return (
    <div className="sql-plans">
      <h4>{words.plan}</h4>
      <ul>
        {plans.map(({ step, shards, lines }) => (
          <li key={`${step} ${shards.join()}`}>
            {words.statement(step + 1, run.steps.length)}
            {place(shards)}
            {lines.length === 0 && <span className="sql-odd"> ({words.noPlan})</span>}
            <ul>
              {lines.map(({ depth, text }, at) => (
                <li key={at} style={{ marginInlineStart: `${depth}em` }} data-plan={/^(\w+)/.exec(text)?.[1]}>
                  <code>{text}</code>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </div>
  );
}
