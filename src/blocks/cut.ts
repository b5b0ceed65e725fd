import type { Block } from '#blocks/puzzle.ts';
import { linesOf, type Statement } from '#blocks/statements.ts';

/** A block without a name yet. */
export type Piece = Omit<Block, 'id'>;

/** More than this nobody likes to sort. */
export const PIECES_MAX = 14;
/** From so many on, a statement stays whole that has only one other in it. */
const PIECES_ENOUGH = 8;

/**
 * Cuts statements into pieces: the longest is taken apart first, as long as there are not too many. `first` are names of
 * functions that are taken apart before all others.
 */
export function cut(statements: readonly Statement[], first: readonly string[] = []): readonly Piece[] {
  let pieces: readonly Opened[] = gathered(statements);
  for (;;) {
    const next = toTakeApart(pieces, first);
    if (!next) return pieces.map(pieceOf);
    pieces = pieces.flatMap((one) => (one === next ? takenApart(one) : [one]));
  }
}

function toTakeApart(pieces: readonly Opened[], first: readonly string[]): Statement | undefined {
  const rank = ({ head }: Statement): number =>
    first.filter((name) => new RegExp(`\\b${name}\\(`).test(head[0]!)).length;
  const [best] = pieces
    .filter(({ body, isOpened }) => body.length > (pieces.length < PIECES_ENOUGH ? 0 : 1) && !isOpened)
    .filter(({ body }) => pieces.length + gathered(body).length <= PIECES_MAX)
    .sort((one, other) => rank(other) - rank(one) || linesOf(other).length - linesOf(one).length);
  return best;
}

/** A statement that was taken apart keeps its line that closes, and is not taken apart again. */
interface Opened extends Statement {
  readonly isOpened?: true;
}

function takenApart(one: Statement): readonly Opened[] {
  return [{ ...one, body: [], isOpened: true }, ...gathered(one.body)];
}

function pieceOf(one: Opened): Piece {
  const apart = one.isApart ? { isApart: true } : {};
  if (one.isOpened) return { text: one.head.join('\n'), close: one.close!, ...apart };
  return { text: linesOf(one).join('\n'), ...apart };
}

/** What is declared at the top of a body that goes on with functions is one thing: what there is to remember. */
function gathered(body: readonly Statement[]): readonly Opened[] {
  const first = body.findIndex((one) => !isDeclaration(one));
  if (first < 2 || !/^\s*(?:async )?function\b/.test(body[first]!.head[0]!)) return body;
  const head = body.slice(0, first).flatMap(linesOf);
  return [{ head, body: [], close: undefined, isApart: body[0]!.isApart }, ...body.slice(first)];
}

function isDeclaration({ head }: Statement): boolean {
  return head.length === 1 && /^\s*(?:const|let) [^=]*= .*;$/.test(head[0]!) && !head[0]!.includes('=> {');
}
