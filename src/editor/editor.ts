/** What an exercise needs of an editor; the plain one and Monaco both give it. */
export interface Editor {
  text(): string;
  /** Replaces the text as an edit that can be undone. */
  replace(text: string): void;
  /** Marks a line, or none. */
  mark(problem: { readonly line: number; readonly message: string } | undefined): void;
  focus(): void;
  close(): void;
}

/** Whom an editor tells. */
export interface EditorListener {
  readonly onEdit: (text: string) => void;
  readonly onSubmit: () => void;
}
