import { createRequire } from 'node:module';
import { random } from '#engine/random.ts';
import { traffic } from './traffic.ts';

/** The part of simjs that is used here; it brings no types. */
interface Request {
  done(callback: (argument: number) => void, context: object, argument: number): this;
}
interface Entity {
  time(): number;
  setTimer(durationMs: number): Request;
  useFacility(facility: object, durationMs: number): Request;
}
interface SimJs {
  readonly Sim: new () => { addEntity(kind: new () => Entity): Entity; simulate(endMs: number, events: number): void };
  readonly Entity: new () => Entity;
  readonly Facility: new (name: string) => object;
}

/** simjs as its manual has it: customers use a facility. */
export function simjsFacility(customers: number): number {
  const { Entity, Facility, Sim } = load();
  const { gapMs, workMs } = traffic();
  const counter = new Facility('counter');
  let stayedMs = 0;
  class Source extends Entity {
    start(): void {
      this.setTimer(gapMs()).done(this.arrive, this, 1);
    }
    readonly arrive = (number: number): void => {
      this.useFacility(counter, workMs()).done(this.leave, this, this.time());
      if (number < customers) this.setTimer(gapMs()).done(this.arrive, this, number + 1);
    };
    readonly leave = (arrivedAtMs: number): void => {
      stayedMs += this.time() - arrivedAtMs;
    };
  }
  const sim = new Sim();
  sim.addEntity(Source);
  sim.simulate(Infinity, Infinity);
  return stayedMs / customers;
}

/** simjs at its fastest: its timers alone, and the waiting line our own. */
export function simjsTimers(customers: number): number {
  const { Entity, Sim } = load();
  const { gapMs, workMs } = traffic();
  const arrivedAtMs = new Float64Array(customers);
  let arrived = 0;
  let served = 0;
  let stayedMs = 0;
  class Source extends Entity {
    start(): void {
      this.setTimer(gapMs()).done(this.arrive, this, 0);
    }
    readonly arrive = (): void => {
      arrivedAtMs[arrived++] = this.time();
      if (arrived < customers) this.setTimer(gapMs()).done(this.arrive, this, 0);
      if (arrived - served === 1) this.setTimer(workMs()).done(this.leave, this, 0);
    };
    readonly leave = (): void => {
      stayedMs += this.time() - arrivedAtMs[served++]!;
      if (arrived > served) this.setTimer(workMs()).done(this.leave, this, 0);
    };
  }
  const sim = new Sim();
  sim.addEntity(Source);
  sim.simulate(Infinity, Infinity);
  return stayedMs / customers;
}

/** Twice as many events as `customers`, with a thousand timers waiting at all times, as in `pending` of ours. */
export function simjsPending(customers: number): number {
  const { Entity, Sim } = load();
  const delays = random(1, 'delays');
  let left = 2 * customers - 1_000;
  let endMs = 0;
  class Source extends Entity {
    start(): void {
      for (let at = 0; at < 1_000; at++) this.setTimer(delays.exponential(1_000)).done(this.again, this, at);
    }
    readonly again = (at: number): void => {
      endMs = this.time();
      if (left-- > 0) this.setTimer(delays.exponential(1_000)).done(this.again, this, at);
    };
  }
  const sim = new Sim();
  sim.addEntity(Source);
  sim.simulate(Infinity, Infinity);
  return endMs;
}

/** It leaves what it has to give on `window`. */
function load(): SimJs {
  const globals = globalThis as { window?: object; Sim?: SimJs };
  globals.window ??= globalThis;
  createRequire(import.meta.url)('simjs');
  return globals.Sim!;
}
