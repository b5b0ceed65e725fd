import type { CaseWords } from '#i18n/case.ts';
import { CLASH_NUMBERS, type ClashMark } from '#views/case-clash.ts';
import type { CaseStory as Story } from '#views/case-story.ts';

interface CaseStoryProps {
  readonly story: Story;
  readonly words: CaseWords;
  /** The id of the whole in one text, for what is described by it. */
  readonly id: string;
}

/** Everything that happened in a case as a list of moments and words, with the two that clash marked. */
export function CaseStory({ story, words, id }: CaseStoryProps) {
  const remark = (mark: ClashMark): string => `${CLASH_NUMBERS[mark]} ${words[mark]}`;
  return (
    <details className="told">
      <summary>{words.whatHappened}</summary>
      <ol className="case-story" data-story>
        {story.lines.map(({ atMs, text, mark }, index) => (
          <li key={index} data-clash={mark}>
            <span className="when">{words.ms(atMs)}</span> <span>{text}</span>
            {mark && <strong> {remark(mark)}</strong>}
          </li>
        ))}
      </ol>
      <p id={id} hidden>
        {story.lines
          .map(({ atMs, text, mark }) => `${words.at(atMs, text)}${mark ? ` (${remark(mark)})` : ''}`)
          .join('. ')}
      </p>
    </details>
  );
}
