import { show, type CaseRules, type Finding } from '#kit';
import type { CreateHashRing, HashRing } from './contract.ts';
import { callOf, hashFor, keyAt, PLACES, type Aim, type RingCase, type Step } from './ring-case.ts';
import { listed, RingLog } from './ring-log.ts';
import { RingModel } from './ring-model.ts';

type Play = CaseRules<CreateHashRing, RingCase>['play'];
type Find = Extract<Step, { type: 'find' }>;

/**
 * Plays calls against the reader's ring and the model side by side. The first answer that differs is a finding; called
 * `name` where the case is about one thing, or else after what the answer shows.
 */
export function playRing(name?: string): Play {
  return (create, { hashing, pointsEach, steps }, log) => {
    const hash = hashFor(hashing);
    const model = new RingModel(create, hash, pointsEach);
    const both = new SideBySide(create(hash, pointsEach), model, new RingLog(log), hash);
    for (const step of steps) {
      const finding = step.type === 'find' ? both.find(step) : both.change(step);
      if (finding) return name ? { ...finding, fault: { ...finding.fault, name } } : finding;
    }
    return undefined;
  };
}

class SideBySide {
  readonly #ring: HashRing;
  readonly #model: RingModel;
  readonly #log: RingLog;
  readonly #hash: (text: string) => number;
  /** When a machine last went. */
  readonly #goneAt = new Map<string, number>();
  #changedAt = 0;

  constructor(ring: HashRing, model: RingModel, log: RingLog, hash: (text: string) => number) {
    this.#ring = ring;
    this.#model = model;
    this.#log = log;
    this.#hash = hash;
  }

  change(step: Exclude<Step, Find>): undefined {
    const { type, machine } = step;
    this.#guard(callOf(step), () => this.#ring[type](machine));
    this.#model.change(step);
    this.#log.changed(callOf(step), this.#model.machines);
    this.#changedAt = this.#log.step;
    if (type === 'remove') this.#goneAt.set(machine, this.#log.step);
    else this.#goneAt.delete(machine);
  }

  find({ aim, copies }: Find): Finding | undefined {
    const key = this.#keyOf(aim);
    const place = this.#hash(key);
    const owners = this.#model.ownersFrom(place);
    return copies === undefined ? this.#findOwner(key, place, owners) : this.#findOwners(key, place, copies, owners);
  }

  #findOwner(key: string, place: number, owners: readonly string[] | undefined): Finding | undefined {
    const call = `ownerOf(${show(key)})`;
    const got = this.#guard<unknown>(call, () => this.#ring.ownerOf(key));
    if (!owners || Object.is(got, owners[0])) return this.#right(call, show(got));
    const answer = { call, expected: show(owners[0]), got: show(got) };
    const { name, cause } = this.#blame(place, got);
    return this.#log.wrong(answer, name, cause, { key, place });
  }

  #findOwners(key: string, place: number, copies: number, owners: readonly string[] | undefined): Finding | undefined {
    const call = `ownersOf(${show(key)}, ${copies})`;
    const got = this.#guard<unknown>(call, () => this.#ring.ownersOf(key, copies));
    const wanted = owners?.slice(0, copies);
    if (!wanted || listed(got) === listed(wanted)) return this.#right(call, listed(got));
    const answer = { call, expected: listed(wanted), got: listed(got) };
    const name = nameOfCopies(got, wanted);
    return this.#log.wrong(answer, name, this.#changedAt, { key, place, copies, machines: this.#model.machines.size });
  }

  /** What a wrong owner shows, and the step that it has to do with. */
  #blame(place: number, got: unknown): { readonly name: string; readonly cause: number } {
    const cause = this.#changedAt;
    const goneAt = typeof got === 'string' ? this.#goneAt.get(got) : undefined;
    if (goneAt !== undefined) return { name: 'ghost', cause: goneAt };
    if (this.#model.machines.size === 0) return { name: 'empty', cause };
    if (this.#model.isBehindAll(place)) return { name: 'wrap', cause };
    return { name: this.#model.isPoint(place) ? 'exact' : 'next', cause };
  }

  #right(call: string, answer: string): undefined {
    this.#log.answered(call, answer);
  }

  #keyOf(aim: Aim): string {
    if ('key' in aim) return aim.key;
    if ('place' in aim) return keyAt(aim.place);
    const place = this.#model.firstPlaceOf(aim.pointOf) + aim.offset;
    return keyAt(place >= 0 && place < PLACES ? place : 0);
  }

  #guard<Answer>(call: string, ask: () => Answer): Answer {
    try {
      return ask();
    } catch (error) {
      this.#log.threw(call);
      throw error;
    }
  }
}

function nameOfCopies(got: unknown, wanted: readonly string[]): string {
  if (!Array.isArray(got)) return 'fewer';
  if (new Set(got).size < got.length) return 'distinct';
  return got.length === wanted.length ? 'copies' : 'fewer';
}
