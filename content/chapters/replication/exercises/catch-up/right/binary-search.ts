import type { CatchUp, Entry, PrimaryLog, StaleNode } from '../contract.ts';

/** Where two entries are the same, so is all before them: the last such place can be found by halving. */
function sameUpTo(node: StaleNode, primary: PrimaryLog): number {
  let low = 0;
  let high = Math.min(node.length, primary.length);
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (node.at(middle)?.epoch === primary.at(middle)?.epoch) low = middle;
    else high = middle - 1;
  }
  return low;
}

export const catchUp: CatchUp = (node, primary) => {
  const same = sameUpTo(node, primary);
  const missing: Entry[] = [];
  for (let index = same + 1; index <= primary.length; index++) missing.push(primary.at(index)!);
  if (node.length > same) {
    for (let index = node.length; index > same; index--) node.report(node.at(index)!);
    node.cut(same + 1);
  }
  for (const entry of missing) node.append(entry);
};
