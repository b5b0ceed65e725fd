import type { CatchUp } from '../contract.ts';

export const catchUp: CatchUp = (node, primary) => {
  let low = 0;
  let high = Math.min(node.length, primary.length);
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (node.at(middle)?.epoch === primary.at(middle)?.epoch) low = middle;
    else high = middle - 1;
  }
  for (let index = low + 1; index <= node.length; index++) node.report(node.at(index)!);
  if (node.length > low) node.cut(low + 1);
  for (let index = low + 1; index <= primary.length; index++) node.append(primary.at(index)!);
};
