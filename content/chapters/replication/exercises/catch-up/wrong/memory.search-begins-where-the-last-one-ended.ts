import type { CatchUp } from '../contract.ts';

let known = 0;

export const catchUp: CatchUp = (node, primary) => {
  let same = Math.min(known, node.length, primary.length);
  let other = Math.min(node.length, primary.length) + 1;
  while (other - same > 1) {
    const middle = Math.floor((same + other) / 2);
    if (node.at(middle)!.epoch === primary.at(middle)!.epoch) same = middle;
    else other = middle;
  }
  known = same;
  for (let index = same + 1; index <= node.length; index++) node.report(node.at(index)!);
  if (node.length > same) node.cut(same + 1);
  for (let index = same + 1; index <= primary.length; index++) node.append(primary.at(index)!);
};
