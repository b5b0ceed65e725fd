import { assert } from '#engine/assert.ts';
import type { Write } from '#parts/queueing/consumer.ts';

/** What a worker asks of a service. */
export type Asked =
  | { readonly type: 'ack'; readonly receipt: string }
  | { readonly type: 'put'; readonly key: string }
  | { readonly type: 'read'; readonly key: string }
  | { readonly type: 'commit'; readonly writes: readonly Write[] }
  | { readonly type: 'mail'; readonly key: string };

/** A call, the photo that it was made for, who waits for its answer, and the answer when there is one. */
export interface Call {
  readonly asked: Asked;
  readonly photo: number;
  readonly from: number;
  answer: unknown;
}

/** The calls of workers to the services around them, by number: a trace carries numbers only. */
export class Calls {
  readonly #calls: Call[] = [];

  add(asked: Asked, photo: number, from: number): number {
    return this.#calls.push({ asked, photo, from, answer: undefined }) - 1;
  }

  at(number: number): Call {
    const call = this.#calls[number];
    assert(call, `there is no call ${number}`);
    return call;
  }
}
