import { directed } from '#kit';
import type { CreateEdge } from './contract.ts';
import type { EdgeCase } from './edge-case.ts';
import { playEdge } from './edge-play.ts';

/** Cases of one concept: whatever goes wrong in them is about that, since what comes before in the list went well. */
export const check = (name: string, ...cases: EdgeCase[]) =>
  directed<CreateEdge, EdgeCase>({
    name,
    cases,
    async play(create, testCase, log) {
      const finding = await playEdge(create, testCase, log);
      if (!finding || (name === 'at-once' && finding.fault.name === 'in-the-background')) return finding;
      return { ...finding, fault: { ...finding.fault, name } };
    },
  });
