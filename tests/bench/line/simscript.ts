import { createRequire } from 'node:module';
import { traffic } from './traffic.ts';

/** simscript: each customer is an entity with a script of its own. */
export async function simscript(customers: number): Promise<number> {
  // It draws breath in an animation frame now and then, which Node does not have.
  Object.assign(globalThis, { requestAnimationFrame: (next: () => void) => setImmediate(next) });
  const { Entity, Queue, Simulation } = createRequire(import.meta.url)('simscript') as typeof import('simscript');
  const { gapMs, workMs } = traffic();
  let stayedMs = 0;
  class Customer extends Entity {
    override async script(): Promise<void> {
      const arrivedAtMs = this.simulation.timeNow;
      await this.enterQueue(counter);
      await this.delay(workMs());
      this.leaveQueue(counter);
      stayedMs += this.simulation.timeNow - arrivedAtMs;
    }
  }
  class Source extends Entity {
    override async script(): Promise<void> {
      for (let arrived = 0; arrived < customers; arrived++) {
        await this.delay(gapMs());
        void this.simulation.activate(new Customer());
      }
    }
  }
  class Counter extends Simulation {
    override onStarting(): void {
      super.onStarting();
      void this.activate(new Source());
    }
  }
  const counter = new Queue('counter', 1);
  const simulation = new Counter();
  await new Promise<void>((resolve) => {
    simulation.finished.addEventListener(() => resolve());
    void simulation.start(true);
  });
  return stayedMs / customers;
}
