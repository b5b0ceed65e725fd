import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { DecisionWords } from '#i18n/decision.ts';
import { embedWords } from '#i18n/embed.ts';
import type { Locale } from '#i18n/locale.ts';
import type { DecisionPainter } from '#islands/decision/decision-painter.ts';
import { copyEmbed, copyLink, keepOrigin } from '#islands/share.ts';
import type { DecisionAnswer } from '#player/decision.machine.ts';
import { walkDecision } from '#player/decision.ts';
import { writeWalk } from '#player/decision-link.ts';
import { Decision } from '#views/Decision.tsx';

interface LiveDecisionProps {
  readonly element: HTMLElement;
  /** `chapter/name`, for links to it. */
  readonly figure: string;
  readonly root: HTMLElement;
  readonly words: DecisionWords;
  readonly locale: Locale;
  readonly painter: DecisionPainter;
  /** The answers that the page's address gives. */
  readonly asked: readonly DecisionAnswer[];
}

/** The decision as the reader walks it: the answers so far are all that there is to know. */
export function LiveDecision({ element, figure, root, words, locale, painter, asked }: LiveDecisionProps) {
  const [answers, setAnswers] = useState<readonly DecisionAnswer[]>([]);
  const walk = walkDecision(answers);
  const isWalking = useRef(false);
  const [notice, setNotice] = useState<string>();
  const shareWords = embedWords[locale];
  const says = writeWalk(walk);
  const standing = useMemo(() => ({ id: figure, anchor: element.id, says }), [figure, element, says]);
  useEffect(() => keepOrigin(standing), [standing]);
  useEffect(() => setAnswers(asked), [asked]);

  // The button that was pressed is gone; whoever pressed it reads on at what is asked now, from its first moment on.
  useLayoutEffect(() => {
    painter.paint(walkDecision(answers));
    if (isWalking.current) root.querySelector<HTMLElement>('[data-heading]')?.focus({ preventScroll: true });
  }, [answers, painter, root]);

  const walkOn = (next: readonly DecisionAnswer[]): void => {
    isWalking.current = true;
    setNotice(undefined);
    setAnswers(next);
  };
  const handlers = {
    onAnswer: (answer: DecisionAnswer) => walkOn([...answers, answer]),
    onBack: () => walkOn(answers.slice(0, -1)),
    onAgain: () => walkOn([]),
    onCopy: () =>
      void copyLink(standing, locale, { copied: shareWords.linkCopied, copyFailed: shareWords.linkInAddress }).then(
        setNotice,
      ),
    onEmbed: () =>
      void copyEmbed(standing, { title: words.title, heightPx: element.offsetHeight }, locale).then(setNotice),
  };
  return <Decision id={element.id} words={words} locale={locale} walk={walk} notice={notice} handlers={handlers} />;
}
