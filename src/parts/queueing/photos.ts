import type { Random } from '#engine/random.ts';

export interface PhotosOptions {
  readonly random: Random;
  /** What resizing a photo takes on average; exponential, and the same photo takes as long each time. */
  readonly meanJobMs: number;
  /** Whose the next photo is. */
  readonly drawOwner: () => number;
}

/** The photos that people upload, by number in the order of uploading: what each costs, whose it is, and what became of it. */
export class Photos {
  readonly #random: Random;
  readonly #meanJobMs: number;
  readonly #drawOwner: () => number;
  readonly #jobsMs: number[] = [];
  readonly #owners: number[] = [];
  readonly #broken = new Set<number>();
  readonly #resized = new Set<number>();
  /** By owner, those that were taken in and have not been dealt with. */
  readonly #underWay = new Map<number, Set<number>>();

  constructor({ random, meanJobMs, drawOwner }: PhotosOptions) {
    this.#random = random;
    this.#meanJobMs = meanJobMs;
    this.#drawOwner = drawOwner;
  }

  jobMs(photo: number): number {
    while (this.#jobsMs.length <= photo) this.#jobsMs.push(this.#random.exponential(this.#meanJobMs));
    return this.#jobsMs[photo]!;
  }

  owner(photo: number): number {
    while (this.#owners.length <= photo) this.#owners.push(this.#drawOwner());
    return this.#owners[photo]!;
  }

  /** Nobody can ever resize it. */
  spoil(photo: number): void {
    this.#broken.add(photo);
  }

  isBroken(photo: number): boolean {
    return this.#broken.has(photo);
  }

  /** The service has said that it will see to it. */
  takeIn(photo: number): void {
    const owner = this.owner(photo);
    let underWay = this.#underWay.get(owner);
    if (!underWay) this.#underWay.set(owner, (underWay = new Set<number>()));
    underWay.add(photo);
  }

  /** Nobody sees to it any more. */
  giveUp(photo: number): void {
    this.#underWay.get(this.owner(photo))?.delete(photo);
  }

  /** It has been resized, for the first time or once more; and before an earlier photo of the same owner, or not. */
  finish(photo: number): { readonly isFirst: boolean; readonly hasOvertaken: boolean } {
    const [oldest] = this.#underWay.get(this.owner(photo)) ?? [];
    const isFirst = !this.#resized.has(photo);
    this.#resized.add(photo);
    this.giveUp(photo);
    return { isFirst, hasOvertaken: isFirst && oldest !== undefined && oldest < photo };
  }
}
