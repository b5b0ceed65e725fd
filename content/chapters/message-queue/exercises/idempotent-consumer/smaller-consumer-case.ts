import { lower, shorter, type Random } from '#kit';
import { LEG_MS, upload, type ConsumerCase, type Published, type Trouble } from './consumer-case.ts';

/** Messages are published at multiples of this. */
const GAP_MS = 10;

const PHOTOS = ['p1', 'P1', 'p2', 'q1'] as const;

/** Fewer messages, less trouble, and that earlier; calls that take no longer than they must. */
export function* smallerConsumerCase(testCase: ConsumerCase): Generator<ConsumerCase> {
  const { published, troubles, legsMs } = testCase;
  for (const fewer of shorter(published)) yield { ...testCase, published: fewer };
  for (const fewer of shorter(troubles)) yield { ...testCase, troubles: fewer };
  for (const [index, trouble] of troubles.entries()) {
    for (const less of lesserTroubles(trouble)) yield { ...testCase, troubles: troubles.with(index, less) };
  }
  for (const [index, { atMs, upload }] of published.entries()) {
    const gaps = Math.floor((atMs - (published[index - 1]?.atMs ?? 0)) / GAP_MS);
    for (const fewer of lower(gaps, 1)) {
      const sooner = { upload, atMs: atMs - (gaps - fewer) * GAP_MS };
      yield { ...testCase, published: published.with(index, sooner) };
    }
  }
  for (const fewer of shorter(legsMs)) yield { ...testCase, legsMs: fewer };
  for (const [index, legs] of legsMs.entries()) {
    for (const less of lower(legs.length, 0)) yield { ...testCase, legsMs: legsMs.with(index, legs.slice(0, less)) };
    for (const [leg, ms] of legs.entries()) {
      for (const less of lower(Math.floor(ms / LEG_MS), 1)) {
        yield { ...testCase, legsMs: legsMs.with(index, legs.with(leg, less * LEG_MS)) };
      }
    }
  }
}

function* lesserTroubles(trouble: Trouble): Generator<Trouble> {
  for (const delivery of lower(trouble.delivery, 0)) yield { ...trouble, delivery };
  if (trouble.type === 'dies') for (const calls of lower(trouble.calls, 0)) yield { ...trouble, calls };
  if (trouble.type === 'rejected') for (const call of lower(trouble.call, 0)) yield { ...trouble, call };
  if (trouble.type === 'rivals') for (const commits of lower(trouble.commits, 1)) yield { ...trouble, commits };
}

/** Up to five messages, some published again, soon or late; a few troubles; ways that are slow now and then. */
export function drawConsumerCase(random: Random): ConsumerCase {
  const first = random.integer(PHOTOS.length);
  const uploads = Array.from({ length: 1 + random.integer(3) }, (_, index) =>
    upload(
      PHOTOS[(first + index) % PHOTOS.length]!,
      random.uniform() < 0.7 ? 'ann' : 'bob',
      random.uniform() < 0.15 ? PHOTOS[first]! : undefined,
    ),
  );
  let atMs = 0;
  const published = Array.from({ length: uploads.length + random.integer(3) }, (_, index): Published => {
    atMs += GAP_MS * (1 + random.integer(random.uniform() < 0.7 ? 4 : 30));
    return { atMs, upload: uploads[index] ?? random.pick(uploads) };
  });
  if (random.uniform() < 0.15) published.push({ atMs: atMs + 20_000, upload: random.pick(uploads) });
  const slowness = random.uniform() < 0.5 ? 0.04 : 0;
  const drawLeg = (): number => LEG_MS * (1 + random.integer(random.uniform() < slowness ? 70 : 4));
  return {
    published,
    visibilityMs: 200,
    troubles: Array.from({ length: random.integer(4) }, () => drawTrouble(random)),
    legsMs: Array.from({ length: 8 }, () => Array.from({ length: 24 }, drawLeg)),
    ...(random.uniform() < 0.1 && { poison: random.pick(uploads).photo }),
  };
}

function drawTrouble(random: Random): Trouble {
  const chance = random.uniform();
  const delivery = random.integer(4);
  if (chance < 0.5) return { type: 'dies', delivery, calls: random.integer(10) };
  if (chance < 0.8) return { type: 'rejected', delivery, call: random.integer(9) };
  return { type: 'rivals', delivery, commits: 1 + random.integer(4) };
}
