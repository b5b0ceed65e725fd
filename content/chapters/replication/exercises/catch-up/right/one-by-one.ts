import type { CatchUp } from '../contract.ts';

/** Takes one entry after another off the end, and puts one after another on. The node's own log is all that it remembers. */
export const catchUp: CatchUp = (node, primary) => {
  for (let last = node.at(node.length); last; last = node.at(node.length)) {
    const theirs = primary.at(last.index);
    if (theirs && theirs.epoch === last.epoch) break;
    node.report(last);
    node.cut(last.index);
  }
  let next = primary.at(node.length + 1);
  while (next) {
    node.append(next);
    next = primary.at(node.length + 1);
  }
};
