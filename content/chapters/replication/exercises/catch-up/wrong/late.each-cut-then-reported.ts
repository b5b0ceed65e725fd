import type { CatchUp } from '../contract.ts';

export const catchUp: CatchUp = (node, primary) => {
  let shared = primary.length;
  while (shared > 0 && node.at(shared)?.epoch !== primary.at(shared)!.epoch) shared -= 1;

  for (let index = node.length; index > shared; index--) {
    const entry = node.at(index)!;
    node.cut(index);
    node.report(entry);
  }
  for (let index = shared + 1; index <= primary.length; index++) node.append(primary.at(index)!);
};
