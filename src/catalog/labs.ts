import { assert } from '#engine/assert.ts';
import type { SqlLab } from '#labs/sql-lab.ts';

const modules = import.meta.glob<{ default: SqlLab }>('/content/chapters/*/labs/*/lab.ts', { eager: true });

/** The lab `id`; asking for one that is not there stops the build and says which there are. */
export function labById(id: string): SqlLab {
  const lab = labs.get(id);
  const [chapter, name] = id.split('/');
  assert(
    lab,
    `no lab '${id}': looked for content/chapters/${chapter}/labs/${name}/lab.ts; there are ${[...labs.keys()].join(', ')}`,
  );
  return lab;
}

/** Every lab, by id. For the build, the tests and the worker; a page loads the one that it shows. */
export const labs: ReadonlyMap<string, SqlLab> = new Map(
  Object.entries(modules).map(([path, { default: lab }]) => {
    const [, , , chapter, , name] = path.split('/');
    assert(lab.id === `${chapter}/${name}`, `${path} calls itself '${lab.id}', its folder says '${chapter}/${name}'`);
    return [lab.id, lab];
  }),
);
