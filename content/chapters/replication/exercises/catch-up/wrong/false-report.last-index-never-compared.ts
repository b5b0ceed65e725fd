import type { CatchUp } from '../contract.ts';

export const catchUp: CatchUp = (node, primary) => {
  let same = 0;
  let other = Math.min(node.length, primary.length);
  while (other - same > 1) {
    const middle = (same + other) >> 1;
    if (node.at(middle)!.epoch === primary.at(middle)!.epoch) same = middle;
    else other = middle;
  }
  const first = same + 1;
  for (let index = first; index <= node.length; index++) node.report(node.at(index)!);
  if (first <= node.length) node.cut(first);
  for (let index = first; index <= primary.length; index++) node.append(primary.at(index)!);
};
