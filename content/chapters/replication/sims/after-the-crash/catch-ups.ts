import type { CatchUp } from '#kit';

/** Goes on behind its own last entry, whatever that is. */
export const keepTail: CatchUp = (node, primary) => {
  for (let index = node.length + 1; index <= primary.length; index++) node.append(primary.at(index)!);
};

/** Throws away what the primary does not have, and fetches what is missing. */
export const cutTail: CatchUp = (node, primary) => {
  const common = commonLength(node, primary);
  if (node.length > common) node.cut(common + 1);
  keepTail(node, primary);
};

/** The same, and writes down first what it throws away. */
export const reportTail: CatchUp = (node, primary) => {
  for (let index = commonLength(node, primary) + 1; index <= node.length; index++) node.report(node.at(index)!);
  cutTail(node, primary);
};

/** Where the two logs part: beyond it nothing is the same, so it is found by halving. */
function commonLength(node: Parameters<CatchUp>[0], primary: Parameters<CatchUp>[1]): number {
  let low = 0;
  let high = Math.min(node.length, primary.length);
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (node.at(middle)!.epoch === primary.at(middle)!.epoch) low = middle;
    else high = middle - 1;
  }
  return low;
}
