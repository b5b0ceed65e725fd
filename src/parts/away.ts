import type { Part } from '#engine/world.ts';

/** The place of a node that there is not, with these knobs. */
export const away: Part = (node) => {
  node.state('away');
  return { receive: () => undefined };
};
