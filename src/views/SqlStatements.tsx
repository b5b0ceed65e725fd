import { Fragment } from 'react';
import { sqlLabWords } from '#i18n/sql-lab.ts';
import type { LabTarget } from '#labs/sql-lab.ts';
import type { SqlLabProps } from '#views/SqlLab.tsx';

/** The statements of a way, each in a field of its own, and what can be done with them. */
export function SqlStatements(props: SqlLabProps) {
  const { id, lab, text, locale, way, texts, isRunning, handlers } = props;
  const words = sqlLabWords[locale];
  const { steps, examples, chooses } = lab.ways[way]!;
  const named = text.ways[way]!;
  const isEdited = steps.some(({ sql }, at) => texts[at] !== sql);
  const runOnKey = (event: { key: string; ctrlKey: boolean; metaKey: boolean; preventDefault: () => void }): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    if (!isRunning) handlers?.onRun();
  };
  return (
    <>
      {chooses && <Target {...props} />}
      {steps.map((_, at) => (
        <Fragment key={`${way} ${at}`}>
          <label className="sql-name" htmlFor={`${id}-sql-${at}`}>
            {words.statement(at + 1, steps.length)}
            {named.steps[at]}
          </label>
          <textarea
            id={`${id}-sql-${at}`}
            className="sql-text"
            data-sql={at}
            rows={Math.max(2, texts[at]!.split('\n').length)}
            value={texts[at]}
            readOnly={!handlers || isRunning}
            spellCheck={false}
            autoCapitalize="off"
            autoComplete="off"
            autoCorrect="off"
            aria-invalid={props.wrongStep === at}
            aria-describedby={`${id}-stands`}
            onInput={(event) => handlers?.onText(at, event.currentTarget.value)}
            onKeyDown={runOnKey}
          />
        </Fragment>
      ))}
      <p className="sql-stands" id={`${id}-stands`}>
        {standing(props).join(' ')}
      </p>
      <div className="sql-acts">
        {isRunning ? (
          <button type="button" className="sql-stop" data-stop onClick={() => handlers?.onStop()}>
            {words.stop}
          </button>
        ) : (
          <button type="button" className="sql-run" data-replay="run" onClick={() => handlers?.onRun()}>
            {words.run}
          </button>
        )}
        <button type="button" disabled={isRunning || !isEdited} onClick={() => handlers?.onOriginal()}>
          {words.original}
        </button>
        <button type="button" disabled={isRunning} data-replay="reset" onClick={() => handlers?.onReset()}>
          {words.startAgain}
        </button>
        <span className="sql-keys">{words.keys}</span>
      </div>
      {Object.keys(examples).length > 0 && (
        <div className="sql-examples" role="group" aria-label={words.examples}>
          <span aria-hidden="true">{words.examples}</span>
          {Object.entries(examples).map(([name, example]) => (
            <button
              key={name}
              type="button"
              disabled={isRunning}
              data-replay={`example-${name}`}
              onClick={() => handlers?.onExample(example)}
            >
              {named.examples[name]}
            </button>
          ))}
        </div>
      )}
    </>
  );
}

/** Whom the reader's own statement goes to. */
function Target({ id, lab, locale, to, isRunning, handlers }: SqlLabProps) {
  const words = sqlLabWords[locale];
  const options: readonly (readonly [LabTarget, string])[] = [
    [{ type: 'shards' }, words.allShards],
    ...Array.from({ length: lab.shards }, (_, shard) => [{ type: 'shard', shard }, words.shard(shard + 1)] as const),
  ];
  const chosen = options.findIndex(([target]) => JSON.stringify(target) === JSON.stringify(to));
  return (
    <p className="sql-to">
      <label htmlFor={`${id}-to`}>{words.to}</label>
      <select
        id={`${id}-to`}
        value={chosen}
        disabled={isRunning}
        onChange={(event) => handlers?.onTo(options[Number(event.currentTarget.value)]![0])}
      >
        {options.map(([, name], at) => (
          <option key={name} value={at}>
            {name}
          </option>
        ))}
      </select>
    </p>
  );
}

/** What the names in the statements stand for, in sentences. */
function standing({ lab, text, locale, texts, way, parameters }: SqlLabProps): string[] {
  const words = sqlLabWords[locale];
  const { steps } = lab.ways[way]!;
  const named = Object.entries(parameters)
    .filter(([name]) => texts.some((sql) => sql.includes(`:${name}`)))
    .map(([name, value]) => words.stands(name, value, text.parameters[name]!));
  const listed = steps.flatMap(({ as }, at) =>
    as !== undefined && texts.some((sql) => sql.includes(`:${as}`)) ? [words.lists(as, at + 1)] : [],
  );
  const gathers = steps.some(({ to }) => to.type === 'asker');
  const tables = steps.flatMap(({ as }) => (as !== undefined ? [as] : []));
  return [...named, ...listed, ...(gathers ? [words.tables(tables)] : [])].map((sentence) => `${sentence}.`);
}
