import { useEffect, useRef, useState } from 'react';
import type { DecisionWords } from '#i18n/decision.ts';
import type { DecisionPainter } from '#islands/decision/decision-painter.ts';
import type { DecisionAnswer } from '#player/decision.machine.ts';
import { walkDecision } from '#player/decision.ts';
import { Decision } from '#views/Decision.tsx';

interface LiveDecisionProps {
  readonly id: string;
  readonly root: HTMLElement;
  readonly words: DecisionWords;
  readonly painter: DecisionPainter;
}

/** The decision as the reader walks it: the answers so far are all that there is to know. */
export function LiveDecision({ id, root, words, painter }: LiveDecisionProps) {
  const [answers, setAnswers] = useState<readonly DecisionAnswer[]>([]);
  const walk = walkDecision(answers);
  const isOpened = useRef(false);

  useEffect(() => {
    painter.paint(walkDecision(answers));
    // The button that was pressed is gone; whoever pressed it reads on at what is asked now.
    if (isOpened.current) root.querySelector<HTMLElement>('[data-heading]')?.focus({ preventScroll: true });
    isOpened.current = true;
  }, [answers, painter, root]);

  const handlers = {
    onAnswer: (answer: DecisionAnswer) => setAnswers([...answers, answer]),
    onBack: () => setAnswers(answers.slice(0, -1)),
    onAgain: () => setAnswers([]),
  };
  return <Decision id={id} words={words} walk={walk} handlers={handlers} />;
}
