import { answerWords, type DecisionWords } from '#i18n/decision.ts';
import { embedWords } from '#i18n/embed.ts';
import type { Locale } from '#i18n/locale.ts';
import type { DecisionAnswer } from '#player/decision.machine.ts';
import {
  type DecisionChoice,
  type DecisionQuestion,
  decisionQuestions,
  type DecisionStep,
  type DecisionWalk,
  isQuestion,
} from '#player/decision.ts';
import { ShareButtons, type ShareHandlers } from '#views/ShareButtons.tsx';

export interface DecisionHandlers extends ShareHandlers {
  readonly onAnswer: (answer: DecisionAnswer) => void;
  readonly onBack: () => void;
  readonly onAgain: () => void;
}

interface DecisionProps {
  readonly id: string;
  readonly words: DecisionWords;
  readonly locale: Locale;
  readonly walk: DecisionWalk;
  /** What came of copying a link. */
  readonly notice: string | undefined;
  /** Without them it is a printed page. */
  readonly handlers: DecisionHandlers | undefined;
}

/** The question that is asked now, or the choice with its reasons, and what has been said on the way. */
export function Decision({ id, words, locale, walk, notice, handlers }: DecisionProps) {
  const { state, steps } = walk;
  return (
    <div className="decision-walk">
      <div className="decision-now" data-at={state}>
        {isQuestion(state) ? (
          <Question id={id} words={words} question={state} number={steps.length + 1} handlers={handlers} />
        ) : (
          <Choice words={words} choice={state} steps={steps} />
        )}
        <div className="decision-acts needs-script">
          <button type="button" data-replay="back" disabled={steps.length === 0} onClick={() => handlers?.onBack()}>
            {words.back}
          </button>
          <button type="button" data-replay="again" disabled={steps.length === 0} onClick={() => handlers?.onAgain()}>
            {words.again}
          </button>
        </div>
      </div>
      <div className="decision-said needs-script">
        <p className="decision-heading">{words.said}</p>
        {steps.length === 0 ? (
          <p className="soft">{words.nothingSaid}</p>
        ) : (
          <ol>
            {steps.map(({ question, answer }) => (
              <li key={question}>
                {words.asks[question]} <strong>{answerWords(words, question, answer)!.says}</strong>
              </li>
            ))}
          </ol>
        )}
      </div>
      <div className="needs-script">
        <div className="settings">
          <ShareButtons locale={locale} copyLink={embedWords[locale].copyLink} handlers={handlers} />
        </div>
        <p className="notice" role="status">
          {notice}
        </p>
      </div>
    </div>
  );
}

interface QuestionProps {
  readonly id: string;
  readonly words: DecisionWords;
  readonly question: DecisionQuestion;
  readonly number: number;
  readonly handlers: DecisionHandlers | undefined;
}

function Question({ id, words, question, number, handlers }: QuestionProps) {
  const offered: readonly DecisionAnswer[] = [...decisionQuestions[question], 'unsure'];
  return (
    <>
      <p className="decision-number">{words.question(number)}</p>
      <p className="decision-heading" id={`${id}-asks`} tabIndex={-1} data-heading>
        {words.asks[question]}
      </p>
      <div className="decision-answers needs-script" role="group" aria-labelledby={`${id}-asks`}>
        {offered.map((answer) => (
          <button
            key={`${question} ${answer}`}
            type="button"
            data-replay={`answer-${answer}`}
            onClick={() => handlers?.onAnswer(answer)}
          >
            {answerWords(words, question, answer)!.says}
          </button>
        ))}
      </div>
    </>
  );
}

interface ChoiceProps {
  readonly words: DecisionWords;
  readonly choice: DecisionChoice;
  readonly steps: readonly DecisionStep[];
}

/** A kind of store, with the reasons that the answers were, and what each costs. */
function Choice({ words, choice, steps }: ChoiceProps) {
  const { name, known, gives, costs } = words.choices[choice];
  return (
    <>
      <p className="decision-heading" tabIndex={-1} data-heading>
        {words.then(name)}
      </p>
      <p className="decision-number">{words.because}</p>
      <ul className="decision-reasons">
        {steps.map(({ question, answer }) => {
          const said = answerWords(words, question, answer)!;
          return (
            <li key={question}>
              {said.because}
              {said.costs !== undefined && (
                <span className="decision-cost">
                  <b>{words.costs}: </b>
                  {said.costs}
                </span>
              )}
            </li>
          );
        })}
      </ul>
      <dl className="decision-choice">
        <dt>{words.gives}</dt>
        <dd>{gives}</dd>
        <dt>{words.costs}</dt>
        <dd>{costs}</dd>
        <dt>{words.known}</dt>
        <dd>{known}</dd>
      </dl>
    </>
  );
}
