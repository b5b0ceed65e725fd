import type { WorldNode } from '#engine/world.ts';
import { Kind } from '#parts/kinds.ts';
import type { Session, SessionStore } from '#parts/sessions/session.ts';

/** A call on the shared store, and what came of it. */
export interface StoreCall {
  readonly type: 'get' | 'put';
  readonly id: string;
  readonly value: Session | undefined;
  readonly version: number | undefined;
  readonly from: number;
}

type Found = { readonly value: Session; readonly version: number } | undefined;

/** What calls on the shared store hold, by their numbers; messages carry the number alone. */
export class StoreDesk {
  readonly #calls: StoreCall[] = [];
  readonly #found = new Map<number, Found>();

  open(call: StoreCall): number {
    return this.#calls.push(call) - 1;
  }

  call(number: number): StoreCall {
    return this.#calls[number]!;
  }

  find(number: number, found: Found): void {
    this.#found.set(number, found);
  }

  found(number: number): Found {
    const found = this.#found.get(number);
    this.#found.delete(number);
    return found;
  }
}

/** The shared store as one web server sees it: every call is a message there, and its answer one back. */
export class RemoteStore implements SessionStore {
  readonly #node: WorldNode;
  readonly #desk: StoreDesk;
  readonly #store: string;
  readonly #linkMs: number;
  readonly #waiting = new Map<number, { tell: (call: number, value: number) => void; fail: () => void }>();

  constructor(node: WorldNode, desk: StoreDesk, store: string, linkMs: number) {
    this.#node = node;
    this.#desk = desk;
    this.#store = store;
    this.#linkMs = linkMs;
  }

  get(id: string): Promise<Found> {
    const call = { type: 'get', id, value: undefined, version: undefined, from: this.#node.index } as const;
    return this.#send(call, (number) => this.#desk.found(number));
  }

  put(id: string, value: Session, version: number | undefined): Promise<boolean> {
    return this.#send({ type: 'put', id, value, version, from: this.#node.index }, (_, isStored) => isStored === 1);
  }

  /** An answer has come in; answers whether it was one of the store's. */
  receive(kind: number, call: number, value: number): boolean {
    const waiting = this.#waiting.get(call);
    if (kind !== Kind.hit && kind !== Kind.miss && kind !== Kind.stored && kind !== Kind.refused) return false;
    this.#waiting.delete(call);
    if (kind === Kind.refused) waiting?.fail();
    else waiting?.tell(call, value);
    return true;
  }

  #send<Result>(call: StoreCall, read: (number: number, value: number) => Result): Promise<Result> {
    const number = this.#desk.open(call);
    const node = this.#node;
    return new Promise((resolve, reject) => {
      this.#waiting.set(number, {
        tell: (answered, value) => resolve(read(answered, value)),
        fail: () => reject(new Error('the session store is down')),
      });
      const kind = call.type === 'get' ? Kind.lookup : Kind.store;
      node.send(node.address(this.#store), kind, number, 0, this.#linkMs);
    });
  }
}
