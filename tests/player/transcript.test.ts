import { describe, expect, test } from 'vitest';
import { scenarios } from '#catalog/scenarios.ts';
import { defaultSpec } from '#engine/scenario.ts';
import { runWorld } from '#parts/run-world.ts';
import { playedRun } from '#player/played-run.ts';

describe.each([...scenarios.values()])('the default run of $id', (scenario) => {
  test('is told to its end, in no more than 100 lines', async () => {
    const spec = defaultSpec(scenario);
    const { transcript } = playedRun(scenario, spec, await runWorld(scenario, spec));
    expect(transcript.length).toBeLessThanOrEqual(100);
    const measured = transcript.filter(({ type }) => type === 'measures').map(({ atMs }) => atMs);
    // Nothing is left after the last that would be told again.
    const [first, second] = measured;
    expect(scenario.durationMs - measured.at(-1)!).toBeLessThan(second! - first!);
  });
});
