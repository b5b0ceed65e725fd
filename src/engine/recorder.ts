import { assert } from '#engine/assert.ts';
import type { Outcome, Trace } from '#engine/trace.ts';

/**
 * Collects events in columns that double as they fill, up to `eventsMax`; what comes after that is not kept, and the
 * trace's outcome says so.
 */
export class Recorder {
  readonly #nodes: readonly string[];
  readonly #kinds: readonly string[];
  readonly #eventsMax: number;
  readonly #texts: string[] = [];
  readonly #textIndex = new Map<string, number>();
  #length = 0;
  #capacity = 32;
  #atMs = new Float64Array(this.#capacity);
  #untilMs = new Float64Array(this.#capacity);
  #kind = new Uint8Array(this.#capacity);
  #from = new Uint8Array(this.#capacity);
  #to = new Uint8Array(this.#capacity);
  #subject = new Int32Array(this.#capacity);
  #value = new Float64Array(this.#capacity);
  #text = new Int32Array(this.#capacity);

  /** At most 256 nodes and 256 kinds: an index is kept in a byte. */
  constructor(nodes: readonly string[], kinds: readonly string[], eventsMax: number) {
    assert(nodes.length <= 256 && kinds.length <= 256, 'a trace has at most 256 nodes and 256 kinds');
    this.#nodes = nodes;
    this.#kinds = kinds;
    this.#eventsMax = eventsMax;
  }

  get isFull(): boolean {
    return this.#length >= this.#eventsMax;
  }

  /** Adds one event; the caller adds in order of `atMs`. Ignored once the recorder is full. */
  add(
    atMs: number,
    untilMs: number,
    kind: number,
    from: number,
    to: number,
    subject: number,
    value: number,
    text?: string,
  ): void {
    if (this.isFull) return;
    if (this.#length === this.#capacity) this.#grow();
    const at = this.#length++;
    this.#atMs[at] = atMs;
    this.#untilMs[at] = untilMs;
    this.#kind[at] = kind;
    this.#from[at] = from;
    this.#to[at] = to;
    this.#subject[at] = subject;
    this.#value[at] = value;
    this.#text[at] = text === undefined ? -1 : this.#intern(text);
  }

  /** The finished trace; the recorder is not to be used after. */
  finish(endMs: number, outcome: Outcome): Trace {
    const length = this.#length;
    return {
      nodes: this.#nodes,
      kinds: this.#kinds,
      texts: this.#texts,
      atMs: this.#atMs.slice(0, length),
      untilMs: this.#untilMs.slice(0, length),
      kind: this.#kind.slice(0, length),
      from: this.#from.slice(0, length),
      to: this.#to.slice(0, length),
      subject: this.#subject.slice(0, length),
      value: this.#value.slice(0, length),
      text: this.#text.slice(0, length),
      endMs,
      outcome: this.isFull ? 'trace-limit' : outcome,
    };
  }

  #intern(text: string): number {
    const known = this.#textIndex.get(text);
    if (known !== undefined) return known;
    this.#textIndex.set(text, this.#texts.length);
    return this.#texts.push(text) - 1;
  }

  #grow(): void {
    this.#capacity *= 2;
    this.#atMs = grown(this.#atMs, new Float64Array(this.#capacity));
    this.#untilMs = grown(this.#untilMs, new Float64Array(this.#capacity));
    this.#kind = grown(this.#kind, new Uint8Array(this.#capacity));
    this.#from = grown(this.#from, new Uint8Array(this.#capacity));
    this.#to = grown(this.#to, new Uint8Array(this.#capacity));
    this.#subject = grown(this.#subject, new Int32Array(this.#capacity));
    this.#value = grown(this.#value, new Float64Array(this.#capacity));
    this.#text = grown(this.#text, new Int32Array(this.#capacity));
  }
}

function grown<Column extends Float64Array | Uint8Array | Int32Array>(column: Column, larger: Column): Column {
  larger.set(column);
  return larger;
}
