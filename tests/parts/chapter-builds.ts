const builds = import.meta.glob<Readonly<Record<string, unknown>>>(
  '/content/chapters/*/exercises/*/{solution,right/*}.ts',
  { eager: true },
);

/** Every correct build of an exercise, `chapter/name`, by its file. */
export function correctBuilds(exercise: string): (readonly [file: string, build: unknown])[] {
  return Object.entries(builds).flatMap(([path, module]) => {
    const [, , , chapter, , name, ...file] = path.split('/');
    return `${chapter}/${name}` === exercise ? [[file.join('/'), Object.values(module)[0]] as const] : [];
  });
}
