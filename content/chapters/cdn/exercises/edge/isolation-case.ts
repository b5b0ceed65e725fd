import { AsyncWorld, show, type CaseRules } from '#kit';
import type { CreateEdge } from './contract.ts';

const ASKED_AT_MS = [100, 300];
const HEADERS = { 'cache-control': 'max-age=60' };

/**
 * Asks two edges, each with an origin of its own, for the same url: the second has nothing in it yet. Whatever else may be
 * wrong with an answer is for other checks to say.
 */
export const playIsolation: CaseRules<CreateEdge, { readonly url: string }>['play'] = async (create, { url }, log) => {
  const world = new AsyncWorld(log);
  const way = { from: 'edge', to: 'origin', thereMs: 25, backMs: 25 };
  for (const [index, atMs] of ASKED_AT_MS.entries()) {
    const right = `#${index + 1}`;
    const answer = { status: 200, headers: HEADERS, body: right };
    const ask = () => world.send(way, `GET ${url}`, () => ({ text: right, outcome: { value: answer } }));
    world.at(atMs, () => {
      const edge = create(ask, { now: () => world.nowMs, trackingParameters: [] });
      world.ask(
        () => edge.handle({ method: 'GET', url, headers: {} }),
        (settled) => {
          if (settled.type === 'rejected') return world.crash(settled.reason);
          const body = (settled.value as { readonly body?: unknown } | undefined)?.body;
          if (index === 0 || body !== '#1') return;
          log.claim(world.nowMs, `createEdge(…).handle(GET ${url})`, show(right), show(body), false);
          log.wrong('edge', world.nowMs, '#1');
          const clash = { causeAtMs: ASKED_AT_MS[0]!, effectAtMs: world.nowMs };
          world.find({ fault: { name: 'isolation', data: { url } }, clash });
        },
      );
    });
  }
  const finding = await world.run();
  if (!finding) log.claim(world.nowMs, 'answers of another', '0', '0', true);
  return finding;
};
