import type { Exercise } from '#kit';
import type { CreateMove } from './contract.ts';
import {
  cutOver,
  land,
  read,
  remove,
  smallerMoveCase,
  take,
  write,
  type Action,
  type MoveCase,
  type Rows,
} from './move-case.ts';
import { holds, playMove } from './move-check.ts';
import { MovePlay } from './move-play.ts';

type Check = Exercise<CreateMove>['checks'][number];
type Trial = ReturnType<Check['trials']> extends Iterable<infer One> ? One : never;

/** How many calls are put into every order. */
const DEPTH = 6;
const FIRST_VERSION = 1;
/** The first choices: at the start nothing is under way. */
const FIRST_CALLS = [0, 1, 2, 3, 4];

/** What the old shard has, and the key that people read and write during the move. */
interface Setting {
  readonly rows: Rows;
  readonly busy: string;
}

const SETTINGS: readonly Setting[] = [
  // The first to be taken, the last, and one that is not there yet and comes before what is.
  {
    rows: [
      ['a', 'a0'],
      ['b', 'b0'],
    ],
    busy: 'a',
  },
  {
    rows: [
      ['a', 'a0'],
      ['b', 'b0'],
    ],
    busy: 'b',
  },
  { rows: [['b', 'b0']], busy: 'a' },
];

/**
 * Every order of six calls out of: read, write or remove the busy key, take, land (any of the parcels under way), cut over.
 * After the six, all becomes quiet (`MovePlay.settle`), so that a shorter order is the beginning of one of these. A build
 * can't be copied in the middle of its life, so each order is played from the start; which calls there are at each place
 * turns out in playing.
 *
 * Left out are only twins: parcels of the same key and row can't be told apart, so which of them lands is one choice. A
 * cut-over that was granted is not asked for again, as the contract says. Each order counts as one comparison.
 */
export const interleavings: Check = {
  name: 'interleavings',
  source: 'directed',
  trials: () => SETTINGS.flatMap((setting) => FIRST_CALLS.map((_, first) => trialOf(setting, first))),
};

/** All orders that begin with one call. If one breaks, that is the case to be made smaller. */
function trialOf(setting: Setting, first: number): Trial {
  let broken: MoveCase | undefined;
  return {
    play(create, log) {
      const walk = new Walk(create, setting, first);
      do {
        if (!walk.play()) {
          broken = { rows: setting.rows, firstVersion: FIRST_VERSION, actions: [...walk.actions] };
          return playMove(create, broken, log);
        }
        holds(log);
      } while (walk.advance());
      return undefined;
    },
    smaller: () => (broken ? [caseTrial(broken)] : []),
  };
}

function caseTrial(testCase: MoveCase): Trial {
  return {
    play: (create, log) => playMove(create, testCase, log),
    *smaller() {
      for (const smaller of smallerMoveCase(testCase)) yield caseTrial(smaller);
    },
  };
}

/** A walk over the tree of orders, from leaf to leaf. */
class Walk {
  readonly actions: Action[] = [];
  readonly #create: CreateMove;
  readonly #setting: Setting;
  /** The calls that there are at each depth on the way to the leaf, and which of them is made. */
  readonly #calls: (readonly Action[])[] = [];
  readonly #made: number[];

  constructor(create: CreateMove, setting: Setting, first: number) {
    this.#create = create;
    this.#setting = setting;
    this.#made = [first];
  }

  /** Plays the order that the walk stands at; answers whether it held. */
  play(): boolean {
    this.actions.length = 0;
    try {
      const play = new MovePlay(this.#create, this.#setting.rows, FIRST_VERSION);
      for (let depth = 0; depth < DEPTH; depth++) {
        const calls = (this.#calls[depth] ??= callsAt(play, this.#setting.busy, depth));
        const action = calls[(this.#made[depth] ??= 0)]!;
        this.actions.push(action);
        if (play.perform(action)) return false;
      }
      return play.settle() === undefined;
    } catch {
      return false;
    }
  }

  /** Goes on to the next order; answers whether there is one. */
  advance(): boolean {
    let depth = DEPTH - 1;
    while (depth > 0 && this.#made[depth]! + 1 === this.#calls[depth]!.length) depth--;
    if (depth === 0) return false;
    this.#made.length = depth + 1;
    this.#calls.length = depth + 1;
    this.#made[depth]!++;
    return true;
  }
}

/** The calls that may come next; the values that are written at different depths differ. */
function callsAt(play: MovePlay, busy: string, depth: number): Action[] {
  const calls = [read(busy), write(busy, `${busy}${depth + 1}`), remove(busy), take];
  if (play.cutStep === undefined) calls.push(cutOver);
  for (const [at, { key, row }] of play.underWay.entries()) {
    const first = play.underWay.findIndex((other) => other.key === key && other.row.version === row.version);
    if (first === at) calls.push(land(at));
  }
  return calls;
}
