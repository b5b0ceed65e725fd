import type { CatchUp } from './contract.ts';

export const catchUp: CatchUp = (node, primary) => {
  // What if the end of the node's log is not in the primary's?
  for (let index = node.length + 1; index <= primary.length; index++) node.append(primary.at(index)!);
};
