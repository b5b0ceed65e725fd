import { answerWords, type DecisionWords } from '#i18n/decision.ts';
import type { DecisionAnswer } from '#player/decision.machine.ts';
import {
  decisionChoices,
  type DecisionQuestion,
  decisionQuestions,
  type DecisionWalk,
  isQuestion,
  leadsTo,
} from '#player/decision.ts';

interface DecisionInWordsProps {
  readonly words: DecisionWords;
}

/** The whole decision in words: every question, every answer with its reason and where it leads, and every kind of store. */
export function DecisionInWords({ words }: DecisionInWordsProps) {
  return (
    <details className="told decision-all">
      <summary>{words.all}</summary>
      <ol>
        {(Object.keys(decisionQuestions) as DecisionQuestion[]).map((question) => (
          <li key={question}>
            <strong>{words.asks[question]}</strong>
            <ul>
              {([...decisionQuestions[question], 'unsure'] as DecisionAnswer[]).map((answer) => (
                <Answer key={answer} words={words} question={question} answer={answer} />
              ))}
            </ul>
          </li>
        ))}
      </ol>
      <p className="decision-heading">{words.kinds}</p>
      <ul>
        {decisionChoices.map((choice) => {
          const { name, known, gives, costs } = words.choices[choice];
          return (
            <li key={choice}>
              <strong>{name}</strong> ({known}). {words.gives}: {gives} {words.costs}: {costs}
            </li>
          );
        })}
      </ul>
    </details>
  );
}

interface AnswerProps {
  readonly words: DecisionWords;
  readonly question: DecisionQuestion;
  readonly answer: DecisionAnswer;
}

function Answer({ words, question, answer }: AnswerProps) {
  const { says, because, costs } = answerWords(words, question, answer)!;
  return (
    <li>
      <em>{says}</em>: {because} {costs !== undefined && `${words.costs}: ${costs} `}
      <span className="soft">({words.leadsTo(nameOf(words, leadsTo(question, answer)))})</span>
    </li>
  );
}

function nameOf(words: DecisionWords, state: DecisionWalk['state']): string {
  return isQuestion(state) ? words.asks[state] : words.choices[state].name;
}
