const contracts = import.meta.glob<string>('/content/chapters/*/exercises/*/contract.ts', {
  query: '?raw',
  import: 'default',
});
const solutions = import.meta.glob<string>('/content/chapters/*/exercises/*/solution.ts', {
  query: '?raw',
  import: 'default',
});
const rights = import.meta.glob<string>('/content/chapters/*/exercises/*/right/*.ts', {
  query: '?raw',
  import: 'default',
});

/** The text of an exercise's contract, for the editor's types. */
export async function contractText(exerciseId: string): Promise<string> {
  return textOf(contracts, `${folderOf(exerciseId)}/contract.ts`);
}

/** The reference and the other correct builds, the reference first, as if written in the reader's own file. */
export async function correctBuilds(exerciseId: string): Promise<readonly string[]> {
  const folder = folderOf(exerciseId);
  const others = Object.keys(rights).filter((path) => path.startsWith(`${folder}/right/`));
  const texts = await Promise.all([
    textOf(solutions, `${folder}/solution.ts`),
    ...others.map((path) => textOf(rights, path)),
  ]);
  return texts.map((text) => text.replace("'../contract.ts'", "'./contract.ts'"));
}

async function textOf(loaders: Readonly<Record<string, () => Promise<string>>>, path: string): Promise<string> {
  const load = loaders[path];
  if (!load) throw new Error(`There is no ${path}.`);
  return load();
}

function folderOf(exerciseId: string): string {
  const [chapter, name] = exerciseId.split('/');
  return `/content/chapters/${chapter}/exercises/${name}`;
}
