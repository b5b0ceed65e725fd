import { addressOf } from '#i18n/address.ts';
import { useEffect, useLayoutEffect, useState } from 'react';
import { knownOf } from '#blocks/arrange.ts';
import { assembledLines, assembledText } from '#blocks/assemble.ts';
import type { Block, Puzzle } from '#blocks/puzzle.ts';
import type { BlocksBench } from '#islands/exercise/BlocksBench.tsx';
import type { Way } from '#progress/arrangements.ts';
import { browserStore } from '#progress/browser-store.ts';

/** What is fetched when blocks are first shown. */
interface Loaded {
  readonly puzzle: Puzzle;
  readonly Bench: typeof BlocksBench;
}

/** An exercise in blocks, and whether it is being done that way. */
interface BlocksAtWork {
  /** Not known until the page has been read; until then the screen decides. */
  readonly way: Way | undefined;
  readonly choose: (way: Way) => void;
  readonly loaded: Loaded | 'failed' | undefined;
  readonly retry: () => void;
  /** The reader's solution, by the blocks' ids. */
  readonly order: readonly string[];
  readonly arrange: (order: readonly string[]) => void;
  /** What an order says as a text. */
  readonly text: (order: readonly string[]) => string;
  /** The block of a line. */
  readonly blockAt: (line: number) => string | undefined;
}

/** Where blocks come first; workbench.css says the same. */
const PHONE = '(pointer: coarse) and (max-width: 40rem)';

/** The blocks of an exercise, fetched when they are first shown; their order is kept as it changes. */
export function useBlocks(exerciseId: string): BlocksAtWork {
  const store = browserStore();
  const [way, setWay] = useState<Way | undefined>(undefined);
  const [order, setOrder] = useState<readonly string[]>([]);
  const [loaded, setLoaded] = useState<Loaded | 'failed' | undefined>(undefined);

  useLayoutEffect(() => {
    const kept = store.arrangement(exerciseId);
    setWay(kept?.way ?? (matchMedia(PHONE).matches ? 'order' : 'write'));
    setOrder(kept?.order ?? []);
  }, [store, exerciseId]);
  // Another tab may have moved blocks: the next move here must not begin from how they lay before.
  useEffect(
    () =>
      store.subscribe(() => {
        setOrder(store.arrangement(exerciseId)?.order ?? []);
      }),
    [store, exerciseId],
  );
  useEffect(() => {
    if (way !== 'order' || loaded !== undefined) return;
    load(exerciseId).then(setLoaded, (error: unknown) => {
      console.warn('The blocks did not load.', error);
      setLoaded('failed');
    });
  }, [exerciseId, way, loaded]);

  const puzzle = loaded === 'failed' ? undefined : loaded?.puzzle;
  const known = puzzle
    ? knownOf(
        order,
        puzzle.blocks.map(({ id }) => id),
      )
    : [];
  const blocksOf = (ids: readonly string[]): Block[] =>
    ids.map((id) => puzzle!.blocks.find((block) => block.id === id)!);
  return {
    way,
    choose(chosen) {
      setWay(chosen);
      store.arrange(exerciseId, { way: chosen, order: store.arrangement(exerciseId)?.order ?? order });
    },
    loaded,
    retry: () => setLoaded(undefined),
    order: known,
    arrange(next) {
      setOrder(next);
      store.arrange(exerciseId, { way: 'order', order: next });
    },
    text: (ids) => (puzzle ? assembledText(puzzle.given, blocksOf(ids)) : ''),
    blockAt: (line) => (puzzle ? assembledLines(puzzle.given, blocksOf(known))[line - 1]?.blockId : undefined),
  };
}

async function load(exerciseId: string): Promise<Loaded> {
  const [{ BlocksBench: Bench }, answer] = await Promise.all([
    import('#islands/exercise/BlocksBench.tsx'),
    fetch(addressOf(`/blocks/${exerciseId}.json`)),
  ]);
  if (!answer.ok) throw new Error(`The blocks of ${exerciseId} answered with ${answer.status}.`);
  return { puzzle: (await answer.json()) as Puzzle, Bench };
}
