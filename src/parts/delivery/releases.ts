import type { Minute } from '#parts/delivery/alerts.ts';

/** What versions there are, where they run, and what their requests came to. */
export class Releases {
  readonly #bugs: readonly (number | undefined)[];
  readonly #refreshed: (() => void)[] = [];
  readonly #counted = new Map<number, { good: number; bad: number }>();
  #settled = 0;

  /** The function of the site that each version breaks, if any, by the version's number; 0 is the one that runs at first. */
  constructor(bugs: readonly (number | undefined)[]) {
    this.#bugs = bugs;
  }

  bugOf(version: number): number | undefined {
    return this.#bugs[version];
  }

  /** The version that all servers are meant to have. */
  get settled(): number {
    return this.#settled;
  }

  settle(version: number): void {
    this.#settled = version;
    for (const refresh of this.#refreshed) refresh();
  }

  /** Calls `refresh` whenever another version is the settled one. */
  onSettled(refresh: () => void): void {
    this.#refreshed.push(refresh);
  }

  count(version: number, isGood: boolean): void {
    const counted = this.#counted.get(version) ?? { good: 0, bad: 0 };
    this.#counted.set(version, counted);
    if (isGood) counted.good++;
    else counted.bad++;
  }

  /** What was counted of a version since this was last asked. */
  take(version: number): Minute {
    const counted = this.#counted.get(version) ?? { good: 0, bad: 0 };
    this.#counted.delete(version);
    return counted;
  }
}
