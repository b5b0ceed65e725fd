import { initialTransition, transition } from 'xstate';
import { type DecisionAnswer, decisionMachine } from '#player/decision.machine.ts';

/** The answers that each question can be given, in the order in which they are offered. */
export const decisionQuestions = {
  joins: ['together', 'paths', 'alone'],
  transactions: ['yes', 'no'],
  adHoc: ['yes', 'no'],
  size: ['fits', 'tooMuch'],
  whole: ['whole', 'inside'],
  latency: ['atOnce', 'soon'],
  shape: ['different', 'same'],
  amount: ['tooMuch', 'fits'],
} as const satisfies Readonly<Record<string, readonly DecisionAnswer[]>>;

export type DecisionQuestion = keyof typeof decisionQuestions;

/** The kinds of store at the end, the sound default first. */
export const decisionChoices = ['relational', 'keyValue', 'document', 'wideColumn', 'graph'] as const;

export type DecisionChoice = (typeof decisionChoices)[number];

/** An answer that was given, and where it led. */
export interface DecisionStep {
  readonly question: DecisionQuestion;
  readonly answer: DecisionAnswer;
  readonly to: DecisionQuestion | DecisionChoice;
}

/** Where one stands after some answers; an answer that its question does not have is not taken. */
export interface DecisionWalk {
  readonly state: DecisionQuestion | DecisionChoice;
  readonly steps: readonly DecisionStep[];
}

/** Walks the decision from its beginning. */
export function walkDecision(answers: readonly DecisionAnswer[]): DecisionWalk {
  let [snapshot] = initialTransition(decisionMachine);
  const steps: DecisionStep[] = [];
  for (const answer of answers) {
    const from = snapshot.value as DecisionWalk['state'];
    if (!isQuestion(from)) break;
    [snapshot] = transition(decisionMachine, snapshot, { type: answer });
    const to = snapshot.value as DecisionWalk['state'];
    if (to !== from) steps.push({ question: from, answer, to });
  }
  return { state: snapshot.value as DecisionWalk['state'], steps };
}

/** Where an answer to a question leads. */
export function leadsTo(question: DecisionQuestion, answer: DecisionAnswer): DecisionWalk['state'] {
  const from = decisionMachine.resolveState({ value: question });
  return transition(decisionMachine, from, { type: answer })[0].value as DecisionWalk['state'];
}

export function isQuestion(state: DecisionWalk['state']): state is DecisionQuestion {
  return state in decisionQuestions;
}
