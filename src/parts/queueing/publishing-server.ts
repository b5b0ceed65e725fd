import type { Part } from '#engine/world.ts';
import { powerMachine } from '#parts/balancing/power.machine.ts';
import { Kind } from '#parts/kinds.ts';
import { live } from '#parts/machine.ts';

export interface PublishingServerOptions {
  readonly client: string;
  readonly queue: string;
  readonly clientLinkMs: number;
  readonly linkMs: number;
}

/** A web server that publishes a job for each upload, and answers as soon as the queue has it. */
export function publishingServer({ client, queue, clientLinkMs, linkMs }: PublishingServerOptions): Part {
  return (node) => {
    const toClient = node.address(client);
    const toQueue = node.address(queue);
    const life = live(node, powerMachine, Kind.timer);
    const underWay = new Set<number>();
    const end = (photo: number, kind: number): void => {
      // Whose server died in between has had an answer already.
      if (underWay.delete(photo)) node.send(toClient, kind, photo, 0, clientLinkMs);
    };
    const publish = (photo: number): void => {
      underWay.add(photo);
      if (life.state === 'on') node.send(toQueue, Kind.publish, photo, 0, linkMs);
      else end(photo, Kind.failed);
    };
    return {
      receive(kind, subject) {
        if (kind === Kind.request) publish(subject);
        else if (kind === Kind.accepted) end(subject, Kind.reply);
        else if (kind === Kind.full) end(subject, Kind.failed);
        else if (kind === Kind.timer) life.ring(subject);
        else if (kind === Kind.revive) life.tell({ type: 'revived' });
        else if (kind === Kind.kill && life.tell({ type: 'killed' })) {
          for (const photo of [...underWay]) end(photo, Kind.failed);
        }
      },
    };
  };
}
