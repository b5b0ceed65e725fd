import { assert } from '#engine/assert.ts';

/** Most events that can wait at once. */
const SLOTS_MAX = 1_048_576;
/** Whole numbers that a slot holds: node, kind, subject, and one more to make it four. */
const WORDS_EACH = 4;

/**
 * Pending events in the order `(atMs, order of pushing)`, a total order: events at one moment come out as they went in.
 * A binary heap over columns. After `pop`, the event is in the fields below until the next `pop`.
 *
 * Handling an event nearly always pushes another, so `pop` leaves the heap's root as a gap for the next `push` to fill;
 * only when another `pop` comes first is the heap closed over it.
 */
export class EventQueue {
  atMs = 0;
  node = 0;
  kind = 0;
  subject = 0;
  value = 0;

  readonly #pendingMax: number;
  #capacity: number;
  /** Events in the heap, the gap counted. */
  #size = 0;
  #hasGap = false;
  /** The slot of the event that was popped last. */
  #gapSlot = 0;
  /** Events pushed so far. */
  #pushed = 0;
  // The heap itself: moments, and the slots that hold the rest of their events.
  #time: Float64Array;
  #slot: Int32Array;
  // By slot; slots that no event is in are listed in `#free` from `#size` on.
  #free: Int32Array;
  /** How many were pushed before it, which orders the events of one moment. */
  #order: Float64Array;
  #words: Int32Array;
  #value: Float64Array;

  /** `pendingMax` events at most may wait at once; `push` answers false beyond. */
  constructor(pendingMax: number) {
    assert(pendingMax <= SLOTS_MAX, `at most ${SLOTS_MAX} events can wait`);
    this.#pendingMax = pendingMax;
    this.#capacity = Math.min(64, pendingMax);
    this.#time = new Float64Array(this.#capacity);
    this.#slot = new Int32Array(this.#capacity);
    this.#free = Int32Array.from({ length: this.#capacity }, (_, slot) => slot);
    this.#order = new Float64Array(this.#capacity);
    this.#words = new Int32Array(this.#capacity * WORDS_EACH);
    this.#value = new Float64Array(this.#capacity);
  }

  get length(): number {
    return this.#hasGap ? this.#size - 1 : this.#size;
  }

  /** When the next event is due; only for a queue that is not empty. */
  get nextAtMs(): number {
    if (this.#hasGap) this.#closeGap();
    assert(this.#size > 0, 'an empty queue has no next event');
    return this.#time[0]!;
  }

  /** Adds an event; false, and nothing added, when the queue is full. */
  push(atMs: number, node: number, kind: number, subject: number, value: number): boolean {
    const fillsGap = this.#hasGap;
    if (!fillsGap && this.#size === this.#capacity && !this.#grow()) return false;
    const slot = fillsGap ? this.#gapSlot : this.#free[this.#size]!;
    const words = this.#words;
    const first = slot * WORDS_EACH;
    words[first] = node;
    words[first + 1] = kind;
    words[first + 2] = subject;
    this.#value[slot] = value;
    this.#order[slot] = this.#pushed++;
    this.#hasGap = false;
    if (fillsGap) this.#sink(atMs, slot);
    else this.#rise(this.#size++, atMs, slot);
    return true;
  }

  /** Takes the earliest event into the fields; false when there is none that is due by `untilMs`. */
  pop(untilMs = Infinity): boolean {
    if (this.#hasGap) this.#closeGap();
    if (this.#size === 0 || this.#time[0]! > untilMs) return false;
    const slot = this.#slot[0]!;
    const words = this.#words;
    const first = slot * WORDS_EACH;
    this.atMs = this.#time[0]!;
    this.node = words[first]!;
    this.kind = words[first + 1]!;
    this.subject = words[first + 2]!;
    this.value = this.#value[slot]!;
    this.#gapSlot = slot;
    this.#hasGap = true;
    return true;
  }

  #closeGap(): void {
    this.#hasGap = false;
    const last = --this.#size;
    this.#free[last] = this.#gapSlot;
    if (last > 0) this.#sink(this.#time[last]!, this.#slot[last]!);
  }

  /** Brings a newcomer from the heap's end to its place. Pushed last, it stays below its equals. */
  #rise(end: number, atMs: number, slot: number): void {
    const time = this.#time;
    const slots = this.#slot;
    let at = end;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (time[parent]! <= atMs) break;
      time[at] = time[parent]!;
      slots[at] = slots[parent]!;
      at = parent;
    }
    time[at] = atMs;
    slots[at] = slot;
  }

  /** Brings an event from the root to its place. */
  #sink(atMs: number, slot: number): void {
    const time = this.#time;
    const slots = this.#slot;
    const order = this.#order;
    const size = this.#size;
    let at = 0;
    for (let child = 1; child < size; child = 2 * at + 1) {
      const other = child + 1;
      if (other < size) {
        const atMsHere = time[child]!;
        const atMsThere = time[other]!;
        // Which child is earlier can't be foreseen; added as a number it costs no branch, and so no wrong guess.
        child += +(atMsThere < atMsHere);
        if (atMsThere === atMsHere && order[slots[other]!]! < order[slots[child]!]!) child = other;
      }
      const childAtMs = time[child]!;
      if (childAtMs > atMs || (childAtMs === atMs && order[slots[child]!]! > order[slot]!)) break;
      time[at] = childAtMs;
      slots[at] = slots[child]!;
      at = child;
    }
    time[at] = atMs;
    slots[at] = slot;
  }

  /** Doubles the columns; false at the limit. */
  #grow(): boolean {
    const before = this.#capacity;
    if (before === this.#pendingMax) return false;
    const capacity = Math.min(before * 2, this.#pendingMax);
    this.#capacity = capacity;
    this.#time = copied(this.#time, new Float64Array(capacity));
    this.#slot = copied(this.#slot, new Int32Array(capacity));
    this.#free = copied(this.#free, new Int32Array(capacity));
    this.#order = copied(this.#order, new Float64Array(capacity));
    this.#words = copied(this.#words, new Int32Array(capacity * WORDS_EACH));
    this.#value = copied(this.#value, new Float64Array(capacity));
    for (let slot = before; slot < capacity; slot++) this.#free[slot] = slot;
    return true;
  }
}

function copied<Column extends Float64Array | Int32Array>(from: Column, to: Column): Column {
  to.set(from);
  return to;
}
