import { indentOf } from '#blocks/assemble.ts';
import { cut, type Piece } from '#blocks/cut.ts';
import type { Block, Puzzle } from '#blocks/puzzle.ts';
import { sourceText } from '#blocks/source-text.ts';
import { statementsOf } from '#blocks/statements.ts';
import { fits, type WrongPiece, wrongPieceOf } from '#blocks/wrong-pieces.ts';
import { assert } from '#engine/assert.ts';
import { random, type Random } from '#engine/random.ts';

/** A text of an exercise, by its file's name without the ending. */
interface Build {
  readonly name: string;
  readonly source: string;
}

/** What an exercise's author says of its blocks, in `blocks.yaml`. */
export interface BlockNotes {
  /** Functions that are taken apart before others. */
  readonly apart?: readonly string[] | undefined;
  readonly wrong?: readonly WrittenBlock[] | undefined;
}

/** A wrong block that the author has written after a wrong build. */
interface WrittenBlock {
  /** The mistake that it makes: what a wrong build is called behind its fault. */
  readonly from: string;
  /** The first line of the right block with which it competes. */
  readonly instead: string;
  /** Which of those that begin alike; the first is 1. */
  readonly nth?: number | undefined;
  /** Its lines, indented as if the first were not. */
  readonly text: string;
}

/** A puzzle together with what the page is not told. */
export interface MadePuzzle extends Puzzle {
  /** The right blocks in order, by id. */
  readonly right: readonly string[];
  readonly wrong: readonly { readonly id: string; readonly insteadOf: string; readonly from: string }[];
}

/** An exercise, as far as blocks are made of it. */
export interface PuzzleSource {
  /** `chapter/name`; the order is drawn from it. */
  readonly id: string;
  readonly solution: string;
  readonly wrong: readonly Build[];
  readonly notes: BlockNotes;
}

/** More wrong blocks than this would be a chore. */
const WRONG_MAX = 5;

/**
 * Cuts an exercise's solution into blocks and lays wrong ones among them: first those that its author has written, then
 * what the wrong builds have that differ in one block only.
 */
export function makePuzzle({ id, solution, wrong, notes }: PuzzleSource): MadePuzzle {
  const { given, lines } = sourceText(solution);
  const pieces = cut(statementsOf(lines), notes.apart);
  const written = (notes.wrong ?? []).map((one) => writtenPiece(id, pieces, one));
  const found = wrong
    .map(({ name, source }) => wrongPieceOf(pieces, lines, { name: mistakeOf(name), lines: sourceText(source).lines }))
    .filter((one) => one !== undefined);
  const wrongPieces = distinct(pieces, [...written, ...found]).slice(0, WRONG_MAX);

  const name = namer();
  const right = pieces.map((piece): Block => ({ id: name(piece.text), ...piece }));
  const others = wrongPieces.map(({ insteadOf, text }): Block => {
    const { close, isApart } = pieces[insteadOf]!;
    return { id: name(text), text, ...(close === undefined ? {} : { close }), ...(isApart ? { isApart } : {}) };
  });
  return {
    given,
    blocks: shuffled([...right, ...others], random(0, id)),
    right: right.map((block) => block.id),
    wrong: wrongPieces.map(({ insteadOf, from }, at) => ({
      id: others[at]!.id,
      insteadOf: right[insteadOf]!.id,
      from,
    })),
  };
}

function writtenPiece(id: string, pieces: readonly Piece[], { from, instead, nth, text }: WrittenBlock): WrongPiece {
  const alike = pieces.flatMap((piece, index) => (firstLine(piece.text) === instead.trim() ? [index] : []));
  assert(
    alike.length > 0 && (alike.length === 1 || nth !== undefined),
    `blocks.yaml of ${id}: ${alike.length} blocks begin with '${instead}'. There are:\n${pieces.map((piece) => firstLine(piece.text)).join('\n')}`,
  );
  const insteadOf = alike[(nth ?? 1) - 1];
  assert(insteadOf !== undefined, `blocks.yaml of ${id}: there is no block ${nth} that begins with '${instead}'`);
  const piece = pieces[insteadOf]!;
  const indent = ' '.repeat(indentOf(piece.text));
  const lines = text
    .trimEnd()
    .split('\n')
    .map((line) => indent + line);
  assert(fits(piece, lines), `blocks.yaml of ${id}: this can't stand in the place of '${instead}':\n${text}`);
  return { from, insteadOf, text: lines.join('\n') };
}

/** Of `<fault>.<mistake>`. */
function mistakeOf(name: string): string {
  return name.slice(name.indexOf('.') + 1);
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0]!.trim();
}

/** Each text once, and none that is a right one somewhere. */
function distinct(pieces: readonly Piece[], wrong: readonly WrongPiece[]): readonly WrongPiece[] {
  const seen = new Set(pieces.map(({ text }) => text));
  return wrong.filter(({ text }) => !seen.has(text) && seen.add(text));
}

/** Names blocks by their texts; equal texts are numbered. */
function namer(): (text: string) => string {
  const counts = new Map<string, number>();
  return (text) => {
    const name = random(0, text).integer(0x7fffffff).toString(36);
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return count === 1 ? name : `${name}-${count}`;
  };
}

function shuffled<Item>(items: readonly Item[], chance: Random): readonly Item[] {
  const left = [...items];
  return items.map(() => left.splice(chance.integer(left.length), 1)[0]!);
}
