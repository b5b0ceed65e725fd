import type { CatchUp } from './contract.ts';

export const catchUp: CatchUp = (node, primary) => {
  let same = Math.min(node.length, primary.length);
  while (same > 0 && node.at(same)!.epoch !== primary.at(same)!.epoch) same--;
  // All reports come before the cut: whoever dies in between finds the entries still there, and reports them again.
  for (let index = same + 1; index <= node.length; index++) node.report(node.at(index)!);
  node.cut(same + 1);
  for (let index = same + 1; index <= primary.length; index++) node.append(primary.at(index)!);
};
