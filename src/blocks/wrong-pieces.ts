import { diffArrays } from 'diff';
import { indentOf } from '#blocks/assemble.ts';
import type { Piece } from '#blocks/cut.ts';

/** A piece that makes the solution wrong if it stands in the place of a right one. */
export interface WrongPiece {
  /** The mistake of the wrong build that it comes from. */
  readonly from: string;
  /** The index of the right piece with which it competes. */
  readonly insteadOf: number;
  readonly text: string;
}

/** How much longer or shorter a wrong piece may be than the right one, in lines. */
const LINES_MORE_MAX = 2;

/**
 * What a wrong build has in the place of one piece, if that is all in which it differs from the solution; both without
 * comments. Put there, it gives the wrong build itself.
 */
export function wrongPieceOf(
  pieces: readonly Piece[],
  solution: readonly string[],
  wrong: { readonly name: string; readonly lines: readonly string[] },
): WrongPiece | undefined {
  const right = solution.filter((line) => line !== '');
  const places = placesOf(pieces, right);
  const texts = places.map(({ from, until }) => right.slice(from, until));
  const touched = new Set<number>();
  // From behind, so that places stay where they are.
  for (const { from, until, added } of hunksOf(right, wrong.lines).reverse()) {
    const isWithin = (place: Place): boolean => from >= place.from && until <= place.until;
    const piece = places.findIndex(isWithin);
    if (piece < 0) return undefined;
    touched.add(piece);
    texts[piece]!.splice(from - places[piece]!.from, until - from, ...added);
  }
  const [piece] = touched;
  if (touched.size !== 1 || piece === undefined || !fits(pieces[piece]!, texts[piece]!)) return undefined;
  return { from: wrong.name, insteadOf: piece, text: texts[piece]!.join('\n') };
}

/** Lines from one index up to another that are replaced. */
interface Hunk {
  readonly from: number;
  readonly until: number;
  readonly added: readonly string[];
}

function hunksOf(right: readonly string[], wrong: readonly string[]): Hunk[] {
  const hunks: Hunk[] = [];
  let at = 0;
  const changes = diffArrays(
    [...right],
    wrong.filter((line) => line !== ''),
  );
  for (const { added, removed, value } of changes) {
    const last = hunks.at(-1);
    const goesOn = last?.until === at && last.added.length === 0;
    if (removed) hunks.push({ from: at, until: at + value.length, added: [] });
    else if (added && goesOn) hunks.splice(-1, 1, { ...last, added: value });
    else if (added) hunks.push({ from: at, until: at, added: value });
    if (!added) at += value.length;
  }
  return hunks;
}

interface Place {
  readonly from: number;
  readonly until: number;
}

/** Where each piece's own lines are among all lines that are not empty. */
function placesOf(pieces: readonly Piece[], lines: readonly string[]): readonly Place[] {
  let at = 0;
  return pieces.map(({ text }) => {
    const own = text.split('\n');
    // Lines that close stand between.
    while (lines[at] !== own[0]) at++;
    const from = at;
    at += own.length;
    return { from, until: at };
  });
}

/** Whether a text can stand where a piece stands: about as long, as deep, and with the same brackets left open. */
export function fits(piece: Piece, text: readonly string[]): boolean {
  const own = piece.text.split('\n');
  return (
    text.length > 0 &&
    Math.abs(text.length - own.length) <= LINES_MORE_MAX &&
    indentOf(text[0]!) === indentOf(piece.text) &&
    leftOpen(text.join('\n')) === leftOpen(piece.text)
  );
}

/** The brackets that a text opens and does not close. */
function leftOpen(text: string): string {
  const open: string[] = [];
  for (const [bracket] of text.matchAll(/[([{}\])]/g)) {
    if (bracket === PAIRS[open.at(-1) ?? '']) open.pop();
    else open.push(bracket);
  }
  return open.join('');
}

const PAIRS: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };
