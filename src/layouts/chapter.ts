/** The slug of the chapter whose page is being built; a tag that needs one stops the build elsewhere. */
export function chapterOf(locals: App.Locals): string {
  const [, slug] = locals.starlightRoute.entry.id.split('/');
  if (!slug)
    throw new Error(`The page "${locals.starlightRoute.entry.id}" is no chapter: name the chapter in the tag.`);
  return slug;
}
