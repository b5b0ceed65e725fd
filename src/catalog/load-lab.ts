import { assert } from '#engine/assert.ts';
import type { SqlLab } from '#labs/sql-lab.ts';

const loaders = import.meta.glob<{ default: SqlLab }>('/content/chapters/*/labs/*/lab.ts');

/** Fetches one lab for a page; the build has made sure that it is there. */
export async function loadLab(id: string): Promise<SqlLab> {
  const [chapter, name] = id.split('/');
  const load = loaders[`/content/chapters/${chapter}/labs/${name}/lab.ts`];
  assert(load, `no lab '${id}'`);
  return (await load()).default;
}
