import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import exercise from '#content/chapters/stateless-web-tier/exercises/stateless-handler/exercise.ts';
import { createHandler } from '#content/chapters/stateless-web-tier/exercises/stateless-handler/solution.ts';
import scenario from '#content/chapters/stateless-web-tier/sims/where-is-my-cart/scenario.ts';
import { judge } from '../content/judge.ts';
import { looksOf, runWith } from './session-runs.ts';

test('the handler that the figures run passes the exercise', async () => {
  const source = readFileSync('src/parts/sessions/plain-handler.ts', 'utf8')
    .replace('#parts/sessions/session.ts', './contract.ts')
    .replaceAll('plainHandler', exercise.exportName);
  expect(await judge(exercise, source, 1)).toMatchObject({ type: 'passed' });
});

test('the exercise’s solution loses nothing in the figure, over a deploy and a death', async () => {
  const interventions = [
    { atMs: 3_000, to: 'balancer', message: 'deploy' },
    { atMs: 9_000, to: 'server2', message: 'kill' },
  ];
  const trace = await runWith(scenario, { where: 'yours' }, { interventions, fillings: { handler: createHandler } });
  const looks = looksOf(trace);
  expect(looks.filter(({ atMs }) => atMs > 9_500).length).toBeGreaterThan(50);
  expect(looks.filter(({ missing }) => missing > 0)).toEqual([]);
});
