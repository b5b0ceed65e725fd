import type { CatchUp } from '../contract.ts';

/** Goes back in strides of 1, 2, 4 … until the logs agree, then looks between the last two places. */
export const catchUp: CatchUp = (node, primary) => {
  const agree = (index: number): boolean => index <= 0 || node.at(index)?.epoch === primary.at(index)?.epoch;
  let differs = Math.min(node.length, primary.length) + 1;
  let stride = 1;
  while (!agree(differs - stride)) {
    differs -= stride;
    stride *= 2;
  }
  let same = Math.max(0, differs - stride);
  while (differs - same > 1) {
    const middle = same + Math.floor((differs - same) / 2);
    if (agree(middle)) same = middle;
    else differs = middle;
  }
  const tail = Array.from({ length: node.length - same }, (_, at) => node.at(same + 1 + at)!);
  tail.forEach((entry) => node.report(entry));
  if (tail.length > 0) node.cut(same + 1);
  while (node.length < primary.length) node.append({ ...primary.at(node.length + 1)! });
};
