import type { CatchUp } from '../contract.ts';

export const catchUp: CatchUp = (node, primary) => {
  let same = Math.min(node.length, primary.length);
  while (same > 0 && node.at(same)!.epoch !== primary.at(same)!.epoch) same--;
  const lost = Array.from({ length: node.length - same }, (_, at) => node.at(same + 1 + at)!);
  node.cut(same + 1);
  for (const entry of lost) node.report(entry);
  for (let index = same + 1; index <= primary.length; index++) node.append(primary.at(index)!);
};
