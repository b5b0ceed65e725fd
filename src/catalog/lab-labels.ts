import { assert } from '#engine/assert.ts';
import type { LabLabels } from '#labs/labels.ts';

const modules = import.meta.glob<{ default: LabLabels }>('/content/chapters/*/labs/*/labels.ts', { eager: true });

/** The words of the lab `id`, for the build and the tests; a page is handed those of its own language. */
export function labLabelsById(id: string): LabLabels {
  const [chapter, name] = id.split('/');
  const path = `/content/chapters/${chapter}/labs/${name}/labels.ts`;
  const module = modules[path];
  assert(module, `no words for the lab '${id}': looked for ${path.slice(1)}`);
  return module.default;
}
