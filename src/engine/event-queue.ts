import { assert } from '#engine/assert.ts';

/**
 * Pending events in the order `(atMs, order of pushing)`, a total order: events at one moment come out as they went in.
 * A four-way heap over columns. After `pop`, the event is in the fields below until the next `pop`.
 */
export class EventQueue {
  atMs = 0;
  node = 0;
  kind = 0;
  subject = 0;
  value = 0;

  readonly #pendingMax: number;
  #length = 0;
  #pushed = 0;
  #slots = 64;
  // The heap itself: moments, the order of pushing, and the slot that holds the rest.
  #time = new Float64Array(this.#slots);
  #order = new Float64Array(this.#slots);
  #slot = new Int32Array(this.#slots);
  // By slot. Slots of the heap beyond `#length` are the free ones.
  #node = new Int32Array(this.#slots);
  #kind = new Int32Array(this.#slots);
  #subject = new Int32Array(this.#slots);
  #value = new Float64Array(this.#slots);

  /** `pendingMax` events at most may wait at once; `push` answers false beyond. */
  constructor(pendingMax: number) {
    this.#pendingMax = pendingMax;
    for (let slot = 0; slot < this.#slots; slot++) this.#slot[slot] = slot;
  }

  get length(): number {
    return this.#length;
  }

  /** When the next event is due; only for a queue that is not empty. */
  get nextAtMs(): number {
    assert(this.#length > 0, 'an empty queue has no next event');
    return this.#time[0]!;
  }

  /** Adds an event; false, and nothing added, when the queue is full. */
  push(atMs: number, node: number, kind: number, subject: number, value: number): boolean {
    if (this.#length === this.#slots) {
      if (this.#slots >= this.#pendingMax) return false;
      this.#grow();
    }
    const slot = this.#slot[this.#length]!;
    this.#node[slot] = node;
    this.#kind[slot] = kind;
    this.#subject[slot] = subject;
    this.#value[slot] = value;
    this.#rise(this.#length++, atMs, this.#pushed++, slot);
    return true;
  }

  /** Takes the earliest event into the fields; false when there is none. */
  pop(): boolean {
    if (this.#length === 0) return false;
    const slot = this.#slot[0]!;
    this.atMs = this.#time[0]!;
    this.node = this.#node[slot]!;
    this.kind = this.#kind[slot]!;
    this.subject = this.#subject[slot]!;
    this.value = this.#value[slot]!;
    const last = --this.#length;
    if (last > 0) this.#sink(this.#time[last]!, this.#order[last]!, this.#slot[last]!);
    this.#slot[last] = slot;
    return true;
  }

  #rise(from: number, atMs: number, order: number, slot: number): void {
    const time = this.#time;
    const orders = this.#order;
    const slots = this.#slot;
    let at = from;
    while (at > 0) {
      const parent = (at - 1) >> 2;
      // A newcomer was pushed last, so at equal moments it stays below.
      if (time[parent]! <= atMs) break;
      time[at] = time[parent]!;
      orders[at] = orders[parent]!;
      slots[at] = slots[parent]!;
      at = parent;
    }
    time[at] = atMs;
    orders[at] = order;
    slots[at] = slot;
  }

  #sink(atMs: number, order: number, slot: number): void {
    const time = this.#time;
    const orders = this.#order;
    const slots = this.#slot;
    const length = this.#length;
    let at = 0;
    for (;;) {
      let child = 4 * at + 1;
      if (child >= length) break;
      const end = child + 4 < length ? child + 4 : length;
      let least = child;
      let leastAtMs = time[child]!;
      for (child++; child < end; child++) {
        const childAtMs = time[child]!;
        if (childAtMs < leastAtMs || (childAtMs === leastAtMs && orders[child]! < orders[least]!)) {
          least = child;
          leastAtMs = childAtMs;
        }
      }
      if (leastAtMs > atMs || (leastAtMs === atMs && orders[least]! > order)) break;
      time[at] = leastAtMs;
      orders[at] = orders[least]!;
      slots[at] = slots[least]!;
      at = least;
    }
    time[at] = atMs;
    orders[at] = order;
    slots[at] = slot;
  }

  #grow(): void {
    const before = this.#slots;
    this.#slots = Math.min(before * 2, this.#pendingMax);
    this.#time = copied(this.#time, new Float64Array(this.#slots));
    this.#order = copied(this.#order, new Float64Array(this.#slots));
    this.#slot = copied(this.#slot, new Int32Array(this.#slots));
    this.#node = copied(this.#node, new Int32Array(this.#slots));
    this.#kind = copied(this.#kind, new Int32Array(this.#slots));
    this.#subject = copied(this.#subject, new Int32Array(this.#slots));
    this.#value = copied(this.#value, new Float64Array(this.#slots));
    for (let slot = before; slot < this.#slots; slot++) this.#slot[slot] = slot;
  }
}

function copied<Column extends Float64Array | Int32Array>(from: Column, to: Column): Column {
  to.set(from);
  return to;
}
