import type { Random } from '#engine/random.ts';
import { zipf } from '#parts/workload.ts';

/** What a visitor comes for: a photo to look at, or one to leave. */
export interface Errand {
  readonly atMs: number;
  /** The photo's number; an uploaded one gets the next. */
  readonly photo: number;
  readonly isUpload: boolean;
  /** The work of a web server on it, in all. */
  readonly workMs: number;
}

export interface ErrandsOptions {
  readonly random: (purpose: string) => Random;
  readonly durationMs: number;
  readonly perSecond: number;
  /** Photos that are there from the beginning, numbered from 1 by how popular they are. */
  readonly photos: number;
  readonly exponent: number;
  /** One request in so many leaves a photo. */
  readonly uploadOneIn: number;
  /** One request in so many asks for the newest photo, as soon as it is old enough to have been seen by somebody. */
  readonly newestOneIn: number;
  readonly newestAgeMs: number;
  readonly meanWorkMs: number;
}

/** All that visitors will ask for, so that the same seed meets every fire with the same traffic. */
export function errandsOf(options: ErrandsOptions): readonly Errand[] {
  const { random, durationMs, perSecond, photos, uploadOneIn, newestOneIn, newestAgeMs, meanWorkMs } = options;
  const arrivals = random('arrivals');
  const choices = random('choices');
  const works = random('works');
  const popular = zipf(random('photos'), photos, options.exponent);
  const errands: Errand[] = [];
  const uploads: Errand[] = [];
  let atMs = arrivals.exponential(1_000 / perSecond);
  while (atMs < durationMs) {
    const isUpload = choices.integer(uploadOneIn) === 0;
    const isNewest = choices.integer(newestOneIn) === 0;
    const before = atMs - newestAgeMs;
    const newest = isNewest ? uploads.findLast((upload) => upload.atMs < before)?.photo : undefined;
    const asked = popular() + 1;
    // Half of the work is the same for all.
    const workMs = meanWorkMs / 2 + works.exponential(meanWorkMs / 2);
    const photo = isUpload ? photos + uploads.length + 1 : (newest ?? asked);
    const errand = { atMs, photo, isUpload, workMs };
    errands.push(errand);
    if (isUpload) uploads.push(errand);
    atMs += arrivals.exponential(1_000 / perSecond);
  }
  return errands;
}
