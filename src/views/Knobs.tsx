import type { AnyKnobText, FigureText } from '#engine/labels.ts';
import type { Knob, KnobValue } from '#engine/knob.ts';
import type { AnyScenario } from '#engine/scenario.ts';

interface KnobsProps {
  readonly id: string;
  readonly scenario: Pick<AnyScenario, 'knobs'>;
  readonly text: Pick<FigureText, 'knobs'>;
  readonly values: Readonly<Record<string, KnobValue>>;
  readonly onTurn?: (name: string, value: KnobValue) => void;
}

/** The causes that the reader may set. */
export function Knobs({ id, scenario, text, values, onTurn }: KnobsProps) {
  return (
    <div className="knobs">
      {Object.entries(scenario.knobs).map(([name, knob]) => (
        <KnobControl
          key={name}
          id={`${id}-${name}`}
          knob={knob}
          text={text.knobs[name] as AnyKnobText}
          value={values[name]!}
          onTurn={(value) => onTurn?.(name, value)}
        />
      ))}
    </div>
  );
}

interface KnobControlProps {
  readonly id: string;
  readonly knob: Knob;
  readonly text: AnyKnobText;
  readonly value: KnobValue;
  readonly onTurn: (value: KnobValue) => void;
}

function KnobControl({ id, knob, text, value, onTurn }: KnobControlProps) {
  if (knob.type === 'choice') {
    return (
      <div className="knob">
        <label htmlFor={id}>{text.name}</label>
        <select id={id} value={value} onChange={(event) => onTurn(event.currentTarget.value)}>
          {knob.options.map((option) => (
            <option key={option} value={option}>
              {text.options?.[option]}
            </option>
          ))}
        </select>
      </div>
    );
  }
  return (
    <div className="knob">
      <label htmlFor={id}>{text.name}</label>
      <output htmlFor={id}>{`${value}${text.unit ?? ''}`}</output>
      <input
        id={id}
        type="range"
        min={knob.min}
        max={knob.max}
        step={knob.step}
        value={value}
        onInput={(event) => onTurn(Number(event.currentTarget.value))}
      />
    </div>
  );
}
