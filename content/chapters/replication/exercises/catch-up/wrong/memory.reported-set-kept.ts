import type { CatchUp, Entry } from '../contract.ts';

const reported = new Set<string>();

export const catchUp: CatchUp = (node, primary) => {
  const report = (entry: Entry): void => {
    const name = `${entry.epoch}/${entry.index}`;
    if (!reported.has(name)) node.report(entry);
    reported.add(name);
  };
  let same = Math.min(node.length, primary.length);
  while (same > 0 && node.at(same)!.epoch !== primary.at(same)!.epoch) same--;
  for (let index = same + 1; index <= node.length; index++) report(node.at(index)!);
  node.cut(same + 1);
  for (let index = same + 1; index <= primary.length; index++) node.append(primary.at(index)!);
};
