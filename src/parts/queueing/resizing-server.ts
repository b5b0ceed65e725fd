import type { Part } from '#engine/world.ts';
import { Kind } from '#parts/kinds.ts';
import { live } from '#parts/machine.ts';
import type { Photos } from '#parts/queueing/photos.ts';
import { boxMachine } from '#parts/tiers/box.machine.ts';

export interface ResizingServerOptions {
  readonly client: string;
  readonly linkMs: number;
  /** Photos resized at once. */
  readonly workers: number;
  /** Uploads that may wait; more are turned away at once. */
  readonly waitingMax: number;
  readonly photos: Photos;
}

/** A web server that resizes the photo before it answers. What it has at hand when its power goes has failed. */
export function resizingServer({ client, linkMs, workers, waitingMax, photos }: ResizingServerOptions): Part {
  return (node) => {
    const toClient = node.address(client);
    const life = live(node, boxMachine, Kind.timer);
    const waiting: number[] = [];
    const working = new Set<number>();
    const isOn = (): boolean => life.state !== 'off' && life.state !== 'booting';
    const fail = (photo: number): void => node.send(toClient, Kind.failed, photo, 0, linkMs);
    const begin = (photo: number): void => {
      working.add(photo);
      node.after(photos.jobMs(photo), Kind['work-done'], photo, 0);
    };
    const accept = (photo: number): void => {
      if (!isOn()) return fail(photo);
      if (working.size === workers && waiting.length === waitingMax) {
        life.tell({ type: 'rejected' });
        return fail(photo);
      }
      node.note(Kind.accepted, photo, 0);
      if (working.size < workers) begin(photo);
      else {
        waiting.push(photo);
        life.tell({ type: 'queued' });
      }
      node.level(working.size + waiting.length);
    };
    const leave = (photo: number, isGood: boolean): void => {
      node.note(Kind.acked, photo, 0);
      if (!isGood) return fail(photo);
      node.note(Kind.resized, photo, 0);
      node.send(toClient, Kind.reply, photo, 0, linkMs);
    };
    const finish = (photo: number): void => {
      // What was under way when the power went is not finished by anybody.
      if (!working.delete(photo)) return;
      leave(photo, !photos.isBroken(photo));
      const next = waiting.shift();
      if (next !== undefined) begin(next);
      if (life.state === 'full') life.tell({ type: 'accepted' });
      if (waiting.length === 0 && life.state !== 'idle') life.tell({ type: 'drained' });
      node.level(working.size + waiting.length);
    };
    const die = (): void => {
      for (const photo of [...working, ...waiting.splice(0)]) leave(photo, false);
      working.clear();
      node.level(0);
    };
    return {
      receive(kind, subject) {
        if (kind === Kind.request) accept(subject);
        else if (kind === Kind['work-done']) finish(subject);
        else if (kind === Kind.timer) life.ring(subject);
        else if (kind === Kind.kill && life.tell({ type: 'killed' })) die();
        else if (kind === Kind.revive) life.tell({ type: 'revived' });
      },
    };
  };
}
