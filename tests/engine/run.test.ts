import { describe, expect, test } from 'vitest';
import { digestOf } from '#engine/digest.ts';
import { run } from '#engine/run.ts';
import { defaultSpec, type RunSpec } from '#engine/scenario.ts';
import { eventsOf, type Trace } from '#engine/trace.ts';
import { inputs, tiny } from './tiny-world.ts';

const plain = defaultSpec(tiny);

function turned(knobs: RunSpec['knobs']): RunSpec {
  return { ...plain, knobs: { ...plain.knobs, ...knobs } };
}

function arrivalsOf(trace: Trace): string[] {
  return [...eventsOf(trace)].filter(({ kind }) => kind === 'ask').map(({ atMs, subject }) => `${atMs} ${subject}`);
}

describe('the same spec', () => {
  test('gives the same trace, to the last bit', () => {
    const trace = run(tiny, plain, inputs);
    expect(trace.atMs.length).toBeGreaterThan(100);
    expect(run(tiny, structuredClone(plain), inputs)).toEqual(trace);
    expect(digestOf(run(tiny, plain, inputs))).toBe(digestOf(trace));
  });

  test.each<[string, RunSpec]>([
    ['seed', { ...plain, seed: 2 }],
    ['knob', turned({ draws: 2 })],
    ['policy', turned({ policy: 'half' })],
    ['intervention', { ...plain, interventions: [{ atMs: 500, to: 'chooser', message: 'kill' }] }],
  ])('with another %s gives another digest', (_, spec) => {
    expect(digestOf(run(tiny, spec, inputs))).not.toBe(digestOf(run(tiny, plain, inputs)));
  });
});

test.each([turned({ policy: 'half' }), turned({ draws: 40 }), turned({ draws: 0 })])(
  'whatever the policy does and however much chance it uses, the arrivals are as they were',
  (spec) => {
    expect(arrivalsOf(run(tiny, spec, inputs))).toEqual(arrivalsOf(run(tiny, plain, inputs)));
  },
);

test('an intervention happens at its moment and changes nothing before it', () => {
  const killed = run(tiny, { ...plain, interventions: [{ atMs: 500, to: 'chooser', message: 'kill' }] }, inputs);
  const before = (trace: Trace) => [...eventsOf(trace)].filter(({ atMs }) => atMs < 500);
  expect(before(killed)).toEqual(before(run(tiny, plain, inputs)));
  expect([...eventsOf(killed)].find(({ text }) => text === 'down')?.atMs).toBe(500);
});

test('a filling takes the place of the reference in its slot', () => {
  const levels = (trace: Trace) =>
    [...eventsOf(trace)].filter(({ kind }) => kind === 'level').map(({ value }) => value);
  const doubled = run(tiny, plain, { ...inputs, fillings: { choose: (value: number) => 2 * value } });
  expect(levels(doubled)).toEqual(levels(run(tiny, plain, inputs)).map((value) => 2 * value));
});

describe('reaching a limit is an outcome', () => {
  const limited = (limits: Partial<typeof tiny.limits>) => ({ ...tiny, limits: { ...tiny.limits, ...limits } });

  test('of events', () => {
    expect(run(limited({ eventsMax: 20 }), plain, inputs).outcome).toBe('event-limit');
  });

  test('of the trace, which keeps what came first', () => {
    const whole = run(tiny, plain, inputs);
    const cut = run(limited({ traceMax: 20 }), plain, inputs);
    expect(cut.outcome).toBe('trace-limit');
    expect([...eventsOf(cut)]).toEqual([...eventsOf(whole)].slice(0, 20));
  });

  test('of waiting events', () => {
    expect(run(limited({ pendingMax: 1 }), plain, inputs).outcome).toBe('event-limit');
  });

  test('and without it the run is finished', () => {
    expect(run(tiny, plain, inputs).outcome).toBe('finished');
  });
});

test.each<[string, () => unknown]>([
  ['another scenario’s spec', () => run(tiny, { ...plain, scenario: 'test/other' }, inputs)],
  ['a world with a node left empty', () => run({ ...tiny, build: () => undefined }, plain, inputs)],
  [
    'a wire to a node that is not there',
    () =>
      run(
        { ...tiny, build: (world) => world.put('ticker', (node) => (node.address('nobody'), { receive() {} })) },
        plain,
        inputs,
      ),
  ],
])('%s is our mistake and stops the run', (_, act) => {
  expect(act).toThrow();
});
