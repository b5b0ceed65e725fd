import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { KEPT_MAX } from '#progress/kept.ts';
import type { Kind } from '#progress/kind.ts';
import { plainKind } from '#progress/plain-kind.ts';
import { readText } from '#progress/reading.ts';
import { openShelf } from '#progress/shelf.ts';
import { openStore } from '#progress/store.ts';
import { openVault } from '#progress/vault.ts';
import { acts, contentOf, perform } from './arbitrary-acts.ts';
import { clock, fakeStorage } from './fake-storage.ts';
import { law } from './law.ts';

const names = ['progress', 'predictions', 'answers', 'drafts.cache/lru'];
const name = fc.constantFrom(...names);
/** A stored text that is cut, altered in a place, or something else altogether. */
const damage: fc.Arbitrary<(text: string) => string> = fc.oneof(
  fc.nat().map((at) => (text: string) => text.slice(0, at % (text.length + 1))),
  fc.tuple(fc.nat(), fc.string({ minLength: 1 })).map(
    ([at, other]) =>
      (text: string) =>
        text.slice(0, at % (text.length + 1)) + other + text.slice((at % (text.length + 1)) + 1),
  ),
  fc.json().map((text) => () => text),
  fc.string().map((text) => () => text),
);

describe('a damaged document', () => {
  it('is kept as it was found if any of it can’t be read, and nothing else is touched', () => {
    law(
      fc.property(acts, name, damage, acts, (before, damaged, harm, after) => {
        const storage = fakeStorage();
        const store = openStore(storage, clock());
        for (const each of before) perform(store, each);
        const text = harm(storage.texts.get(`course.${damaged}`) ?? '');
        storage.texts.set(`course.${damaged}`, text);

        const reloaded = openStore(storage, clock());
        reloaded.draft('cache/lru');
        const isTold = reloaded.read().problems.length > 0;
        for (const each of after) perform(reloaded, each);
        if (isTold) expect(openStore(storage, clock()).kept()).toContainEqual({ name: damaged, text });
        if (damaged !== 'progress')
          for (const [id] of [...store.read().exercises].filter(([, { pass }]) => pass))
            expect(reloaded.isPassed(id)).toBe(true);
      }),
    );
  });

  it('still gives what can be read of it, and tells the place of what can’t', () => {
    const text = JSON.stringify({
      version: 1,
      entries: { 'cache/lru': { attempts: 2 }, 'cache/fifo': { attempts: 'many' } },
    });
    const store = openStore(fakeStorage([['course.progress', text]]), clock());
    expect(store.read().exercises.get('cache/lru')).toEqual({ attempts: 2 });
    expect(store.read().problems).toEqual([
      { what: 'invalid', where: 'progress.entries.cache/fifo.attempts', expected: 'count', got: '"many"' },
    ]);
  });

  it('is told and kept once, however often the page is opened', () => {
    const storage = fakeStorage([['course.progress', '{"version":1,']]);
    expect(openStore(storage, clock()).read().problems).toEqual([{ what: 'not-json', where: 'progress' }]);
    storage.texts.set('course.progress', '{"version":1,');
    openStore(storage, clock());
    expect(openStore(storage, clock()).kept()).toEqual([{ name: 'progress', text: '{"version":1,' }]);
  });

  it('stays told for the session, though it has been put aside', () => {
    const store = openStore(fakeStorage([['course.progress', 'garbage']]), clock());
    store.markFailed('cache/lru');
    store.markFailed('cache/lru');
    expect(store.read().problems).toEqual([{ what: 'not-json', where: 'progress' }]);
  });

  it('is kept beside one that was kept before', () => {
    const storage = fakeStorage([['course.progress', 'garbage']]);
    openStore(storage, clock());
    storage.texts.set('course.progress', 'more garbage');
    expect(openStore(storage, clock()).kept()).toEqual([
      { name: 'progress', text: 'garbage' },
      { name: 'progress', text: 'more garbage' },
    ]);
  });

  it('has times of four-digit years only, whose text order is their order', () => {
    const entries = { q: { savedAt: '+010000-01-01T00:00:00.000Z', chosen: 'a', isRight: true } };
    const store = openStore(fakeStorage([['course.answers', JSON.stringify({ version: 1, entries })]]), clock());
    expect(store.read().problems).toMatchObject([{ what: 'invalid', where: 'answers.entries.q.savedAt' }]);
  });

  it('is not written over while there is no room to keep it', () => {
    const storage = fakeStorage([['course.progress', 'garbage']]);
    storage.refusal = (key) => (key.includes('.kept.') ? 'QuotaExceededError' : undefined);
    const store = openStore(storage, clock());
    store.markFailed('cache/lru');
    expect(store.read().saving).toEqual({ canSave: false, why: 'full' });
    expect(storage.texts.get('course.progress')).toBe('garbage');
    expect(store.kept()).toEqual([{ name: 'progress', text: 'garbage' }]);
    storage.refusal = () => undefined;
    store.markFailed('cache/lru');
    expect(openStore(storage, clock()).read().exercises.get('cache/lru')).toEqual({ attempts: 2 });
    expect(store.kept()).toEqual([{ name: 'progress', text: 'garbage' }]);
  });

  it('is left where it is when too many are kept already', () => {
    const kept = Array.from({ length: KEPT_MAX }, (_, n) => [`course.answers.kept.${n}`, `bad ${n}`] as const);
    const storage = fakeStorage([...kept, ['course.progress', 'garbage']]);
    const store = openStore(storage, clock());
    store.markFailed('cache/lru');
    expect(store.read().saving).toEqual({ canSave: false, why: 'full' });
    expect(storage.texts.get('course.progress')).toBe('garbage');
  });
});

describe('a document from a later version', () => {
  it('is left alone, whatever the reader does, and so said', () => {
    law(
      fc.property(name, fc.integer({ min: 2, max: 99 }), acts, (newer, version, done) => {
        const text = JSON.stringify({ version, somethingNew: true });
        const storage = fakeStorage([[`course.${newer}`, text]]);
        const store = openStore(storage, clock());
        store.draft('cache/lru');
        const healthy = openStore(fakeStorage(), clock());
        for (const each of done) {
          perform(store, each);
          perform(healthy, each);
        }
        expect(storage.texts.get(`course.${newer}`)).toBe(text);
        expect(store.read().saving).toEqual({ canSave: false, why: 'newer' });
        expect(store.read().problems).toContainEqual({ what: 'newer', where: newer, version, versionKnown: 1 });
        expect(store.kept()).toEqual([{ name: newer, text }]);
        expect(store.read().exercises.size).toBe(healthy.read().exercises.size);
      }),
    );
  });

  it('does not keep other documents from being saved', () => {
    const storage = fakeStorage([['course.answers', '{"version":2}']]);
    openStore(storage, clock()).saveDraft('cache/lru', 'text');
    expect(openStore(storage, clock()).draft('cache/lru')).toBe('text');
  });

  it('among the drafts is told once the drafts are asked for', () => {
    const store = openStore(fakeStorage([['course.drafts.cache/lru', '{"version":2}']]), clock());
    expect(store.read().saving).toEqual({ canSave: true });
    expect(store.draft('cache/lru')).toBeUndefined();
    expect(store.read().saving).toEqual({ canSave: false, why: 'newer' });
  });

  it('makes room for this one’s once it has been removed', () => {
    const storage = fakeStorage([['course.progress', '{"version":2}']]);
    const store = openStore(storage, clock());
    storage.texts.clear();
    store.markFailed('cache/lru');
    expect(store.read().saving).toEqual({ canSave: true });
    expect(openStore(storage, clock()).read().exercises.get('cache/lru')).toEqual({ attempts: 1 });
  });

  it('that another tab wrote meanwhile is left alone too', () => {
    const storage = fakeStorage();
    const store = openStore(storage, clock());
    store.markFailed('cache/lru');
    storage.texts.set('course.progress', '{"version":2}');
    store.markFailed('cache/lru');
    expect(storage.texts.get('course.progress')).toBe('{"version":2}');
    expect(store.read().exercises.get('cache/lru')).toEqual({ attempts: 2 });
  });
});

describe('a document from an earlier version', () => {
  interface Note {
    readonly words: string;
  }
  const noteKind: Kind<Note> = {
    ...plainKind,
    version: 2,
    migrations: {
      0: (older) => ({ version: 1, notes: (older as { list: [string, string][] }).list }),
      1: (older) => ({
        version: 2,
        entries: Object.fromEntries(
          (older as { notes: [string, string][] }).notes.map(([id, words]) => [id, { words }]),
        ),
      }),
    },
    schema: v.strictObject({ words: v.string() }),
    join: (one) => one,
  };

  it('is brought to this one, step by step, and saved so', () => {
    const storage = fakeStorage([['course.notes', '{"version":0,"list":[["a","first"],["b","second"]]}']]);
    const shelf = openShelf(openVault(storage), 'notes', noteKind);
    expect([...shelf.entries()]).toEqual([
      ['a', { words: 'first' }],
      ['b', { words: 'second' }],
    ]);
    expect(storage.texts.get('course.notes')).toBe(
      '{"entries":{"a":{"words":"first"},"b":{"words":"second"}},"version":2}',
    );
  });

  it('that the migration breaks on is kept aside', () => {
    const text = '{"version":0,"list":7}';
    const storage = fakeStorage([['course.notes', text]]);
    expect(openShelf(openVault(storage), 'notes', noteKind).problems()).toHaveLength(1);
    expect(storage.texts.get('course.notes.kept.1')).toBe(text);
  });

  it('without a way from it is told by its version', () => {
    expect(readText(noteKind, 'notes', '{"version":-1}')).toEqual({
      type: 'read',
      entries: new Map(),
      problems: [{ what: 'invalid', where: 'notes.version', expected: '2', got: '-1' }],
    });
  });
});

describe('erasing', () => {
  it('removes all that is the reader’s, the unreadable and the newer included, and nothing else', () => {
    law(
      fc.property(acts, (done) => {
        const storage = fakeStorage([
          ['course.progress', 'garbage'],
          ['course.answers', '{"version":2}'],
          ['course.drafts.cache/fifo', 'garbage'],
          ['starlight-theme', 'dark'],
        ]);
        const store = openStore(storage, clock());
        for (const each of done) perform(store, each);
        store.erase();
        expect([...storage.texts].sort()).toEqual([
          ['course.erasures', '1'],
          ['starlight-theme', 'dark'],
        ]);
        expect(contentOf(store)).toEqual(contentOf(openStore(fakeStorage(), clock())));
        expect(store.read()).toMatchObject({ saving: { canSave: true }, problems: [] });
      }),
    );
  });
});
