import { getEntry } from 'astro:content';
import type { APIRoute, GetStaticPaths } from 'astro';
import { exercises } from '#catalog/exercises.ts';
import { printedPuzzle } from '#catalog/printed-puzzle.ts';

export const getStaticPaths = (() =>
  [...exercises.keys()].map((id) => {
    const [chapter, name] = id.split('/');
    return { params: { chapter, name }, props: { id } };
  })) satisfies GetStaticPaths;

/** An exercise's blocks, fetched when they are first shown. Which of them are right is not said. */
export const GET: APIRoute<{ readonly id: string }> = async ({ props: { id } }) => {
  const notes = await getEntry('blocks', id);
  return new Response(JSON.stringify(printedPuzzle(id, notes?.data ?? {})));
};
