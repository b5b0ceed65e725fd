import fc from 'fast-check';
import type { Way } from '#progress/arrangements.ts';
import type { Store } from '#progress/store.ts';

/** Something the reader does. */
export type Act =
  | { readonly type: 'draft'; readonly id: string; readonly text: string }
  | { readonly type: 'pass'; readonly id: string; readonly source: string }
  | { readonly type: 'fail'; readonly id: string }
  | { readonly type: 'predict'; readonly id: string; readonly value: string | number | string[] }
  | { readonly type: 'arrange'; readonly id: string; readonly way: Way; readonly order: string[] }
  | { readonly type: 'answer'; readonly id: string; readonly chosen: string; readonly isRight: boolean };

const id = fc.constantFrom('cache/lru', 'cache/fifo', 'constructor', '__proto__');
/** Small texts, so that equal ones meet, and texts far apart, so that each is a draft of its own. */
const text = fc.oneof(
  fc.string(),
  fc.nat(5).map((n) => `${n}`.repeat(40)),
);

export const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ type: fc.constant('draft' as const), id, text }),
  fc.record({ type: fc.constant('pass' as const), id, source: text }),
  fc.record({ type: fc.constant('fail' as const), id }),
  fc.record({
    type: fc.constant('predict' as const),
    id,
    value: fc.oneof(fc.string(), fc.integer(), fc.array(fc.string())),
  }),
  fc.record({
    type: fc.constant('arrange' as const),
    id,
    way: fc.constantFrom<Way>('write', 'order'),
    order: fc.array(fc.string()),
  }),
  fc.record({ type: fc.constant('answer' as const), id, chosen: fc.string(), isRight: fc.boolean() }),
);

export const acts = fc.array(act, { maxLength: 25 });

export function perform(store: Store, done: Act): void {
  switch (done.type) {
    case 'draft':
      return store.saveDraft(done.id, done.text);
    case 'pass':
      return store.markPassed(done.id, { source: done.source, digest: `digest of ${done.source}` });
    case 'fail':
      return store.markFailed(done.id);
    case 'predict':
      return store.predict(done.id, done.value);
    case 'arrange':
      return store.arrange(done.id, { way: done.way, order: done.order });
    case 'answer':
      return store.answer(done.id, done.chosen, done.isRight);
  }
}

/** What a store holds, apart from when it was asked. */
export function contentOf(store: Store): unknown {
  return { ...(JSON.parse(store.export()) as object), exportedAt: undefined };
}
