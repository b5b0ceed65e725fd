import { useState } from 'react';
import type { FigureText } from '#engine/labels.ts';
import type { AnyScenario } from '#engine/scenario.ts';
import { incidentWords } from '#i18n/incident.ts';
import type { Locale } from '#i18n/locale.ts';

interface IncidentGuessProps {
  readonly id: string;
  readonly scenario: AnyScenario;
  readonly text: FigureText;
  readonly locale: Locale;
  readonly onGuess: ((to: string, message: string) => void) | undefined;
  readonly onGiveUp: (() => void) | undefined;
}

/** Where, and what: a cause is one that can befall the chosen machine. */
export function IncidentGuess({ id, scenario, text, locale, onGuess, onGiveUp }: IncidentGuessProps) {
  const words = incidentWords[locale];
  const [to, setTo] = useState('');
  const [message, setMessage] = useState('');
  const hosts = Object.keys(scenario.nodes).filter((node) => scenario.faults.some((fault) => fault.to === node));
  const causes = scenario.faults.filter((fault) => fault.to === to);
  return (
    <form
      className="guess"
      aria-label={words.name}
      onSubmit={(event) => {
        event.preventDefault();
        if (message !== '') onGuess?.(to, message);
      }}
    >
      <label htmlFor={`${id}-where`}>{words.where}</label>
      <select
        id={`${id}-where`}
        value={to}
        onChange={(event) => {
          setTo(event.currentTarget.value);
          setMessage('');
        }}
      >
        <option value="">{words.choose}</option>
        {hosts.map((node) => (
          <option key={node} value={node}>
            {text.nodes[node]}
          </option>
        ))}
      </select>
      <label htmlFor={`${id}-what`}>{words.what}</label>
      <select id={`${id}-what`} value={message} onChange={(event) => setMessage(event.currentTarget.value)}>
        <option value="">{words.choose}</option>
        {causes.map((fault) => (
          <option key={fault.message} value={fault.message}>
            {text.faults[`${to}.${fault.message}`]}
          </option>
        ))}
      </select>
      <div className="guess-buttons">
        <button type="submit" className="primary">
          {words.say}
        </button>
        <button type="button" onClick={onGiveUp}>
          {words.giveUp}
        </button>
      </div>
      <p className="costs">{words.costs}</p>
    </form>
  );
}
