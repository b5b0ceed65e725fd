import { beforeAll, describe, expect, test } from 'vitest';
import { answerWords, decisionWords } from '#i18n/decision.ts';
import type { DecisionAnswer } from '#player/decision.machine.ts';
import { decisionMachine } from '#player/decision.machine.ts';
import {
  decisionChoices,
  type DecisionQuestion,
  decisionQuestions,
  isQuestion,
  leadsTo,
  walkDecision,
} from '#player/decision.ts';
import { layOut, type StatechartLayout } from '#statechart/layout.ts';
import { flatMachine } from '#statechart/transitions.ts';

/** Every way from the beginning to a choice, without ever being unsure. */
function allWalks(answers: readonly DecisionAnswer[] = []): (readonly DecisionAnswer[])[] {
  const { state } = walkDecision(answers);
  if (!isQuestion(state)) return [answers];
  return decisionQuestions[state].flatMap((answer) => allWalks([...answers, answer]));
}

describe('the decision', () => {
  test('ends after at most six answers, each of them a reason, in every kind of store', () => {
    const ends = new Set<string>();
    for (const answers of allWalks()) {
      const { state, steps } = walkDecision(answers);
      expect(steps.map(({ answer }) => answer)).toEqual(answers);
      expect(steps.length).toBeLessThanOrEqual(6);
      for (const { question, answer } of steps) {
        for (const words of Object.values(decisionWords))
          expect(answerWords(words, question, answer)?.because).toBeTruthy();
      }
      ends.add(state);
    }
    expect([...ends].sort()).toEqual([...decisionChoices].sort());
  });

  test('leaves tables only with a reason that says so', () => {
    const away = new Set<DecisionAnswer>(['paths', 'atOnce', 'soon', 'different', 'tooMuch']);
    for (const answers of allWalks()) {
      const { state, steps } = walkDecision(answers);
      if (state === 'relational') continue;
      expect(away.has(steps.at(-1)!.answer)).toBe(true);
      expect(steps.some(({ to }) => to === 'size')).toBe(false);
    }
  });

  test('arrives at tables wherever one does not know', () => {
    for (const question of Object.keys(decisionQuestions) as DecisionQuestion[])
      expect(leadsTo(question, 'unsure')).toBe('relational');
  });

  test('offers the answers that the machine takes, and no other', () => {
    const { transitions } = flatMachine(decisionMachine);
    for (const [question, answers] of Object.entries(decisionQuestions)) {
      const taken = transitions.filter(({ from }) => from === question).flatMap(({ events }) => events);
      expect([...answers].sort()).toEqual([...taken].sort());
    }
  });

  test('stays where it is at an answer that its question does not have, and at its end', () => {
    expect(walkDecision(['fits', 'paths', 'alone'])).toEqual({
      state: 'graph',
      steps: [{ question: 'joins', answer: 'paths', to: 'graph' }],
    });
  });
});

describe.each(['en', 'ko'] as const)('its picture in %s', (locale) => {
  let layouts: readonly StatechartLayout[];
  beforeAll(async () => {
    const machine = flatMachine(decisionMachine);
    layouts = await Promise.all([false, true].map((one) => layOut(machine, decisionWords[locale].chart, 1, one)));
  });

  test('has every state, fits a reading page, and a phone', () => {
    for (const { states } of layouts) expect(states.length).toBe(13);
    expect(layouts[0]!.width).toBeLessThan(704);
    expect(layouts[1]!.width).toBeLessThan(420);
  });

  test('no state and no label covers another', () => {
    const { states, transitions } = layouts[0]!;
    const boxes = [...states, ...transitions.map(({ label }) => label!)];
    const pairs = boxes.flatMap((one, at) => boxes.slice(at + 1).map((other) => [one, other] as const));
    const overlapping = pairs.filter(
      ([one, other]) =>
        Math.abs(one.x - other.x) < (one.width + other.width) / 2 - 1 &&
        Math.abs(one.y - other.y) < (one.height + other.height) / 2 - 1,
    );
    expect(overlapping).toEqual([]);
  });
});
