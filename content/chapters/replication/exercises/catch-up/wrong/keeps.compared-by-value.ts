import type { CatchUp } from '../contract.ts';

export const catchUp: CatchUp = (node, primary) => {
  let shared = Math.min(node.length, primary.length);
  while (shared > 0 && node.at(shared)!.value !== primary.at(shared)!.value) shared -= 1;

  for (let index = shared + 1; index <= node.length; index++) node.report(node.at(index)!);
  if (node.length > shared) node.cut(shared + 1);
  while (node.length < primary.length) node.append(primary.at(node.length + 1)!);
};
