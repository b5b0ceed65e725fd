import type { CatchUp, Entry } from '../contract.ts';

export const catchUp: CatchUp = (node, primary) => {
  let shared = Math.min(node.length, primary.length);
  while (shared > 0 && node.at(shared)!.epoch !== primary.at(shared)!.epoch) shared -= 1;

  const lost: Entry[] = [];
  for (let index = shared + 1; index <= node.length; index++) lost.push(node.at(index)!);
  lost.forEach((entry) => node.report(entry));
  if (lost.length > 0) node.cut(shared + 1);
  while (node.length < primary.length) node.append(primary.at(node.length + 1)!);

  const epoch = primary.at(primary.length)?.epoch ?? 1;
  for (const { value } of lost) node.append({ index: node.length + 1, epoch, value });
};
