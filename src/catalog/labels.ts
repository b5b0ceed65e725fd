import { assert } from '#engine/assert.ts';
import type { Labels } from '#engine/labels.ts';

const modules = import.meta.glob<{ default: Labels }>('/content/chapters/*/sims/*/labels.ts', { eager: true });

/** The words of the figure `id`, for the build and the tests; a page is handed those of its own language. */
export function labelsById(id: string): Labels {
  const [chapter, name] = id.split('/');
  const path = `/content/chapters/${chapter}/sims/${name}/labels.ts`;
  const module = modules[path];
  assert(module, `no words for the figure '${id}': looked for ${path.slice(1)}`);
  return module.default;
}
