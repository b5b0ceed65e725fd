import { assert } from '#engine/assert.ts';
import type { AnyScenario } from '#engine/scenario.ts';

const modules = import.meta.glob<{ default: AnyScenario }>('/content/chapters/*/sims/*/scenario.ts', { eager: true });

/** Every scenario, by id. For the build, the tests and the sandbox; a page loads the one that it shows. */
export const scenarios: ReadonlyMap<string, AnyScenario> = new Map(
  Object.entries(modules).map(([path, { default: scenario }]) => {
    const [, , , chapter, , name] = path.split('/');
    assert(
      scenario.id === `${chapter}/${name}`,
      `${path} calls itself '${scenario.id}', its folder says '${chapter}/${name}'`,
    );
    return [scenario.id, scenario];
  }),
);

/** The scenario `id`; asking for one that is not there stops the build and says which there are. */
export function scenarioById(id: string): AnyScenario {
  const scenario = scenarios.get(id);
  const [chapter, name] = id.split('/');
  assert(
    scenario,
    `no figure '${id}': looked for content/chapters/${chapter}/sims/${name}/scenario.ts; there are ${[...scenarios.keys()].join(', ')}`,
  );
  return scenario;
}
