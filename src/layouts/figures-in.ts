/** A figure of a chapter, as its page names it. */
export interface NamedFigure {
  readonly tag: 'Figure' | 'SqlLab' | 'Incident' | 'Decision';
  /** Unique in its chapter. */
  readonly name: string;
  /** Where it is on the chapter's page. */
  readonly anchor: string;
}

/** The figures of a chapter, in the order of its text, which alone says how each is shown. */
export function figuresIn(body: string): NamedFigure[] {
  return [...body.matchAll(/<(Figure|SqlLab|Incident|Decision)\b([^>]*)\/>/g)].map(([, tag, attributes]) => {
    const name = /\b(?:sim|name)="([^"]+)"/.exec(attributes!)?.[1] ?? 'decision';
    const anchor = { Figure: `figure-${name}`, Incident: `figure-${name}`, SqlLab: `lab-${name}`, Decision: name };
    return { tag: tag as NamedFigure['tag'], name, anchor: anchor[tag as NamedFigure['tag']] };
  });
}
