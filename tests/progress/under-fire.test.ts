import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openStore, type Store } from '#progress/store.ts';
import { type Act, perform } from './arbitrary-acts.ts';
import { type Browser, lengthOf, openBrowser } from './browser.ts';
import { clock, fakeStorage } from './fake-storage.ts';
import { law } from './law.ts';
import { type Deed, markOf, openLedger } from './ledger.ts';

const ids = ['cache/lru', 'cache/fifo'];
const name = fc.constantFrom(
  ...['progress', 'predictions', 'answers', 'arrangements'],
  ...ids.map((id) => `drafts.${id}`),
);

/** What a text may have become: cut short, with something in it, or something else altogether. */
const harm: fc.Arbitrary<(text: string) => string> = fc.oneof(
  fc.nat().map((at) => (text: string) => text.slice(0, at % (text.length + 1))),
  fc.tuple(fc.nat(), fc.constantFrom('x', '"', '}', '\u0000')).map(
    ([at, extra]) =>
      (text: string) =>
        text.slice(0, at % (text.length + 1)) + extra + text.slice(at % (text.length + 1)),
  ),
  fc
    .constantFrom('', 'null', '[]', '{}', '{"volume":0.5}', 'dark', '{"version":0,"entries":{}}')
    .map((text) => () => text),
);

type Doing =
  | { readonly type: Deed['type'] | 'fail'; readonly id: string }
  | { readonly type: 'hear' | 'export' | 'import' | 'erase' };
type Step =
  /** Of all that is written, only the first `writes` reach the disk, and the tab dies. */
  | { readonly tab: number; readonly doing: Doing; readonly writes: number | undefined }
  /** So many characters more go in. */
  | { readonly room: number }
  | { readonly isForbidden: boolean }
  | { readonly damaged: string; readonly harm: (text: string) => string }
  /** A later version of the course has written it. */
  | { readonly newer: string };

const doing: fc.Arbitrary<Doing> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      type: fc.constantFrom<Deed['type']>('draft', 'pass', 'predict', 'arrange', 'answer'),
      id: fc.constantFrom(...ids),
    }),
  },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('fail'), id: fc.constantFrom(...ids) }) },
  { weight: 5, arbitrary: fc.record({ type: fc.constantFrom('hear', 'hear', 'export', 'import', 'erase') }) },
);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 20,
    arbitrary: fc.record({
      tab: fc.constantFrom(0, 1),
      doing,
      writes: fc.option(fc.nat(3), { freq: 6, nil: undefined }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ room: fc.constantFrom(40, 300, 1_000, Infinity) }) },
  { weight: 2, arbitrary: fc.record({ isForbidden: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ damaged: name, harm }) },
  { weight: 1, arbitrary: fc.record({ newer: name }) },
);

it('loses nothing that it said was saved, brings nothing back that was erased, and touches nothing else', () => {
  law(
    fc.property(fc.array(step, { maxLength: 60, size: 'max' }), (steps) => {
      const world = openWorld();
      for (const each of steps) {
        world.take(each);
        world.check();
      }
    }),
    300,
  );
});

/** Two tabs and a ledger of what they did. */
function openWorld() {
  const now = clock();
  const browser = openBrowser(2, now);
  const { texts } = browser;
  texts.set('starlight-theme', 'dark');
  texts.set('course.of-somebody-else', 'theirs');
  const ledger = openLedger();
  /** Documents as a later version has written them, and texts that can't be read, by name. */
  const newer = new Map<string, string>();
  let unreadable: { readonly name: string; readonly text: string }[] = [];
  let file: string | undefined;
  const deeds: Deed[] = [];

  const isOnDisk = (mark: string): boolean => [...texts.values()].some((text) => text.includes(mark));

  function act(store: Store, tab: number, deed: Deed): void {
    deeds.push(deed);
    ledger.did(tab, deed);
    perform(store, actOf(deed));
  }

  function doIt(store: Store, tab: number, one: Doing): void {
    switch (one.type) {
      case 'hear':
        return browser.tabs[tab]!.hear();
      case 'export':
        file = store.export();
        return;
      case 'import': {
        if (file === undefined) return;
        const inFile = file;
        const found = deeds.filter((deed) => inFile.includes(markOf(deed)));
        for (const deed of found) ledger.mayReplace(deed);
        ledger.broughtBack(inFile);
        expect(store.import(inFile).type).toBe('taken');
        return;
      }
      case 'erase':
        store.erase();
        return;
      case 'fail':
        return store.markFailed(one.id);
      default:
        return act(store, tab, { nth: deeds.length, type: one.type, id: one.id });
    }
  }

  function takeDoing(tab: number, one: Doing, writes: number | undefined): void {
    const { store } = browser.tabs[tab]!;
    if (one.type === 'erase' && browser.isForbidden) return;
    if (writes === undefined) doIt(store, tab, one);
    else {
      browser.tabs[tab]!.crashIn(() => doIt(store, tab, one), writes);
      ledger.reached(isOnDisk);
      ledger.gone(tab);
    }
    if (one.type !== 'erase') return;
    if (writes === undefined) ledger.erased((other) => isBlind(browser.tabs[other]!.store));
    else ledger.halfErased();
    newer.clear();
    unreadable = [];
    for (const other of browser.tabs) other.hear();
  }

  /** Something other than the store has put a text in the place of a document. */
  function put(document: string, text: string): void {
    texts.set(`course.${document}`, text);
    ledger.lost(isOnDisk);
    unreadable = unreadable.filter((one) => isThere(browser, one));
    newer.delete(document);
  }

  return {
    take(each: Step): void {
      if ('doing' in each) takeDoing(each.tab, each.doing, each.writes);
      else if ('room' in each) browser.roomFor = lengthOf(texts) + each.room;
      else if ('isForbidden' in each) browser.isForbidden = each.isForbidden;
      else if ('damaged' in each) {
        const text = each.harm(texts.get(`course.${each.damaged}`) ?? '');
        put(each.damaged, text);
        if (problemsIn(each.damaged, text) > 0) unreadable.push({ name: each.damaged, text });
      } else {
        const text = JSON.stringify({ version: 2, was: texts.get(`course.${each.newer}`) ?? '' });
        put(each.newer, text);
        newer.set(each.newer, text);
      }
      ledger.reached(isOnDisk);
      browser.tabs.forEach(({ store }, tab) => store.read().saving.canSave && ledger.saved(tab));
    },
    check(): void {
      const fresh = openStore(fakeStorage(texts), now);
      const found = fresh.export();
      expect(ledger.due().filter((mark) => !found.includes(mark))).toEqual([]);
      expect(ledger.gonePast().filter((mark) => found.includes(mark))).toEqual([]);
      for (const [tab, { store }] of browser.tabs.entries()) {
        const pending = ledger.pendingIn(tab);
        const here = pending.length > 0 ? store.export() : '';
        expect(pending.filter((mark) => !here.includes(mark))).toEqual([]);
      }
      for (const [document, text] of newer) expect(texts.get(`course.${document}`)).toBe(text);
      expect(unreadable.filter((one) => !isThere(browser, one))).toEqual([]);
      expect(texts.get('starlight-theme')).toBe('dark');
      expect(texts.get('course.of-somebody-else')).toBe('theirs');
    },
  };
}

/** What the reader does, with the deed's mark in it; drafts are so far from each other that each is one of its own. */
function actOf(deed: Deed): Act {
  const mark = markOf(deed);
  const { id } = deed;
  switch (deed.type) {
    case 'draft':
      return { type: 'draft', id, text: mark.repeat(10) };
    case 'pass':
      return { type: 'pass', id, source: mark };
    case 'predict':
      return { type: 'predict', id, value: mark };
    case 'arrange':
      return { type: 'arrange', id, way: 'order', order: [mark] };
    case 'answer':
      return { type: 'answer', id, chosen: mark, isRight: true };
  }
}

function isBlind(store: Store): boolean {
  const { saving } = store.read();
  return !saving.canSave && saving.why === 'forbidden';
}

/** Whether a text lies where it was found or was set aside. */
function isThere(
  { texts }: Browser,
  { name: document, text }: { readonly name: string; readonly text: string },
): boolean {
  return [...texts].some(
    ([key, found]) => found === text && (key === `course.${document}` || key.startsWith(`course.${document}.kept.`)),
  );
}

/** How many problems a store of its own has with a text. */
function problemsIn(document: string, text: string): number {
  const store = openStore(fakeStorage([[`course.${document}`, text]]), clock());
  store.export();
  return store.read().problems.length;
}
