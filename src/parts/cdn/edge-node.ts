import type { Part } from '#engine/world.ts';
import { answering, type Asked } from '#parts/cdn/answering.ts';
import type { Delivery } from '#parts/cdn/delivery.ts';
import type { AskOrigin, CreateEdgeServer, EdgeServer, HttpResponse } from '#parts/cdn/edge.ts';
import type { LinkMs } from '#parts/cdn/greeting.ts';
import { sitePowerMachine } from '#parts/cdn/power.machine.ts';
import { changedUrls, siteOf, type Publishing } from '#parts/cdn/release.ts';
import { EDGES_MAX } from '#parts/cdn/releasing-origin.ts';
import { Kind } from '#parts/kinds.ts';
import { live } from '#parts/machine.ts';

export interface EdgeNodeOptions {
  readonly delivery: Delivery;
  /** Its name and its place among the edges. */
  readonly name: string;
  readonly place: number;
  readonly origin: string;
  readonly linkMs: LinkMs;
  readonly visitorOf: (visit: number) => string;
  readonly publishing: Publishing;
  /** Makes an empty edge server; called again after a restart. The reader's own may stand here. */
  readonly create: CreateEdgeServer;
  /** From its death until visitors are sent elsewhere, and from its start until they come again. */
  readonly rerouteMs: number;
}

const GONE: HttpResponse = { status: 503, headers: {}, body: '' };

/**
 * An edge site that answers through an edge server. It begins warm, with answers of different ages. When it dies, what it
 * kept is lost, whom it was serving gets an error, and visitors come for a while before they are sent elsewhere.
 */
export function edgeNode(options: EdgeNodeOptions): Part {
  const { delivery, name, place, origin, linkMs, visitorOf, publishing, create, rerouteMs } = options;
  return (node) => {
    const toOrigin = node.address(origin);
    const life = live(node, sitePowerMachine, Kind.timer);
    const reply = answering(node, delivery, linkMs, visitorOf);
    const fetches: { readonly resolve: (response: HttpResponse) => void; readonly reject: (why: Error) => void }[] = [];
    const open = new Set<Asked>();
    const ages = node.random('ages');
    let isWarming = true;
    const warm = siteOf(delivery.newest, publishing);
    const askOrigin: AskOrigin = (request) => {
      if (isWarming) {
        const answer = warm(request);
        const age = String(ages.integer(publishing.maxAgeSeconds));
        return Promise.resolve({ ...answer, headers: { ...answer.headers, age } });
      }
      return new Promise((resolve, reject) => {
        const fetch = EDGES_MAX * (fetches.push({ resolve, reject }) - 1) + place;
        node.send(toOrigin, Kind['edge-fetch'], fetch, delivery.requests.put(request), linkMs(node.index, toOrigin));
      });
    };
    const start = (): EdgeServer => create(askOrigin, { now: () => node.nowMs(), trackingParameters: [] });
    let server = start();
    for (const url of ['/', publishing.hasVersionedNames ? '/app.v1.js' : '/app.js']) {
      void server.handle({ method: 'GET', url, headers: {} });
    }
    const serve = (asked: Asked, letter: number): void => {
      const request = delivery.requests.take(letter);
      if (life.state === 'down') return reply(asked, GONE);
      open.add(asked);
      const askedAtMs = node.nowMs();
      const answer = (response: HttpResponse): void => {
        if (!open.delete(asked)) return;
        // Whoever had to ask the origin has waited for it.
        node.note(node.nowMs() === askedAtMs ? Kind.hit : Kind.miss, asked.visit, 0);
        reply(asked, response);
      };
      void server.handle(request).then(answer, () => answer(GONE));
    };
    const die = (): void => {
      if (!life.tell({ type: 'killed' })) return;
      for (const asked of open) reply(asked, GONE);
      open.clear();
      server = start();
      node.after(rerouteMs, Kind.rerouted, 0, 0);
    };
    return {
      isAsync: true,
      receive(kind, subject, value) {
        isWarming = false;
        if (kind === Kind.page || kind === Kind.asset) serve({ visit: subject, kind }, value);
        else if (kind === Kind['edge-fetched']) settle(subject).resolve(delivery.responses.take(value));
        else if (kind === Kind.unreachable) settle(subject).reject(new Error('The origin can’t be reached.'));
        else if (kind === Kind.purge) for (const url of changedUrls(publishing)) server.purge(url);
        else if (kind === Kind.rerouted) delivery.route(name, life.state === 'open');
        else if (kind === Kind.kill) die();
        else if (kind === Kind.revive && life.tell({ type: 'revived' })) node.after(rerouteMs, Kind.rerouted, 0, 0);
      },
    };

    function settle(fetch: number) {
      return fetches[Math.floor(fetch / EDGES_MAX)]!;
    }
  };
}
