import { describe, expect, test } from 'vitest';
import { isAlike } from '#incident/finding.ts';
import { looksOf, WALL } from '#incident/looks.ts';
import { consistent, shortestWay, suspectFrom, wayOf } from '#incident/suspects.ts';
import { fireOf, runOf, scenario, SEEDS, suspectsOf } from './fires.ts';

const LOOKS = looksOf(scenario).map(({ id }) => id);

describe('find the fire', () => {
  test('there are at least six kinds of fire, and fifty seeds draw all of them, on every kind of node', () => {
    const drawn = SEEDS.map((seed) => fireOf(seed).interventions[0]!);
    const kinds = new Set(scenario.faults.map(({ message }) => message));
    expect(kinds.size).toBeGreaterThanOrEqual(6);
    expect(new Set(drawn.map(({ message }) => message))).toEqual(kinds);
    expect(new Set(drawn.map(({ atMs }) => atMs)).size).toBeGreaterThan(20);
  });

  test('the looks tell every fire from every other, clearly, under fifty seeds', async () => {
    for (const seed of SEEDS) {
      const suspects = await suspectsOf(seed);
      for (const truth of suspects) {
        const left = consistent(suspects, truth, [WALL.id, ...LOOKS]).map(({ fire }) => fire);
        expect(left, `seed ${seed}`).toEqual([truth.fire]);
      }
    }
  }, 300_000);

  test('where nothing burns, nothing clearly seems to, on any look but the slowest request', async () => {
    for (const seed of SEEDS) {
      const calm = suspectFrom(scenario, { to: 'nobody', message: 'nothing' }, await runOf(seed));
      for (const look of [WALL.id, ...LOOKS].filter((id) => id !== 'trace.slowest')) {
        expect([...calm.findings.get(look)!].filter(([, how]) => how === 'clear')).toEqual([]);
      }
    }
  }, 60_000);

  test('a fire in one web server leaves the dashboards of the others as they were', async () => {
    for (const seed of SEEDS.slice(0, 10)) {
      const calm = suspectFrom(scenario, { to: 'nobody', message: 'nothing' }, await runOf(seed));
      for (const fire of scenario.faults.filter(({ to }) => to.startsWith('web'))) {
        const { findings } = suspectFrom(scenario, fire, await runOf(seed, fire));
        for (const other of ['web1', 'web2', 'web3', 'web4'].filter((id) => id !== fire.to)) {
          const look = `dashboard.${other}`;
          expect(isAlike(findings.get(look)!, calm.findings.get(look)!), `seed ${seed} ${fire.message} ${look}`).toBe(
            true,
          );
        }
      }
    }
  }, 60_000);

  test('the shortest way ends at one suspect, never adds any, and is shorter than opening everything', async () => {
    for (const seed of SEEDS.slice(0, 10)) {
      const suspects = await suspectsOf(seed);
      for (const truth of suspects) {
        const way = shortestWay(scenario, suspects, truth);
        const left = way.map((step) => step.left);
        expect(left.at(-1)).toBe(1);
        expect(left).toEqual([...left].sort((a, b) => b - a));
        expect(way.length).toBeLessThan(8);
      }
    }
  }, 60_000);

  test('a way counts what its own looks leave: opening all in order ends at one', async () => {
    const suspects = await suspectsOf(3);
    const truth = suspects[0]!;
    expect(wayOf(suspects, truth, LOOKS).at(-1)!.left).toBe(1);
    expect(wayOf(suspects, truth, [])).toHaveLength(1);
  });
});
