import type { CatchUp, PrimaryLog, StaleNode } from '../contract.ts';

/** Where the new primary took over. */
function takeover(primary: PrimaryLog): number {
  const newest = primary.at(primary.length)?.epoch;
  let before = 0;
  let within = primary.length;
  while (within - before > 1) {
    const middle = Math.floor((before + within) / 2);
    if (primary.at(middle)!.epoch === newest) within = middle;
    else before = middle;
  }
  return within;
}

function needsCut(node: StaleNode, primary: PrimaryLog, first: number): boolean {
  return node.length >= first && node.at(first)?.epoch !== primary.at(first)?.epoch;
}

export const catchUp: CatchUp = (node, primary) => {
  const first = Math.max(takeover(primary), 1);
  if (needsCut(node, primary, first)) {
    for (let index = first; index <= node.length; index++) node.report(node.at(index)!);
    node.cut(first);
  }
  while (node.length < primary.length) node.append(primary.at(node.length + 1)!);
};
