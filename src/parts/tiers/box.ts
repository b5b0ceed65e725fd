import type { Part } from '#engine/world.ts';
import { Kind } from '#parts/kinds.ts';
import { live } from '#parts/machine.ts';
import { boxMachine } from '#parts/tiers/box.machine.ts';
import { serviceTimes, type Spread } from '#parts/tiers/service-time.ts';

export interface BoxOptions {
  readonly client: string;
  readonly linkMs: number;
  /** Requests worked on at once. */
  readonly workers: number;
  /** Requests that may wait; more are turned away at once. */
  readonly queueMax: number;
  readonly meanServiceMs: number;
  readonly spread: Spread;
}

/**
 * A machine that does everything by itself: a few workers, and one line before them, first come first served. Without
 * power all that it held is lost, and whoever comes finds nobody. With exponential times it is M/M/c/K.
 */
export function box({ client, linkMs, workers, queueMax, meanServiceMs, spread }: BoxOptions): Part {
  return (node) => {
    const toClient = node.address(client);
    const draw = serviceTimes(node.random('service'), meanServiceMs, spread);
    const life = live(node, boxMachine, Kind.timer);
    const waiting: number[] = [];
    const working = new Set<number>();
    const isOn = (): boolean => life.state !== 'off' && life.state !== 'booting';
    const tellUse = (): void => node.note(Kind.use, 0, working.size / workers);
    const begin = (request: number): void => {
      working.add(request);
      tellUse();
      node.after(draw(), Kind['work-done'], request, 0);
    };
    const accept = (request: number): void => {
      if (!isOn()) return node.send(toClient, Kind.failed, request, 0, linkMs);
      if (working.size < workers) begin(request);
      else if (waiting.length < queueMax) {
        waiting.push(request);
        life.tell({ type: 'queued' });
      } else {
        life.tell({ type: 'rejected' });
        node.send(toClient, Kind.failed, request, 0, linkMs);
      }
      node.level(working.size + waiting.length);
    };
    const finish = (request: number): void => {
      // What was under way when the power went is not finished by anybody.
      if (!working.delete(request)) return;
      node.send(toClient, Kind.reply, request, 0, linkMs);
      const next = waiting.shift();
      if (next === undefined) tellUse();
      else begin(next);
      if (life.state === 'full' && next !== undefined) life.tell({ type: 'accepted' });
      if (waiting.length === 0 && life.state !== 'idle') life.tell({ type: 'drained' });
      node.level(working.size + waiting.length);
    };
    const fail = (): void => {
      for (const request of [...working, ...waiting]) node.send(toClient, Kind.failed, request, 0, linkMs);
      working.clear();
      tellUse();
      waiting.length = 0;
      node.level(0);
    };
    return {
      receive(kind, subject) {
        if (kind === Kind.request) accept(subject);
        else if (kind === Kind['work-done']) finish(subject);
        else if (kind === Kind.timer) life.ring(subject);
        else if (kind === Kind.kill && life.tell({ type: 'killed' })) fail();
        else if (kind === Kind.revive) life.tell({ type: 'revived' });
      },
    };
  };
}
