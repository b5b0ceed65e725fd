import { describe, expect, test } from 'vitest';
import { BrokenPromise } from '#engine/assert.ts';
import { eventsOf } from '#engine/trace.ts';
import { AsyncWorld, type Settled } from '#grading/async-world.ts';
import { CaseLog } from '#grading/case-log.ts';
import { createMeter } from '#grading/meter.ts';

const WAY = { from: 'here', to: 'there', thereMs: 10, backMs: 5 };
const FINDING = { fault: { name: 'late', data: {} }, clash: { causeAtMs: 0, effectAtMs: 0 } };

function worldWith(stepsMax = 1_000_000) {
  const log = new CaseLog(['here', 'there'], createMeter(stepsMax));
  return { log, meter: log.meter, world: new AsyncWorld(log) };
}

describe('a world around asynchronous code', () => {
  test('an answer is made when the question arrives, and heard when it is back', async () => {
    const { world } = worldWith();
    const moments: number[] = [];
    const answer = () => {
      moments.push(world.nowMs);
      return { text: 'yes', outcome: { value: 1 } };
    };
    world.at(100, () =>
      world.ask(
        () => world.send(WAY, 'well?', answer),
        () => moments.push(world.nowMs),
      ),
    );
    await world.run();
    expect(moments).toEqual([110, 115]);
  });

  test.each([10, 200])('code goes on through %i promises before anything else happens', async (links) => {
    const { world, meter } = worldWith();
    const heardAtMs: number[] = [];
    const chain = async (): Promise<void> => {
      for (let link = 0; link < links; link++) {
        meter.step(1);
        await Promise.resolve();
      }
    };
    world.at(1, () => world.ask(chain, () => heardAtMs.push(world.nowMs)));
    world.at(2, () => undefined);
    await world.run();
    expect(heardAtMs).toEqual([1]);
  });

  test('what is over after the last event is heard, however deep it was', async () => {
    const { world } = worldWith();
    const dive = async (depth: number): Promise<number> => (depth === 0 ? 1 : 1 + (await dive(depth - 1)));
    const heard: Settled[] = [];
    const hear = (settled: Settled) => heard.push(settled);
    world.at(1, () => world.ask(() => dive(100), hear));
    await world.run();
    expect(heard).toEqual([{ type: 'value', value: 101 }]);
  });

  test('what code sends belongs to the errand of the event that woke it', async () => {
    const { world } = worldWith();
    const errands: number[] = [];
    const answer = () => ({ text: '', outcome: { value: undefined } });
    const twice = async (): Promise<void> => {
      await world.send(WAY, '', answer);
      errands.push(world.errand);
    };
    for (const errand of [7, 8]) world.at(errand, () => world.ask(twice, () => errands.push(world.errand)), errand);
    await world.run();
    expect(errands).toEqual([7, 7, 8, 8]);
  });

  test('a rejection, and an exception before there is a promise, are heard alike', async () => {
    const { world } = worldWith();
    const heard: Settled[] = [];
    const error = new Error('no');
    world.at(1, () => {
      world.ask(
        () => Promise.reject(error),
        (settled) => heard.push(settled),
      );
      world.ask(
        () => {
          throw error;
        },
        (settled) => heard.push(settled),
      );
    });
    await world.run();
    expect(heard).toEqual([
      { type: 'rejected', reason: error },
      { type: 'rejected', reason: error },
    ]);
  });

  test('the first finding ends the run', async () => {
    const { world } = worldWith();
    let isLater = false;
    world.at(1, () => world.find(FINDING));
    world.at(2, () => (isLater = true));
    expect(await world.run()).toBe(FINDING);
    expect(isLater).toBe(false);
  });

  test('code that spins on promises meets the limit of its steps', async () => {
    const { world, meter } = worldWith(10_000);
    world.at(1, () =>
      world.ask(
        async () => {
          for (;;) {
            meter.step(3);
            await Promise.resolve();
          }
        },
        () => undefined,
      ),
    );
    await world.run();
    expect(meter.limitLine).toBe(3);
  });

  test.each([
    ['when something happens', (world: AsyncWorld) => world.at(1, fail)],
    ['when a promise is heard', (world: AsyncWorld) => world.at(1, () => world.ask(() => 1, fail))],
  ])('a slip of the case’s own, %s, is not taken for the reader’s', async (_, begin) => {
    const { world } = worldWith();
    begin(world);
    await expect(world.run()).rejects.toThrow(BrokenPromise);
  });

  test.each([
    ['the question', true, false, 0],
    ['the answer', false, true, 1],
  ])('whoever asked gives up when %s is lost', async (_, isThereCut, isBackCut, answered) => {
    const { world, log } = worldWith();
    const cuts = [isThereCut, isBackCut];
    const error = new Error('no answer');
    let answers = 0;
    const heard: [number, Settled][] = [];
    const ask = () =>
      world.send({ ...WAY, breaks: { isCut: () => cuts.shift()!, givesUpMs: 50, error } }, 'well?', () => {
        answers++;
        return { text: 'yes', outcome: { value: 1 } };
      });
    world.at(100, () => world.ask(ask, (settled) => heard.push([world.nowMs, settled])));
    await world.run();
    expect(answers).toBe(answered);
    expect(heard).toEqual([[150, { type: 'rejected', reason: error }]]);
    const kinds = [...eventsOf(log.evidence({ causeAtMs: 0, effectAtMs: 0 }).trace)].map(({ kind }) => kind);
    expect(kinds).toEqual(answered === 0 ? ['lost'] : ['message', 'lost']);
  });

  test('an answer that is back in time is not given up later', async () => {
    const { world } = worldWith();
    const heard: Settled[] = [];
    const breaks = { isCut: () => false, givesUpMs: 50, error: new Error('no answer') };
    const ask = () => world.send({ ...WAY, breaks }, '', () => ({ text: '', outcome: { value: 1 } }));
    world.at(1, () => world.ask(ask, (settled) => heard.push(settled)));
    await world.run();
    expect(heard).toEqual([{ type: 'value', value: 1 }]);
  });

  test('the diagram has every message with its two moments, in order', async () => {
    const { world, log } = worldWith();
    world.at(1, () => void world.send(WAY, 'a?', () => ({ text: 'a', outcome: { value: 0 } })));
    world.at(2, () => void world.send(WAY, 'b?', () => ({ text: 'b', outcome: { value: 0 } })));
    await world.run();
    const events = [...eventsOf(log.evidence({ causeAtMs: 0, effectAtMs: 0 }).trace)];
    expect(events.map(({ text, atMs, untilMs }) => [text, atMs, untilMs])).toEqual([
      ['a?', 1, 11],
      ['b?', 2, 12],
      ['a', 11, 16],
      ['b', 12, 17],
    ]);
  });
});

function fail(): never {
  throw new TypeError('a slip');
}
