import type { CatchUp } from '../contract.ts';

export const catchUp: CatchUp = (node, primary) => {
  let low = 1;
  let high = Math.min(node.length, primary.length);
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (node.at(middle)!.epoch === primary.at(middle)!.epoch) low = middle;
    else high = middle - 1;
  }
  const shared = Math.min(low, node.length, primary.length);
  for (let index = shared + 1; index <= node.length; index++) node.report(node.at(index)!);
  if (node.length > shared) node.cut(shared + 1);
  for (let index = shared + 1; index <= primary.length; index++) node.append(primary.at(index)!);
};
