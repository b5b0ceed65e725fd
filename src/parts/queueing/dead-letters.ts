import type { Part } from '#engine/world.ts';
import { Kind } from '#parts/kinds.ts';

/** Where dead letters lie until somebody looks at them; their number is its level. */
export const deadLetters: Part = (node) => {
  let letters = 0;
  node.state('lying');
  return {
    receive(kind) {
      if (kind === Kind['dead-letter']) node.level(++letters);
    },
  };
};
