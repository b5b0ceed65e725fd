import type { DecisionAnswer } from '#player/decision.machine.ts';
import { decisionQuestions, type DecisionWalk, walkDecision } from '#player/decision.ts';

const known: readonly DecisionAnswer[] = [...Object.values(decisionQuestions).flat(), 'unsure'];

/** A walk as a query value: its answers in order, `alone.no.unsure`. */
export function writeWalk({ steps }: DecisionWalk): string {
  return steps.map(({ answer }) => answer).join('.');
}

/** The answers that a query value gives, as far as they are answers to what is asked. */
export function readWalk(text: string | null): readonly DecisionAnswer[] {
  const given = (text ?? '').split('.');
  const strange = given.findIndex((answer) => !known.includes(answer as DecisionAnswer));
  const answers = strange < 0 ? given : given.slice(0, strange);
  return walkDecision(answers as DecisionAnswer[]).steps.map(({ answer }) => answer);
}
