import { useState } from 'react';
import type { FigureText } from '#engine/labels.ts';
import { figureWords } from '#i18n/figure.ts';
import { incidentWords } from '#i18n/incident.ts';
import type { Locale } from '#i18n/locale.ts';
import type { LogLine } from '#incident/log-lines.ts';

interface IncidentLogProps {
  readonly id: string;
  readonly name: string;
  readonly text: FigureText;
  readonly locale: Locale;
  readonly lines: readonly LogLine[];
  /** Whether it can be filtered; printed it can't. */
  readonly isLive: boolean;
}

/** A log's lines, by machine and by what they say. */
export function IncidentLog({ id, name, text, locale, lines, isLive }: IncidentLogProps) {
  const words = incidentWords[locale];
  const [machine, setMachine] = useState('');
  const [wanted, setWanted] = useState('');
  const machines = [...new Set(lines.map(({ node }) => node))].sort();
  const shown = lines.filter((line) => (machine === '' || line.node === machine) && holds(line, wanted));
  return (
    <div className="incident-log">
      {isLive && (
        <div className="log-filter">
          {machines.length > 1 && (
            <label>
              {words.machine}{' '}
              <select value={machine} onChange={(event) => setMachine(event.currentTarget.value)}>
                <option value="">{words.everyMachine}</option>
                {machines.map((node) => (
                  <option key={node} value={node}>
                    {text.nodes[node]}
                  </option>
                ))}
              </select>
            </label>
          )}
          <label htmlFor={`${id}-filter`}>{words.filter}</label>
          <input
            id={`${id}-filter`}
            type="text"
            value={wanted}
            spellCheck={false}
            autoComplete="off"
            onInput={(event) => setWanted(event.currentTarget.value)}
          />
        </div>
      )}
      <p className="log-count" role="status">
        {words.lines(shown.length, lines.length)}
      </p>
      <section className="log-lines" tabIndex={0} aria-label={name}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.columns.at}</th>
              <th scope="col">{words.columns.machine}</th>
              <th scope="col">{words.columns.level}</th>
              <th scope="col">{words.columns.text}</th>
            </tr>
          </thead>
          <tbody lang="en">
            {shown.map((line, at) => (
              <tr key={at} data-level={line.level}>
                <td>{figureWords.en.seconds(line.atMs)}</td>
                <td>{text.nodes[line.node]}</td>
                <td>{line.level}</td>
                <td>{sentence(line)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}

function holds(line: LogLine, wanted: string): boolean {
  return `${line.level} ${sentence(line)}`.toLowerCase().includes(wanted.trim().toLowerCase());
}

function sentence({ text, request }: LogLine): string {
  return request === undefined ? text : `${text} req=${request}`;
}
