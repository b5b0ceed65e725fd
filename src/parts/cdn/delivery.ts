import type { HttpRequest, HttpResponse } from '#parts/cdn/edge.ts';

/**
 * What the nodes of one run share beside their messages: requests and answers under way, by number, since a message itself is
 * no more than numbers; which edges visitors are sent to; and, to judge answers by, the newest release and each visit's page.
 */
export class Delivery {
  readonly requests = new Letters<HttpRequest>();
  readonly responses = new Letters<HttpResponse>();
  newest = 1;
  /** The version of the page that a visit has got. */
  readonly pageOf = new Map<number, number>();
  readonly #avoided = new Set<string>();

  /** The first of `ways` that visitors are sent to. */
  choose(ways: readonly string[]): string {
    return ways.find((way) => !this.#avoided.has(way)) ?? ways.at(-1)!;
  }

  /** From now on visitors are sent to `edge`, or are not. */
  route(edge: string, isOpen: boolean): void {
    if (isOpen) this.#avoided.delete(edge);
    else this.#avoided.add(edge);
  }
}

class Letters<Letter> {
  readonly #letters: (Letter | undefined)[] = [];

  put(letter: Letter): number {
    return this.#letters.push(letter) - 1;
  }

  /** Each letter is opened once. */
  take(number: number): Letter {
    const letter = this.#letters[number]!;
    this.#letters[number] = undefined;
    return letter;
  }
}
