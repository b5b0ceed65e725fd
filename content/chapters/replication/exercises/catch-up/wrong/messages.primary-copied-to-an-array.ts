import type { CatchUp, Entry } from '../contract.ts';

export const catchUp: CatchUp = (node, primary) => {
  const wanted: Entry[] = Array.from({ length: primary.length }, (_, at) => primary.at(at + 1)!);
  const parting = wanted.findIndex(({ index, epoch }) => node.at(index)?.epoch !== epoch);
  const shared = parting < 0 ? wanted.length : parting;

  for (let index = shared + 1; index <= node.length; index++) node.report(node.at(index)!);
  if (node.length > shared) node.cut(shared + 1);
  wanted.slice(shared).forEach((entry) => node.append(entry));
};
