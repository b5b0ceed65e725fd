import type { CatchUp } from '../contract.ts';

export const catchUp: CatchUp = (node, primary) => {
  let next = 1;
  while (next <= node.length && node.at(next)!.epoch === primary.at(next)?.epoch) next += 1;

  for (let index = next; index <= node.length; index++) node.report(node.at(index)!);
  if (next <= node.length) node.cut(next);
  for (; next <= primary.length; next++) node.append(primary.at(next)!);
};
