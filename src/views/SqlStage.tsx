import type { Locale } from '#i18n/locale.ts';
import { sqlLabWords } from '#i18n/sql-lab.ts';
import type { StepTime } from '#labs/cost.ts';
import type { LabRun, StepReport } from '#labs/report.ts';
import type { SqlLab } from '#labs/sql-lab.ts';

interface SqlStageProps {
  readonly lab: SqlLab;
  /** The names of the way's steps. */
  readonly steps: readonly string[];
  readonly run: LabRun;
  readonly times: readonly StepTime[];
  readonly locale: Locale;
}

/** The shards in a row, and under each what came from it, step by step. A picture that is a table. */
export function SqlStage({ lab, steps, run, times, locale }: SqlStageProps) {
  const words = sqlLabWords[locale];
  const shards = [...Array(lab.shards).keys()];
  const asked = new Set(
    run.steps.filter(({ isRemote }) => isRemote).flatMap((step) => step.asked.map(({ shard }) => shard)),
  );
  const endMs = times.at(-1)?.untilMs ?? 1;
  return (
    <table className="sql-stage">
      <caption>{words.stage(lab.shards)}</caption>
      <thead>
        <tr>
          {shards.map((shard) => (
            <th key={shard} scope="col" data-asked={asked.has(shard)}>
              <Drum />
              <span className="spoken">{words.shard(shard + 1)}</span>
              <span aria-hidden="true">{shard + 1}</span>
            </th>
          ))}
        </tr>
      </thead>
      {run.steps.map((step, at) => (
        <tbody key={step.step}>
          <tr>
            <th scope="rowgroup" colSpan={lab.shards} className="sql-step">
              <span className="sql-step-name">
                {words.statement(step.step + 1, steps.length)}
                {step.isRemote ? steps[step.step] : words.asker}
              </span>
              <span className="sql-step-time">
                {step.isRemote && `${isWriting(step) ? words.rowsWritten : words.rowsBack} · `}
                {words.time(twoDigits(times[at]!.fromMs), twoDigits(times[at]!.untilMs))}
              </span>
              <span
                className="sql-bar"
                aria-hidden="true"
                style={{
                  marginInlineStart: `${(100 * times[at]!.fromMs) / endMs}%`,
                  width: `${(100 * (times[at]!.untilMs - times[at]!.fromMs)) / endMs}%`,
                }}
              />
            </th>
          </tr>
          {step.isRemote && (
            <tr>
              {shards.map((shard) => (
                <Count key={shard} step={step} shard={shard} notAsked={words.notAsked} />
              ))}
            </tr>
          )}
        </tbody>
      ))}
    </table>
  );
}

interface CountProps {
  readonly step: StepReport;
  readonly shard: number;
  readonly notAsked: string;
}

function Count({ step, shard, notAsked }: CountProps) {
  const one = step.asked.find((asked) => asked.shard === shard);
  if (!one) {
    return (
      <td className="sql-unasked">
        <span aria-hidden="true">·</span>
        <span className="spoken">{notAsked}</span>
      </td>
    );
  }
  return (
    <td>
      <span className={isWriting(step) ? 'sql-wrote' : 'sql-came'}>{isWriting(step) ? one.changed : one.rows}</span>
    </td>
  );
}

function isWriting({ asked }: StepReport): boolean {
  return asked.some(({ changed }) => changed > 0);
}

function twoDigits(ms: number): string {
  return ms.toFixed(2);
}

/** A database. */
function Drum() {
  return (
    <svg viewBox="0 0 32 30" className="sql-drum" aria-hidden="true">
      <path d="M3 7 v16 c0 7.5 26 7.5 26 0 v-16" />
      <ellipse cx="16" cy="7" rx="13" ry="5" />
    </svg>
  );
}
