import type { Part } from '#engine/world.ts';
import { Kind } from '#parts/kinds.ts';
import { live } from '#parts/machine.ts';
import { crewMachine } from '#parts/queueing/crew.machine.ts';
import type { Photos } from '#parts/queueing/photos.ts';

export interface CrewOptions {
  readonly queue: string;
  readonly linkMs: number;
  readonly workers: number;
  /** How long a worker that was given nothing waits before it asks again. */
  readonly pollMs: number;
  /** How long one that crashed takes to start again. */
  readonly restartMs: number;
  readonly photos: Photos;
}

interface Job {
  readonly photo: number;
  readonly delivery: number;
}

/**
 * Workers, each of which asks for a message, resizes its photo, acknowledges, and asks for the next. What one has in hand
 * when it dies it has forgotten. A photo that can't be read it gives back. Its level is how many are at work.
 */
export function crew({ queue, linkMs, workers, pollMs, restartMs, photos }: CrewOptions): Part {
  return (node) => {
    const toQueue = node.address(queue);
    const life = live(node, crewMachine, Kind.timer);
    const jobs = new Map<number, Job>();
    let jobsBegun = 0;
    let gone = 0;
    /** What began before all died is nobody's any more. */
    let shift = 0;
    const isUp = (): boolean => life.state === 'working' || life.state === 'short';
    const ask = (): void => node.send(toQueue, Kind.ask, 0, 0, linkMs);
    const begin = (photo: number, delivery: number): void => {
      // An answer to somebody who is dead by now is lost.
      if (!isUp()) return;
      jobs.set(jobsBegun, { photo, delivery });
      node.level(jobs.size);
      node.after(photos.jobMs(photo), Kind['work-done'], jobsBegun++, 0);
    };
    const finish = (number: number): void => {
      const job = jobs.get(number);
      if (!job) return;
      jobs.delete(number);
      node.level(jobs.size);
      const { photo, delivery } = job;
      if (photos.isBroken(photo)) node.send(toQueue, Kind['give-back'], photo, delivery, linkMs);
      else {
        const { isFirst, hasOvertaken } = photos.finish(photo);
        node.note(isFirst ? Kind.resized : Kind['resized-again'], photo, 0);
        if (hasOvertaken) node.note(Kind.overtook, photo, 0);
        node.send(toQueue, Kind.ack, photo, delivery, linkMs);
      }
      ask();
    };
    const crash = (): void => {
      // Whoever has been at work the longest.
      const [number] = jobs.keys();
      if (number === undefined) return;
      jobs.delete(number);
      node.level(jobs.size);
      gone++;
      life.tell({ type: 'crashed' });
      node.after(restartMs, Kind.back, shift, 0);
    };
    const start = (): void => {
      for (let worker = 0; worker < workers; worker++) ask();
    };
    const stop = (): void => {
      shift++;
      gone = 0;
      jobs.clear();
      node.level(0);
    };
    const ring = (timer: number): void => {
      const isBooting = life.state === 'booting';
      life.ring(timer);
      if (isBooting && isUp()) start();
    };
    start();
    return {
      receive(kind, subject, value) {
        switch (kind) {
          case Kind.delivery:
          case Kind.redelivery:
            begin(subject, value);
            break;
          case Kind.nothing:
            node.after(pollMs, Kind.tick, shift, 0);
            break;
          case Kind.tick:
            if (subject === shift && isUp()) ask();
            break;
          case Kind['work-done']:
            finish(subject);
            break;
          case Kind.crash:
            crash();
            break;
          case Kind.back:
            if (subject !== shift) break;
            if (--gone === 0) life.tell({ type: 'complete' });
            ask();
            break;
          case Kind.timer:
            ring(subject);
            break;
          case Kind.kill:
            if (life.tell({ type: 'killed' })) stop();
            break;
          case Kind.revive:
            life.tell({ type: 'revived' });
            break;
          default:
            break;
        }
      },
    };
  };
}
