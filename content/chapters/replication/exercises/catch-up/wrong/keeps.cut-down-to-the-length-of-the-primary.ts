import type { CatchUp } from '../contract.ts';

export const catchUp: CatchUp = (node, primary) => {
  for (let index = primary.length + 1; index <= node.length; index++) node.report(node.at(index)!);
  if (node.length > primary.length) node.cut(primary.length + 1);
  while (node.length < primary.length) node.append(primary.at(node.length + 1)!);
};
