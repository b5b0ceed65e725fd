import type { SessionRequest, SessionResponse } from '#parts/sessions/session.ts';

/** A request on its way, and what its visitor may expect of the answer. */
export interface Asked {
  readonly request: SessionRequest;
  /** The session itself, where visitors carry it. */
  readonly token: string | undefined;
  /** What was confirmed to be in the cart when the request set out. */
  readonly owed: readonly string[];
  /** Whom the answer has to know: the visitor who has logged in, nobody after logging out, or as it comes. */
  readonly knows: 'visitor' | 'nobody' | 'either';
}

export interface Answered {
  readonly response: SessionResponse;
  readonly token: string | undefined;
}

/** What requests and answers hold, by the request's number; messages carry the number alone. */
export class Exchange {
  readonly #asked: Asked[] = [];
  readonly #answered = new Map<number, Answered>();

  ask(asked: Asked): number {
    return this.#asked.push(asked) - 1;
  }

  asked(number: number): Asked {
    return this.#asked[number]!;
  }

  answer(number: number, answered: Answered): void {
    this.#answered.set(number, answered);
  }

  answered(number: number): Answered | undefined {
    return this.#answered.get(number);
  }

  /** How many things that were confirmed the answer does not show. */
  missing(number: number): number {
    const response = this.#answered.get(number)?.response;
    if (response?.status !== 200) return 0;
    return this.asked(number).owed.filter((item) => !response.session.cart.includes(item)).length;
  }

  /** Whether the answer takes its visitor for a stranger, or a stranger for its visitor. */
  mistakes(number: number): boolean {
    const response = this.#answered.get(number)?.response;
    const { knows } = this.asked(number);
    if (response?.status !== 200 || knows === 'either') return false;
    return (response.session.user !== undefined) !== (knows === 'visitor');
  }

  /** The kind of message by which the answer goes back. */
  kindOf(number: number): 'failed' | 'stale-reply' | 'reply' | 'confirmed' {
    if (this.#answered.get(number)?.response.status !== 200) return 'failed';
    if (this.missing(number) > 0 || this.mistakes(number)) return 'stale-reply';
    return this.asked(number).request.type === 'show' ? 'reply' : 'confirmed';
  }
}
