import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DRAFTS_MAX } from '#progress/drafts.ts';
import { openStore, type Store } from '#progress/store.ts';
import { act, acts, contentOf, perform } from './arbitrary-acts.ts';
import { clock, fakeStorage } from './fake-storage.ts';
import { law } from './law.ts';

describe('any sequence of acts', () => {
  it('is found whole after a reload', () => {
    law(
      fc.property(acts, (done) => {
        const storage = fakeStorage();
        const store = openStore(storage, clock());
        for (const each of done) perform(store, each);
        expect(contentOf(openStore(storage, clock()))).toEqual(contentOf(store));
      }),
    );
  });
});

describe('storage that refuses some writes', () => {
  it('changes nothing for the session, and has everything once it says that it can save', () => {
    law(
      fc.property(fc.array(fc.tuple(act, fc.boolean()), { maxLength: 25 }), (done) => {
        const storage = fakeStorage();
        let atMs = 0;
        const store = openStore(storage, () => atMs);
        const onHealthyStorage = openStore(fakeStorage(), () => atMs);
        for (const [each, isFull] of done) {
          atMs += 1000;
          storage.refusal = () => (isFull ? 'QuotaExceededError' : undefined);
          perform(store, each);
          perform(onHealthyStorage, each);
          expect(contentOf(store)).toEqual(contentOf(onHealthyStorage));
          if (store.read().saving.canSave) expect(contentOf(openStore(storage, clock()))).toEqual(contentOf(store));
        }
      }),
    );
  });

  it('keeps what it had before', () => {
    law(
      fc.property(acts, acts, fc.integer({ min: 0, max: 5 }), (before, after, writesLeft) => {
        const storage = fakeStorage();
        const store = openStore(storage, clock());
        for (const each of before) perform(store, each);
        const passed = [...store.read().exercises].filter(([, { pass }]) => pass).map(([id]) => id);
        let left = writesLeft;
        storage.refusal = () => (left-- > 0 ? undefined : 'QuotaExceededError');
        for (const each of after) perform(store, each);
        const reloaded = openStore(storage, clock());
        for (const id of passed) expect(reloaded.isPassed(id)).toBe(true);
      }),
    );
  });
});

describe('two tabs', () => {
  it('end alike, with every pass and every draft of both, whenever they hear of each other', () => {
    const step = fc.tuple(act, fc.constantFrom(0, 1), fc.boolean());
    law(
      fc.property(fc.array(step, { maxLength: DRAFTS_MAX - 1 }), (steps) => {
        const { tabs, deliver } = twoTabs();
        const passed = new Set<string>();
        const drafts = new Map<string, Set<string>>();
        for (const [each, tab, isHeard] of steps) {
          const distinct = each.type === 'draft' ? { ...each, text: each.text.padEnd(40, '.') } : each;
          perform(tabs[tab], distinct);
          if (distinct.type === 'pass') passed.add(distinct.id);
          if (distinct.type === 'draft')
            drafts.set(distinct.id, (drafts.get(distinct.id) ?? new Set()).add(distinct.text));
          if (isHeard) deliver();
        }
        deliver();
        expect(contentOf(tabs[0])).toEqual(contentOf(tabs[1]));
        for (const id of passed) expect(tabs[0].isPassed(id)).toBe(true);
        for (const [id, texts] of drafts) expect(tabs[0].historyOf(id).length).toBeLessThan(texts.size);
        const last = steps.findLast(([{ type }]) => type === 'draft')?.[0];
        if (last?.type === 'draft') expect(tabs[0].draft(last.id)).toBe(last.text.padEnd(40, '.'));
      }),
    );
  });

  it('both keep their draft, the newer one in front', () => {
    const { tabs, deliver } = twoTabs();
    tabs[0].saveDraft('cache/lru', 'what the first tab has written');
    tabs[1].saveDraft('cache/lru', 'what the second tab has written, later');
    deliver();
    expect(tabs[0].draft('cache/lru')).toBe('what the second tab has written, later');
    expect(tabs[0].historyOf('cache/lru').map(({ text }) => text)).toEqual(['what the first tab has written']);
  });

  it('do not fill the history with each other’s typing', () => {
    const { tabs, deliver } = twoTabs();
    tabs[1].draft('cache/lru');
    for (let length = 1; length <= 30; length += 1) {
      tabs[0].saveDraft('cache/lru', 'x'.repeat(length));
      deliver();
    }
    expect(tabs[1].draft('cache/lru')).toBe('x'.repeat(30));
    expect(tabs[1].historyOf('cache/lru')).toEqual([]);
  });

  it('do not bring back what one of them erased', () => {
    law(
      fc.property(acts, acts, acts, fc.boolean(), (before, beside, after, isHeard) => {
        const { tabs, storage, deliver } = twoTabs();
        for (const each of before) perform(tabs[0], each);
        for (const each of beside) perform(tabs[1], each);
        tabs[0].erase();
        if (isHeard) deliver();
        for (const each of after) perform(tabs[1], each);
        deliver();
        const fresh = openStore(fakeStorage(), clock());
        for (const each of after) perform(fresh, each);
        expect(withoutTimes(openStore(storage, clock()))).toEqual(withoutTimes(fresh));
      }),
    );
  });

  it('do not bring it back either when they hear of every removal at once', () => {
    const { tabs, storage } = twoTabs();
    for (const tab of tabs) perform(tab, { type: 'fail', id: 'cache/lru' });
    storage.onWrite = (key) => tabs[1].hear(key);
    tabs[0].erase();
    expect([...storage.texts.keys()]).toEqual(['course.erasures']);
  });

  it('do not bring it back by an import', () => {
    const { tabs, storage } = twoTabs();
    const file = openStore(fakeStorage(), clock()).export();
    for (const tab of tabs) perform(tab, { type: 'fail', id: 'cache/lru' });
    tabs[0].erase();
    tabs[0].markFailed('cache/fifo');
    tabs[1].import(file.replace('"documents": {}', '"documents": {"progress":{"version":1,"entries":{}}}'));
    expect([...openStore(storage, clock()).read().exercises.keys()]).toEqual(['cache/fifo']);
  });

  it('do not write on in each other’s drafts', () => {
    const { tabs, deliver } = twoTabs();
    for (const [tab, text] of [
      [0, 'x'],
      [1, 'xy'],
      [0, 'xyz'],
    ] as const) {
      tabs[tab].saveDraft('cache/lru', text);
      deliver();
    }
    expect(tabs[1].historyOf('cache/lru').map(({ text }) => text)).toEqual(['xy', 'x']);
  });

  it('forget what the browser has removed when they hear of it', () => {
    const { tabs, storage } = twoTabs();
    tabs[1].markFailed('cache/lru');
    storage.texts.clear();
    tabs[1].hear(null);
    tabs[1].markFailed('cache/fifo');
    expect([...openStore(storage, clock()).read().exercises.keys()]).toEqual(['cache/fifo']);
  });
});

/** Two stores over one storage; `deliver` lets each hear of the other's writes, and of what these led to. */
function twoTabs(): { tabs: readonly [Store, Store]; storage: ReturnType<typeof fakeStorage>; deliver: () => void } {
  const storage = fakeStorage();
  const now = clock();
  const tabs = [openStore(storage, now), openStore(storage, now)] as const;
  let pending: string[] = [];
  storage.onWrite = (key) => pending.push(key);
  const deliver = (): void => {
    for (let round = 0; pending.length > 0; round += 1) {
      expect(round).toBeLessThan(5);
      const keys = pending;
      pending = [];
      for (const tab of tabs) for (const key of keys) tab.hear(key);
    }
  };
  return { tabs, storage, deliver };
}

function withoutTimes(store: Store): unknown {
  const times = /\d{4}-\d\d-\d\dT[\d:.]{12}Z/g;
  return (JSON.stringify(contentOf(store)) ?? '').replaceAll(times, '').replace(/"":/g, '');
}
