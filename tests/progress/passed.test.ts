import { describe, expect, test } from 'vitest';
import { passedIds } from '#progress/passed.ts';
import { openStore } from '#progress/store.ts';
import { fakeStorage } from './fake-storage.ts';

describe('what was passed, read without the store', () => {
  test('is what the store has been told', () => {
    const storage = fakeStorage();
    const store = openStore(storage, () => 1_000);
    store.markFailed('cache/fifo');
    store.markPassed('cache/lru', { source: 'x', digest: '1' });
    store.markPassed('sharding/hash-ring', { source: 'y', digest: '2' });
    expect(passedIds(storage)).toEqual(new Set(['cache/lru', 'sharding/hash-ring']));
  });

  test.each(['', 'null', '[]', '{', '{"entries":null}', '{"entries":{"a":null,"b":1}}', '"x"'])(
    'is nothing where there stands %o',
    (text) => {
      expect(passedIds({ getItem: () => text })).toEqual(new Set());
    },
  );

  test('is nothing where storage may not be read', () => {
    const forbidden = () => {
      throw new DOMException('no', 'SecurityError');
    };
    expect(passedIds({ getItem: forbidden })).toEqual(new Set());
  });
});
