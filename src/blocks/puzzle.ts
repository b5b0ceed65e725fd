/** A piece of code that a reader puts in its place: some lines with their indentation. */
export interface Block {
  /** Tells it from the others of its exercise, and stays while its text does. */
  readonly id: string;
  readonly text: string;
  /** The line that ends it behind the blocks that are indented deeper; nothing if it ends by itself. */
  readonly close?: string;
  /** Whether an empty line stands before it. */
  readonly isApart?: boolean;
}

/** What a page shows: an exercise's solution in pieces, with wrong ones among them that nothing tells apart. */
export interface Puzzle {
  /** Imports and types, which stand above whatever the reader puts in order. */
  readonly given: string;
  /** In an order that says nothing. */
  readonly blocks: readonly Block[];
}
