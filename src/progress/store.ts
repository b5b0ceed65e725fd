import { assert } from '#engine/assert.ts';
import { type Answer, answerKind, isValue, type Prediction, predictionKind, type Value } from '#progress/answers.ts';
import { type Arrangement, arrangementKind } from '#progress/arrangements.ts';
import { current, type Draft, draftKind, earlier, withDraft } from '#progress/drafts.ts';
import { afterFailure, afterPass, type Build, exerciseKind, type ExerciseRecord } from '#progress/exercises.ts';
import { readFile, writeFile } from '#progress/file.ts';
import { type Kept, keptIn, withoutKept } from '#progress/kept.ts';
import type { Entries } from '#progress/kind.ts';
import { isContentId } from '#progress/plain-kind.ts';
import type { Problem } from '#progress/problem.ts';
import { openShelf, type Shelf, type Taken } from '#progress/shelf.ts';
import { type Time, timeAfter } from '#progress/time.ts';
import { type Failure, KEY_PREFIX, openVault, type StorageLike } from '#progress/vault.ts';

/** Whether what the reader does outlives the page. */
export type Saving = { readonly canSave: true } | { readonly canSave: false; readonly why: Failure };

/** Everything but the drafts; the same object until something changes. */
export interface Snapshot {
  readonly exercises: Entries<ExerciseRecord>;
  readonly predictions: Entries<Prediction>;
  readonly answers: Entries<Answer>;
  readonly saving: Saving;
  /** What was wrong with stored documents when they were last read. */
  readonly problems: readonly Problem[];
}

/** How many of each an import read, whether they were new or not. */
export interface ImportCounts {
  /** Exercises passed or tried. */
  readonly exercises: number;
  /** Exercises with drafts. */
  readonly drafts: number;
  readonly predictions: number;
  readonly answers: number;
}

/** `taken`: what could be read is in, what could not is named. `refused`: nothing changed. */
type ImportOutcome =
  | { readonly type: 'taken'; readonly counts: ImportCounts; readonly problems: readonly Problem[] }
  | { readonly type: 'refused'; readonly problem: Problem };

/**
 * What the reader has done, on this device. Every verb works at once and for the session; whether it also outlives the
 * page is told by `read().saving`. Nothing throws but a misspelt id.
 */
export interface Store {
  readonly read: () => Snapshot;
  /** Calls `listener` after every change, from here or from another tab. */
  readonly subscribe: (listener: (snapshot: Snapshot) => void) => () => void;

  /** The current draft of an exercise. */
  draft(id: string): string | undefined;
  /** Earlier drafts, newest first. */
  historyOf(id: string): readonly Draft[];
  saveDraft(id: string, text: string): void;
  /** Makes an earlier draft the current one; the current one becomes an earlier one. */
  restore(id: string, draft: Draft): void;

  /** A grading that the build passed. A pass stays, whatever comes later. */
  markPassed(id: string, build: Build): void;
  /** A grading that found a fault. */
  markFailed(id: string): void;
  isPassed(id: string): boolean;
  /** The code that passed last, which figures run as the reader's own. */
  passedSource(id: string): string | undefined;

  /** How the reader does an exercise, and the order of its blocks; `undefined` until that was said. */
  arrangement(id: string): Arrangement | undefined;
  arrange(id: string, arrangement: Omit<Arrangement, 'savedAt'>): void;

  prediction(id: string): Value | undefined;
  predict(id: string, value: Value): void;
  answer(id: string, chosen: Value, isRight: boolean): void;

  /** Texts that could not be read, as they were found. */
  kept(): readonly Kept[];
  /** The text of a file with everything in it, the unreadable included. */
  export(): string;
  /** Joins a file with what is here: passes add up, the newest draft is current, the others are in its history. */
  import(text: string): ImportOutcome;
  /** Removes everything of the reader's, in all tabs. Where storage may not be reached, what lies there stays: `false`. */
  erase(): boolean;
  /** For `storage` events: another tab has written or removed `key`, or everything (`null`). */
  hear(key: string | null): void;
}

/** A store over `storage`; over `null` it lasts for the session. `now` is the time in milliseconds since 1970. */
export function openStore(storage: StorageLike | null, now: () => number): Store {
  const vault = openVault(storage);
  const listeners = new Set<(snapshot: Snapshot) => void>();
  const exercises = openShelf(vault, 'progress', exerciseKind);
  const predictions = openShelf(vault, 'predictions', predictionKind);
  const answers = openShelf(vault, 'answers', answerKind);
  const arrangements = openShelf(vault, 'arrangements', arrangementKind);
  const named = new Map<string, Shelf<unknown>>([
    ['progress', exercises],
    ['predictions', predictions],
    ['answers', answers],
    ['arrangements', arrangements],
  ]);
  const drafts = new Map<string, Shelf<Draft>>();
  /** The draft that this tab is writing, by exercise. */
  const stretches = new Map<string, Time>();
  let erasures = vault.get(ERASURES);
  let snapshot: Snapshot | undefined;

  function shelves(): readonly Shelf<unknown>[] {
    return [...named.values(), ...drafts.values()];
  }

  function draftsOf(id: string): Shelf<Draft> {
    assert(isContentId(id), `"${id}" is the id of an exercise`);
    const open = drafts.get(id);
    if (open) return open;
    const shelf = openShelf(vault, DRAFTS + id, draftKind);
    drafts.set(id, shelf);
    snapshot = undefined;
    return shelf;
  }

  function shelfNamed(name: string): Shelf<unknown> | undefined {
    if (!isDocument(name)) return undefined;
    if (name.startsWith(DRAFTS)) return draftsOf(name.slice(DRAFTS.length));
    return named.get(name);
  }

  /** Every document that there is, by name; opens all drafts. */
  function allShelves(): ReadonlyMap<string, Shelf<unknown>> {
    for (const name of vault.names()) shelfNamed(name);
    const draftShelves = [...drafts].map(([id, shelf]) => [DRAFTS + id, shelf] as const);
    return new Map<string, Shelf<unknown>>([...named, ...draftShelves]);
  }

  function read(): Snapshot {
    if (snapshot) return snapshot;
    const failures = shelves().map((shelf) => shelf.failure());
    const why = FAILURES.find((failure) => failures.includes(failure));
    snapshot = {
      exercises: exercises.entries(),
      predictions: predictions.entries(),
      answers: answers.entries(),
      saving: why ? { canSave: false, why } : { canSave: true },
      problems: shelves().flatMap((shelf) => shelf.problems()),
    };
    return snapshot;
  }

  function change<T>(shelf: Shelf<T>, next: (entries: Entries<T>) => Entries<T>): void {
    forgetErased();
    shelf.sync(next);
    // What storage refused earlier is tried again whenever something is saved.
    for (const other of shelves()) if (other !== shelf && other.failure()) other.sync();
    tell();
  }

  function set<T>(shelf: Shelf<T>, id: string, next: (present: T | undefined) => T): void {
    assert(isContentId(id), `"${id}" is an id`);
    change(shelf, (entries) => new Map(entries).set(id, next(entries.get(id))));
  }

  function saveDraft(id: string, text: string): void {
    change(draftsOf(id), (entries) => {
      const next = withDraft(entries, text, stretches.get(id), now());
      if (next.stretch === undefined) stretches.delete(id);
      else stretches.set(id, next.stretch);
      return next.drafts;
    });
  }

  function tell(): void {
    snapshot = undefined;
    for (const listener of listeners) listener(read());
  }

  /** What another tab has erased isn't brought back from this one's memory. */
  function forgetErased(): void {
    const found = vault.get(ERASURES);
    if (found === undefined || found === erasures) return;
    // Where storage could not be read before, all that is here is of this session.
    const isNews = erasures !== undefined;
    erasures = found;
    if (isNews) forgetAll();
  }

  function forgetAll(): void {
    for (const shelf of shelves()) shelf.forget();
  }

  function kept(): readonly Kept[] {
    const stuck = [...allShelves().values()].map((shelf) => shelf.stuck());
    return [...keptIn(vault), ...stuck.filter((text) => text !== undefined)];
  }

  return {
    read,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },

    draft: (id) => current(draftsOf(id).entries())?.text,
    historyOf: (id) => earlier(draftsOf(id).entries()),
    saveDraft,
    restore: (id, draft) => saveDraft(id, draft.text),

    markPassed(id, build) {
      stretches.delete(id);
      set(exercises, id, (record) => afterPass(record, build, now()));
    },
    markFailed(id) {
      stretches.delete(id);
      set(exercises, id, afterFailure);
    },
    isPassed: (id) => exercises.entries().get(id)?.pass !== undefined,
    passedSource: (id) => exercises.entries().get(id)?.pass?.build.source,

    arrangement: (id) => arrangements.entries().get(id),
    arrange(id, { way, order }) {
      set(arrangements, id, (earlier) => ({ savedAt: timeAfter(earlier?.savedAt, now()), way, order }));
    },

    prediction: (id) => predictions.entries().get(id)?.value,
    predict(id, value) {
      assert(isValue(value), `the prediction of "${id}" is finite`);
      set(predictions, id, (earlier) => ({ savedAt: timeAfter(earlier?.savedAt, now()), value }));
    },
    answer(id, chosen, isRight) {
      assert(isValue(chosen), `the answer to "${id}" is finite`);
      set(answers, id, (earlier) => ({ savedAt: timeAfter(earlier?.savedAt, now()), chosen, isRight }));
    },

    kept,
    export() {
      const filled = [...allShelves()].filter(([, shelf]) => shelf.entries().size > 0);
      const documents = Object.fromEntries(filled.map(([name, shelf]) => [name, shelf.document()]));
      return writeFile({ documents, kept: kept() }, timeAfter(undefined, now()));
    },
    import(text) {
      const content = readFile(text);
      if ('problem' in content) return { type: 'refused', problem: content.problem };
      forgetErased();
      const counts = { exercises: 0, drafts: 0, predictions: 0, answers: 0 };
      const problems: Problem[] = [];
      const count = (name: string, taken: Taken): void => {
        problems.push(...taken.problems);
        if (name === 'progress') counts.exercises += taken.count;
        else if (name === 'predictions' || name === 'answers') counts[name] += taken.count;
        else if (name.startsWith(DRAFTS) && taken.count > 0) counts.drafts += 1;
      };
      for (const [name, data] of Object.entries(content.documents)) {
        const where = `documents.${name}`;
        const shelf = shelfNamed(name);
        if (shelf) count(name, shelf.take(data, where, now()));
        else problems.push({ what: 'foreign', where });
      }
      content.kept.forEach(({ name, text: keptText }, index) => {
        const where = `kept.${index}`;
        const shelf = shelfNamed(name);
        if (shelf) count(name, shelf.takeKept(keptText, where, now()));
        else problems.push({ what: 'foreign', where });
      });
      tell();
      return { type: 'taken', counts, problems };
    },
    erase() {
      erasures = `${(Number(vault.get(ERASURES)) || 0) + 1}`;
      for (const name of vault.names()) if (isDocument(withoutKept(name))) vault.remove(name);
      const failure = vault.set(ERASURES, erasures);
      forgetAll();
      for (const shelf of shelves()) shelf.sync();
      tell();
      return failure !== 'forbidden';
    },
    hear(key) {
      if (key !== null && !key.startsWith(KEY_PREFIX)) return;
      forgetErased();
      for (const shelf of shelves()) shelf.sync();
      tell();
    },
  };
}

const DRAFTS = 'drafts.';
/** Counts erasures, so that other tabs know. It holds nothing of the reader's. */
const ERASURES = 'erasures';
/** The gravest first. */
const FAILURES: readonly Failure[] = ['forbidden', 'full', 'newer'];

function isDocument(name: string): boolean {
  return (
    ['progress', 'predictions', 'answers', 'arrangements'].includes(name) ||
    (name.startsWith(DRAFTS) && isContentId(name.slice(DRAFTS.length)))
  );
}
