import { useEffect, useState } from 'react';
import type { AnyScenario, RunSpec } from '#engine/scenario.ts';
import { insteadOf, suspectFrom, type Suspect } from '#incident/suspects.ts';
import { runWorld } from '#parts/run-world.ts';

/**
 * What every suspect would have shown on this run's traffic, worked out one by one between other work from the moment on at
 * which `isWanted`. Nothing until all are done.
 */
export function useSuspects(scenario: AnyScenario, spec: RunSpec, isWanted: boolean): readonly Suspect[] | undefined {
  const [done, setDone] = useState<{ readonly spec: RunSpec; readonly suspects: readonly Suspect[] }>();
  useEffect(() => {
    if (!isWanted) return undefined;
    let isOff = false;
    void (async () => {
      const suspects: Suspect[] = [];
      for (const fire of scenario.faults) {
        await pause();
        if (isOff) return;
        suspects.push(suspectFrom(scenario, fire, await runWorld(scenario, insteadOf(spec, fire))));
      }
      if (!isOff) setDone({ spec, suspects });
    })();
    return () => {
      isOff = true;
    };
  }, [scenario, spec, isWanted]);
  return done?.spec === spec ? done.suspects : undefined;
}

/** Lets the page answer before the next run. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
