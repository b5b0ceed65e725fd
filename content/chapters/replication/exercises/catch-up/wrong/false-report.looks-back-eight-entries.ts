import type { CatchUp } from '../contract.ts';

const LOOKS_BACK = 8;

export const catchUp: CatchUp = (node, primary) => {
  const shorter = Math.min(node.length, primary.length);
  let same = shorter;
  while (same > 0 && node.at(same)!.epoch !== primary.at(same)!.epoch) same--;
  if (shorter - same > LOOKS_BACK) same = 0;
  for (let index = same + 1; index <= node.length; index++) node.report(node.at(index)!);
  node.cut(same + 1);
  for (let index = same + 1; index <= primary.length; index++) node.append(primary.at(index)!);
};
