import { describe, expect, it } from 'vitest';
import { DRAFTS_LENGTH_MAX, DRAFTS_MAX, STRETCH_MS } from '#progress/drafts.ts';
import { openStore, type Saving } from '#progress/store.ts';
import { clock, fakeStorage } from './fake-storage.ts';

const build = { source: 'export const lru = 1;', digest: 'abc' };

describe('exercises', () => {
  it('are passed after a reload', () => {
    const storage = fakeStorage();
    openStore(storage, clock()).markPassed('cache/lru', build);
    const reloaded = openStore(storage, clock());
    expect(reloaded.isPassed('cache/lru')).toBe(true);
    expect(reloaded.passedSource('cache/lru')).toBe(build.source);
    expect(reloaded.isPassed('cache/fifo')).toBe(false);
  });

  it('stay passed after a later failure, which counts as an attempt', () => {
    const store = openStore(fakeStorage(), clock());
    store.markFailed('cache/lru');
    store.markPassed('cache/lru', build);
    store.markFailed('cache/lru');
    expect(store.read().exercises.get('cache/lru')).toMatchObject({ attempts: 3, pass: { build } });
  });

  it('keep the time of the first pass and the build of the last, also when the clock is set back', () => {
    const storage = fakeStorage();
    openStore(storage, () => Date.UTC(2026, 4, 2)).markPassed('cache/lru', build);
    const store = openStore(storage, () => Date.UTC(2026, 4, 1));
    store.markPassed('cache/lru', { source: 'better', digest: 'def' });
    const pass = openStore(storage, clock()).read().exercises.get('cache/lru')?.pass;
    expect(pass?.passedAt).toBe('2026-05-02T00:00:00.000Z');
    expect(pass?.build.source).toBe('better');
  });

  it('are not found under the names that every object has', () => {
    const store = openStore(fakeStorage(), clock());
    expect(store.isPassed('constructor')).toBe(false);
    expect(store.prediction('toString')).toBeUndefined();
  });

  it('have ids that fit into a key; another one is a mistake of ours', () => {
    const store = openStore(fakeStorage(), clock());
    expect(() => store.markFailed('no spaces')).toThrow('no spaces');
    expect(() => store.saveDraft('cache/lru.kept.1', '')).toThrow('cache/lru.kept.1');
  });
});

describe('blocks', () => {
  it('are in the reader’s order after a reload, and how the exercise is done is remembered', () => {
    const storage = fakeStorage();
    openStore(storage, clock()).arrange('cache/lru', { way: 'order', order: ['b', 'a'] });
    expect(openStore(storage, clock()).arrangement('cache/lru')).toMatchObject({ way: 'order', order: ['b', 'a'] });
    expect(openStore(storage, clock()).arrangement('cache/fifo')).toBeUndefined();
  });

  it('come and go with everything else of the reader’s', () => {
    const store = openStore(fakeStorage(), clock());
    store.arrange('cache/lru', { way: 'order', order: ['a'] });
    const file = store.export();
    store.erase();
    expect(store.arrangement('cache/lru')).toBeUndefined();
    expect(store.import(file)).toMatchObject({ type: 'taken', counts: { drafts: 0 } });
    expect(store.arrangement('cache/lru')).toMatchObject({ order: ['a'] });
  });
});

describe('erasing', () => {
  it('says whether storage could be reached, and what lies there is as it was if it could not', () => {
    const storage = fakeStorage();
    openStore(storage, clock()).saveDraft('cache/lru', 'kept');
    expect(openStore(null, clock()).erase()).toBe(false);
    expect(openStore(storage, clock()).draft('cache/lru')).toBe('kept');
    const store = openStore(storage, clock());
    expect(store.erase()).toBe(true);
    expect(openStore(storage, clock()).draft('cache/lru')).toBeUndefined();
  });
});

describe('drafts', () => {
  it('are there after a reload, with their history', () => {
    const storage = fakeStorage();
    const store = openStore(storage, clock());
    store.saveDraft('cache/lru', 'a first draft that is all replaced');
    store.saveDraft('cache/lru', 'second');
    const reloaded = openStore(storage, clock());
    expect(reloaded.draft('cache/lru')).toBe('second');
    expect(reloaded.historyOf('cache/lru').map(({ text }) => text)).toEqual(['a first draft that is all replaced']);
  });

  it('take in small edits for two minutes, then begin anew', () => {
    let nowMs = 0;
    const store = openStore(fakeStorage(), () => nowMs);
    for (const text of ['f', 'fi', 'fif', 'fifo']) {
      nowMs += 1000;
      store.saveDraft('cache/fifo', text);
    }
    expect(store.historyOf('cache/fifo')).toEqual([]);
    nowMs += STRETCH_MS;
    store.saveDraft('cache/fifo', 'fifo!');
    expect(store.historyOf('cache/fifo').map(({ text }) => text)).toEqual(['fifo']);
  });

  it('keep what was graded', () => {
    const store = openStore(fakeStorage(), clock());
    store.saveDraft('cache/fifo', 'fif');
    store.markFailed('cache/fifo');
    store.saveDraft('cache/fifo', 'fifo');
    store.markPassed('cache/fifo', build);
    store.saveDraft('cache/fifo', 'fifo!');
    expect(store.historyOf('cache/fifo').map(({ text }) => text)).toEqual(['fifo', 'fif']);
  });

  it('keep what a reload found', () => {
    const storage = fakeStorage();
    openStore(storage, clock()).saveDraft('cache/fifo', 'fifo');
    const store = openStore(storage, clock());
    store.saveDraft('cache/fifo', 'fifo!');
    expect(store.historyOf('cache/fifo').map(({ text }) => text)).toEqual(['fifo']);
  });

  it('can be restored without losing the one that stood there', () => {
    const store = openStore(fakeStorage(), clock());
    store.saveDraft('cache/lru', 'a long text that was good');
    store.saveDraft('cache/lru', 'a quite other thing, bad');
    const [good] = store.historyOf('cache/lru');
    if (good) store.restore('cache/lru', good);
    expect(store.draft('cache/lru')).toBe('a long text that was good');
    expect(store.historyOf('cache/lru').map(({ text }) => text)).toEqual(['a quite other thing, bad']);
    store.saveDraft('cache/lru', 'a long text that was good, too');
    expect(store.historyOf('cache/lru').map(({ text }) => text)).toContain('a long text that was good');
  });

  it('are bounded, the oldest going first', () => {
    const store = openStore(fakeStorage(), clock());
    for (let n = 0; n < 30; n += 1) store.saveDraft('cache/lru', `${n} `.repeat(40));
    const history = store.historyOf('cache/lru').map(({ text }) => Number(text.split(' ')[0]));
    expect(history).toEqual(Array.from({ length: DRAFTS_MAX - 1 }, (_, index) => 28 - index));
  });

  it('are bounded in length, but one can always be undone', () => {
    const store = openStore(fakeStorage(), clock());
    for (const letter of ['a', 'b', 'c', 'd']) store.saveDraft('cache/lru', letter.repeat(DRAFTS_LENGTH_MAX / 2));
    expect(store.historyOf('cache/lru').map(({ text }) => text[0])).toEqual(['c']);
    store.saveDraft('cache/lru', 'e'.repeat(DRAFTS_LENGTH_MAX * 2));
    expect(store.historyOf('cache/lru').map(({ text }) => text[0])).toEqual(['d']);
  });

  it('are current when saved last, also when the clock is set back', () => {
    const storage = fakeStorage();
    openStore(storage, () => Date.UTC(2026, 4, 2)).saveDraft('cache/lru', 'yesterday, by a clock that is wrong');
    openStore(storage, () => Date.UTC(2026, 4, 1)).saveDraft('cache/lru', 'now');
    expect(openStore(storage, clock()).draft('cache/lru')).toBe('now');
  });
});

describe('predictions and answers', () => {
  it('are there after a reload, the last of each', () => {
    const storage = fakeStorage();
    const store = openStore(storage, clock());
    store.predict('cache/illusion/load', 5);
    store.predict('cache/illusion/load', ['lru', 'fifo']);
    store.answer('cache/q1', 'b', false);
    store.answer('cache/q1', 'a', true);
    const reloaded = openStore(storage, clock());
    expect(reloaded.prediction('cache/illusion/load')).toEqual(['lru', 'fifo']);
    expect(reloaded.read().answers.get('cache/q1')).toMatchObject({ chosen: 'a', isRight: true });
  });

  it('are finite; another number is a mistake of ours', () => {
    const store = openStore(fakeStorage(), clock());
    expect(() => store.predict('cache/load', Number.NaN)).toThrow('cache/load');
  });
});

describe('where nothing can be saved', () => {
  it('a store over nothing works for the session and says so', () => {
    const store = openStore(null, clock());
    store.markPassed('cache/lru', build);
    expect(store.isPassed('cache/lru')).toBe(true);
    expect(store.read().saving).toEqual({ canSave: false, why: 'forbidden' });
  });

  it('a subscriber hears why, and hears when it works again', () => {
    const storage = fakeStorage();
    const heard: Saving[] = [];
    const store = openStore(storage, clock());
    store.subscribe(({ saving }) => heard.push(saving));
    storage.refusal = () => 'QuotaExceededError';
    store.saveDraft('cache/lru', 'first');
    storage.refusal = () => 'SecurityError';
    store.saveDraft('cache/lru', 'second');
    storage.refusal = () => undefined;
    store.markFailed('cache/fifo');
    expect(heard).toEqual([{ canSave: false, why: 'full' }, { canSave: false, why: 'forbidden' }, { canSave: true }]);
    expect(openStore(storage, clock()).draft('cache/lru')).toBe('second');
  });

  it('reading that throws is told too', () => {
    const storage = fakeStorage();
    storage.getItem = () => {
      throw new DOMException('no', 'SecurityError');
    };
    expect(openStore(storage, clock()).read().saving).toEqual({ canSave: false, why: 'forbidden' });
  });

  it('a listener that has left hears nothing', () => {
    const store = openStore(fakeStorage(), clock());
    let heard = 0;
    const leave = store.subscribe(() => (heard += 1));
    store.markFailed('cache/lru');
    leave();
    store.markFailed('cache/lru');
    expect(heard).toBe(1);
  });
});

describe('a snapshot', () => {
  it('is the same object until something changes', () => {
    const store = openStore(fakeStorage(), clock());
    const before = store.read();
    expect(store.read()).toBe(before);
    store.markFailed('cache/lru');
    expect(store.read()).not.toBe(before);
  });
});
