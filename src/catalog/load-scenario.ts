import { assert } from '#engine/assert.ts';
import type { AnyScenario } from '#engine/scenario.ts';

const loaders = import.meta.glob<{ default: AnyScenario }>('/content/chapters/*/sims/*/scenario.ts');

/** Fetches one scenario for a page; the build has made sure that it is there. */
export async function loadScenario(id: string): Promise<AnyScenario> {
  const [chapter, name] = id.split('/');
  const load = loaders[`/content/chapters/${chapter}/sims/${name}/scenario.ts`];
  assert(load, `no figure '${id}'`);
  return (await load()).default;
}
