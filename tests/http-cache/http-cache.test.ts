import { describe, expect, test } from 'vitest';
import type { CreateEdge } from '#content/chapters/cdn/exercises/edge/contract.ts';
import { createEdge as moments } from '#content/chapters/cdn/exercises/edge/right/moments.ts';
import { createEdge as promises } from '#content/chapters/cdn/exercises/edge/right/promises.ts';
import { createEdge as tree } from '#content/chapters/cdn/exercises/edge/right/tree.ts';
import { createEdge as reference } from '#content/chapters/cdn/exercises/edge/solution.ts';
import { createEdge as keptForEver } from '#content/chapters/cdn/exercises/edge/starter.ts';
import { leftOutBecause } from './applicable.ts';
import { playCase } from './play.ts';
import { suiteCases, type SuiteCase } from './suite.ts';

/** An edge that keeps nothing breaks hardly a rule, which is why cases that require and cases that ask for more are told together. */
const nothingKept: CreateEdge = (origin) => ({ handle: (request) => origin(request), purge: () => undefined });

describe('the public suite for HTTP caches', () => {
  const cases = suiteCases();
  const applicable = cases.filter((one) => leftOutBecause(one) === undefined);
  const agreedOn = applicable.filter(({ isAgreedOn, kind }) => isAgreedOn && kind === 'required');

  test('every case is played, or left out for a reason that is counted', () => {
    expect(countBy(cases, (one) => leftOutBecause(one) ?? 'played')).toEqual({
      played: 147,
      'it asks without a right and a wrong': 100,
      'it is for caches of browsers': 5,
      'Expires does not count': 45,
      'Last-Modified does not count': 6,
      'must-understand does not count': 2,
      'CDN-Cache-Control does not count': 17,
      'no lifetime is guessed': 16,
      'visitors have no conditions of their own': 7,
      'answers to other methods than GET are not kept': 1,
      'messages have no headers of connections': 10,
      'there are no ranges': 10,
      'there are no interim responses': 4,
    });
  });

  describe.each([
    ['the reference', reference],
    ['right/moments', moments],
    ['right/promises', promises],
    ['right/tree', tree],
  ] as const)('%s', (name, create) => {
    test('passes what is required and nearly all shared caches pass', async () => {
      expect(await failuresIn(create, agreedOn)).toEqual([]);
    });

    test('passes most of all that is required, and of what an optimal cache does', async () => {
      const [required, optimal] = await sharesOf(create, applicable);
      console.info(
        `${name}: ${required.passed} of ${required.all} required, ${optimal.passed} of ${optimal.all} optimal`,
      );
      expect(required.passed).toBeGreaterThan(0.95 * required.all);
      expect(optimal.passed).toBeGreaterThan(0.75 * optimal.all);
    });
  });

  test('an edge that serves for ever whatever it has is refused by what is required', async () => {
    const failed = await failuresIn(keptForEver, agreedOn);
    expect(failed.map((one) => one.split(' ')[0])).toEqual(
      expect.arrayContaining(['freshness-max-age-stale', 'cc-resp-private-shared', 'vary-no-match', 'other-age-gen']),
    );
  });

  test('an edge that keeps nothing passes less than a tenth of what an optimal cache does', async () => {
    const [, optimal] = await sharesOf(nothingKept, applicable);
    expect(optimal.passed).toBeLessThan(0.1 * optimal.all);
  });
});

interface Share {
  readonly passed: number;
  readonly all: number;
}

async function sharesOf(
  create: CreateEdge,
  cases: readonly SuiteCase[],
): Promise<readonly [required: Share, optimal: Share]> {
  const share = async (kind: SuiteCase['kind']): Promise<Share> => {
    const some = cases.filter((one) => one.kind === kind);
    return { passed: some.length - (await failuresIn(create, some)).length, all: some.length };
  };
  return [await share('required'), await share('optimal')];
}

/** The cases that an edge does not pass, each with what is wrong. */
async function failuresIn(create: CreateEdge, cases: readonly SuiteCase[]): Promise<string[]> {
  const wrong = await Promise.all(cases.map(async (one) => ({ id: one.id, fault: await faultOf(create, one) })));
  return wrong.flatMap(({ id, fault }) => (fault === undefined ? [] : [`${id} ${fault}`]));
}

async function faultOf(create: CreateEdge, one: SuiteCase): Promise<string | undefined> {
  try {
    return await playCase(create, one);
  } catch (error) {
    return String(error);
  }
}

function countBy<Item>(list: readonly Item[], groupOf: (item: Item) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const item of list) counts[groupOf(item)] = (counts[groupOf(item)] ?? 0) + 1;
  return counts;
}
