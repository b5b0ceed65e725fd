import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerKind } from '#progress/answers.ts';
import { draftKind } from '#progress/drafts.ts';
import { exerciseKind, type ExerciseRecord } from '#progress/exercises.ts';
import { type Entries, join, type Kind } from '#progress/kind.ts';
import { law } from './law.ts';

const time = fc.integer({ min: 0, max: 60 }).map((second) => new Date(second * 1000).toISOString());
const id = fc.constantFrom('a', 'b', 'c');
const text = fc.constantFrom('', 'x', 'y', 'long '.repeat(20_000));

const draft = fc.record({ savedAt: time, text });
const answer = fc.record({
  savedAt: time,
  chosen: fc.constantFrom<string | number>('1', 1, 'b'),
  isRight: fc.boolean(),
});
const pass = fc.record({ passedAt: time, build: fc.record({ savedAt: time, source: text, digest: text }) });
const exercise: fc.Arbitrary<ExerciseRecord> = fc.oneof(
  fc.record({ attempts: fc.nat(5) }),
  fc.record({ attempts: fc.nat(5), pass }),
);

function entriesOf<T>(kind: Kind<T>, ids: fc.Arbitrary<string>, entry: fc.Arbitrary<T>): fc.Arbitrary<Entries<T>> {
  return fc.array(fc.tuple(ids, entry), { maxLength: 30 }).map((entries) => kind.bound(new Map(entries)));
}

function holdsFor<T>(name: string, kind: Kind<T>, entries: fc.Arbitrary<Entries<T>>): void {
  describe(`joining ${name}`, () => {
    it('does not depend on who hears whom', () => {
      law(
        fc.property(entries, entries, (a, b) => {
          expect(join(kind, a, b)).toEqual(join(kind, b, a));
        }),
      );
    });
    it('does not depend on the order of hearing', () => {
      law(
        fc.property(entries, entries, entries, (a, b, c) => {
          expect(join(kind, join(kind, a, b), c)).toEqual(join(kind, a, join(kind, b, c)));
        }),
      );
    });
    it('changes nothing when heard twice', () => {
      law(
        fc.property(entries, entries, (a, b) => {
          const once = join(kind, a, b);
          expect(join(kind, once, b)).toEqual(once);
        }),
      );
    });
  });
}

holdsFor('exercises', exerciseKind, entriesOf(exerciseKind, id, exercise));
holdsFor('answers', answerKind, entriesOf(answerKind, id, answer));
holdsFor('drafts', draftKind, entriesOf(draftKind, time, draft));

describe('a pass', () => {
  it('is in the union if it is in one of two', () => {
    law(
      fc.property(entriesOf(exerciseKind, id, exercise), entriesOf(exerciseKind, id, exercise), (a, b) => {
        const joined = join(exerciseKind, a, b);
        for (const name of ['a', 'b', 'c'])
          expect(joined.get(name)?.pass !== undefined).toBe((a.get(name)?.pass ?? b.get(name)?.pass) !== undefined);
      }),
    );
  });
});
