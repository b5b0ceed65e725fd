import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openStore } from '#progress/store.ts';
import { acts, contentOf, perform } from './arbitrary-acts.ts';
import { clock, fakeStorage } from './fake-storage.ts';
import { law } from './law.ts';

const DAY_MS = 86_400_000;

describe('an exported file', () => {
  it('gives back all that it was made of, the unreadable included', () => {
    law(
      fc.property(acts, fc.string(), (done, garbage) => {
        const store = openStore(fakeStorage([['course.answers', garbage]]), clock());
        for (const each of done) perform(store, each);
        const storage = fakeStorage();
        const other = openStore(storage, clock());
        expect(other.import(store.export())).toMatchObject({ type: 'taken', problems: [] });
        expect(contentOf(other)).toEqual(contentOf(store));
        expect(contentOf(openStore(storage, clock()))).toEqual(contentOf(store));
      }),
    );
  });

  it('gives back everything after an erasure', () => {
    law(
      fc.property(acts, (done) => {
        const store = openStore(fakeStorage(), clock());
        for (const each of done) perform(store, each);
        const before = contentOf(store);
        const file = store.export();
        store.erase();
        store.import(file);
        expect(contentOf(store)).toEqual(before);
      }),
    );
  });

  it('brings a document from a later version along, to be read when this version can', () => {
    const file = openStore(fakeStorage([['course.answers', '{"version":2}']]), clock()).export();
    const store = openStore(fakeStorage(), clock());
    store.import(file);
    expect(store.kept()).toEqual([{ name: 'answers', text: '{"version":2}' }]);
  });

  it('is JSON that names its format, version and time', () => {
    const store = openStore(fakeStorage(), () => Date.UTC(2026, 0, 2));
    expect(JSON.parse(store.export())).toEqual({
      format: 'from-one-server progress',
      version: 1,
      exportedAt: '2026-01-02T00:00:00.000Z',
      documents: {},
      kept: [],
    });
  });
});

describe('importing', () => {
  it('adds passes up, whichever side they come from', () => {
    law(
      fc.property(acts, acts, (here, there) => {
        const one = openStore(fakeStorage(), clock());
        const other = openStore(fakeStorage(), clock(Date.UTC(2026, 1, 1)));
        for (const each of here) perform(one, each);
        for (const each of there) perform(other, each);
        const [fileOfOne, fileOfOther] = [one.export(), other.export()];
        one.import(fileOfOther);
        other.import(fileOfOne);
        expect(one.read().exercises).toEqual(other.read().exercises);
      }),
    );
  });

  it('keeps the draft that stood here, however many and however new the drafts in the file are', () => {
    law(
      fc.property(fc.integer({ min: -60, max: 60 }), fc.nat(30), fc.boolean(), (days, count, isHuge) => {
        const here = openStore(fakeStorage(), clock());
        here.saveDraft('cache/lru', 'what I had here, unlike all else');
        const there = openStore(fakeStorage(), clock(Date.UTC(2026, 0, 1) + days * DAY_MS));
        for (let n = 0; n < count; n += 1) there.saveDraft('cache/lru', `${n} `.repeat(isHuge ? 60_000 : 40));
        here.import(there.export());
        const texts = [here.draft('cache/lru'), ...here.historyOf('cache/lru').map(({ text }) => text)];
        expect(texts).toContain('what I had here, unlike all else');
        expect(texts).toContain(there.draft('cache/lru') ?? texts[0]);
      }),
      40,
    );
  });

  it('takes nothing out of the history that was here to make room for the file’s', () => {
    law(
      fc.property(
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 1, max: 30 }),
        fc.boolean(),
        (mine, count, isHuge) => {
          const here = openStore(fakeStorage(), clock());
          for (let n = 0; n < mine; n += 1) here.saveDraft('cache/lru', `mine ${n} `.repeat(40));
          const there = openStore(fakeStorage(), clock(Date.UTC(2026, 1, 1)));
          for (let n = 0; n < count; n += 1) there.saveDraft('cache/lru', `theirs ${n} `.repeat(isHuge ? 9_000 : 40));
          here.import(there.export());
          const texts = [here.draft('cache/lru'), ...here.historyOf('cache/lru').map(({ text }) => text)];
          expect(texts.filter((text) => text?.startsWith('mine'))).toHaveLength(mine);
          expect(here.draft('cache/lru')).toBe(there.draft('cache/lru'));
        },
      ),
      40,
    );
  });

  it('counts what it read', () => {
    const store = openStore(fakeStorage(), clock());
    store.markPassed('cache/lru', { source: 's', digest: 'd' });
    store.saveDraft('cache/lru', 'text');
    store.saveDraft('cache/lru', 'another text that is quite different');
    store.predict('cache/load', 4);
    store.answer('cache/q1', 'a', true);
    store.answer('cache/q2', 'b', false);
    expect(openStore(fakeStorage(), clock()).import(store.export())).toEqual({
      type: 'taken',
      counts: { exercises: 1, drafts: 1, predictions: 1, answers: 2 },
      problems: [],
    });
  });

  it('never throws and never takes a pass away, whatever the file holds', () => {
    law(
      fc.property(acts, acts, fc.nat(), fc.string(), (here, there, at, scrap) => {
        const one = openStore(fakeStorage(), clock());
        const other = openStore(fakeStorage(), clock());
        for (const each of here) perform(one, each);
        for (const each of there) perform(other, each);
        const passed = [...one.read().exercises].filter(([, { pass }]) => pass);
        const file = other.export();
        const cut = at % file.length;
        one.import(file.slice(0, cut) + scrap + file.slice(cut + scrap.length));
        for (const [id] of passed) expect(one.isPassed(id)).toBe(true);
      }),
    );
  });

  const refused: readonly [string, string, object][] = [
    ['', 'nothing', { what: 'not-json', where: '' }],
    ['{"format":', 'a text that ends too early', { what: 'not-json', where: '' }],
    ['[]', 'a list', { what: 'foreign', where: '' }],
    ['{"name":"package"}', 'a file of something else', { what: 'foreign', where: '' }],
    [frame({ version: 2 }), 'a later version', { what: 'newer', where: 'version', version: 2, versionKnown: 1 }],
    [
      frame({ version: 'one' }),
      'a version of no sort',
      { what: 'invalid', where: 'version', expected: '1', got: '"one"' },
    ],
    [frame({ documents: [] }), 'no documents', { what: 'invalid', where: 'documents', expected: 'Object', got: '[]' }],
    [
      frame({ kept: [1] }),
      'odd kept texts',
      { what: 'invalid', where: 'kept', expected: '{ name, text }[]', got: '[1]' },
    ],
    [' '.repeat(20_000_001), 'a giant', { what: 'too-long', where: '', lengthMax: 20_000_000 }],
  ];
  it.each(refused)('refuses %2$s and changes nothing', (text, _, problem) => {
    const storage = fakeStorage();
    const store = openStore(storage, clock());
    expect(store.import(text)).toEqual({ type: 'refused', problem });
    expect(storage.texts.size).toBe(0);
  });

  it('takes what can be read and names the place of each thing that can’t', () => {
    const store = openStore(fakeStorage(), clock());
    const savedAt = '2026-01-01T00:00:00.000Z';
    const documents = {
      progress: {
        version: 1,
        entries: { 'cache/lru': { attempts: 1 }, 'cache/fifo': { attempts: 1, pass: { passedAt: 'yesterday' } } },
      },
      predictions: {
        version: 1,
        entries: { 'cache/load': { savedAt, value: { x: 1 } }, 'two words': { savedAt, value: 1 } },
      },
      answers: { version: 3, entries: {} },
      'drafts.cache/lru': { version: 1, entries: { 'not a time': { savedAt, text: 'x' } } },
      bookmarks: { version: 1, entries: {} },
      'drafts.no good': {},
    };
    expect(store.import(frame({ documents }))).toEqual({
      type: 'taken',
      counts: { exercises: 1, drafts: 0, predictions: 0, answers: 0 },
      problems: [
        {
          what: 'invalid',
          where: 'documents.progress.entries.cache/fifo.pass.passedAt',
          expected: 'time',
          got: '"yesterday"',
        },
        {
          what: 'invalid',
          where: 'documents.predictions.entries.cache/load.value',
          expected: 'value',
          got: '{"x":1}',
        },
        { what: 'invalid', where: 'documents.predictions.entries', expected: 'id', got: '"two words"' },
        { what: 'newer', where: 'documents.answers', version: 3, versionKnown: 1 },
        { what: 'invalid', where: 'documents.drafts.cache/lru.entries', expected: 'id', got: '"not a time"' },
        { what: 'foreign', where: 'documents.bookmarks' },
        { what: 'foreign', where: 'documents.drafts.no good' },
      ],
    });
    expect([...store.read().exercises.keys()]).toEqual(['cache/lru']);
  });

  it('says when an unreadable text could not be kept', () => {
    const storage = fakeStorage();
    storage.refusal = () => 'QuotaExceededError';
    const store = openStore(storage, clock());
    expect(store.import(frame({ kept: [{ name: 'answers', text: 'garbage' }] }))).toMatchObject({
      type: 'taken',
      problems: [{ what: 'no-room', where: 'kept.0' }],
    });
  });
});

function frame(parts: object): string {
  return JSON.stringify({ format: 'from-one-server progress', version: 1, documents: {}, kept: [], ...parts });
}
