import type { Trace } from '#engine/trace.ts';
import type { Clash } from '#grading/verdict.ts';
import type { CaseWords } from '#i18n/case.ts';
import { clashEnds, type ClashMark } from '#views/case-clash.ts';
import { happeningsOf, textOf, type Happening } from '#views/case-happenings.ts';
import { momentsOf } from '#views/case-time.ts';

export interface StoryLine {
  readonly atMs: number;
  readonly text: string;
  readonly mark: ClashMark | undefined;
}

/** A case in words. */
export interface CaseStory {
  /** Everything that happened, in order. */
  readonly lines: readonly StoryLine[];
  /** What is so at each moment of stepping, as a sentence. */
  readonly told: readonly string[];
}

/** Tells a case in the words of a language, its lanes by their names there. */
export function storyOf(trace: Trace, clash: Clash, words: CaseWords, nameOf: (lane: string) => string): CaseStory {
  const happenings = happeningsOf(trace);
  const teller = new Teller(words, nameOf);
  const ends = clashEnds(happenings, clash);
  const happened = happenings.map((happening) => ({
    atMs: happening.atMs,
    text: teller.line(happening),
    mark: ends.find((end) => end.happening === happening)?.mark,
  }));
  const unseen = ends
    .filter(({ happening }) => happening === undefined)
    .map(({ atMs, lane, mark }) => ({ atMs, text: nameOf(lane), mark }));
  return {
    lines: [...happened, ...unseen].sort((a, b) => a.atMs - b.atMs),
    told: momentsOf(happenings).map((atMs) => words.at(atMs, teller.at(atMs, happenings).join('; '))),
  };
}

class Teller {
  readonly #words: CaseWords;
  readonly #nameOf: (lane: string) => string;

  constructor(words: CaseWords, nameOf: (lane: string) => string) {
    this.#words = words;
    this.#nameOf = nameOf;
  }

  /** All of a happening, with when it is over. */
  line(happening: Happening): string {
    const { kind, atMs, untilMs } = happening;
    const words = this.#words;
    const begun = this.begins(happening);
    if (kind === 'fault') {
      return `${begun}, ${untilMs === Infinity ? words.faultForGood : words.faultUntil(untilMs)}`;
    }
    return kind === 'message' && untilMs > atMs ? `${begun} (${words.arrivesAt(untilMs)})` : begun;
  }

  /** What arrives, ends and begins at a moment. */
  at(atMs: number, happenings: readonly Happening[]): string[] {
    const over = happenings.filter((one) => one.untilMs === atMs && one.atMs < atMs).flatMap((one) => this.ends(one));
    return [...over, ...happenings.filter((one) => one.atMs === atMs).map((one) => this.begins(one))];
  }

  begins(happening: Happening): string {
    const words = this.#words;
    const from = this.#nameOf(happening.from);
    const to = this.#nameOf(happening.to);
    const text = textOf(happening);
    switch (happening.kind) {
      case 'message':
        return words.message(from, to, text);
      case 'lost':
        return words.lost(from, to, text);
      case 'moment':
        return words.moment(from, text);
      case 'holds':
        return isNothing(text) ? words.holdsNothing(from) : words.holds(from, text);
      case 'wrong':
        return words.wrong(from, text);
      case 'fault':
        return words.fault(from, words.faults[text] ?? text);
    }
  }

  ends(happening: Happening): string[] {
    const words = this.#words;
    const text = textOf(happening);
    if (happening.kind === 'message') return [words.arrives(this.#nameOf(happening.to), text)];
    if (happening.kind === 'fault') return [words.faultEnds(this.#nameOf(happening.from), words.faults[text] ?? text)];
    return [];
  }
}

/** A lane that holds nothing says so with an empty text, or with a dash. */
export function isNothing(text: string): boolean {
  return text === '' || text === '–' || text === '∅';
}
