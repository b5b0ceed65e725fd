import { describe, expect, test } from 'vitest';
import type { Evidence } from '#grading/verdict.ts';
import { overlaps } from '#views/case-labels.ts';
import { layOutCase, type CaseLayout } from '#views/case-layout.ts';
import { NAME_PX } from '#views/case-sizes.ts';
import { widthOf } from '#views/text-width.ts';
import { exerciseFolders } from '../content/exercise-folders.ts';
import { judge } from '../content/judge.ts';
import { crowd, failover, heap } from './cases.ts';

const ROOMS_PX = [240, 320, 560, 900];

const layOut = ({ trace, clash }: Evidence, roomPx: number): CaseLayout =>
  layOutCase({ trace, clash, roomPx, nameOf: (lane) => lane, faultOf: (text) => text });

/** What is wrong with a layout, whatever it shows. */
function flawsOf({ width, height, lanes, labels, arrows, moments, rings }: CaseLayout): string[] {
  const flaws: string[] = [];
  for (const [at, one] of labels.entries()) {
    for (const other of labels.slice(at + 1)) {
      if (overlaps(one.box, other.box)) flaws.push(`'${one.full}' lies over '${other.full}'`);
    }
    const { box } = one;
    if (box.x < 0 || box.y < 0 || box.x + box.width > width || box.y + box.height > height)
      flaws.push(`'${one.full}' leaves the picture`);
  }
  for (const { x1, y1, y2 } of arrows) {
    if (y2 < y1) flaws.push('a message goes back in time');
    if (!lanes.some(({ x }) => x === x1)) flaws.push('a message leaves from no lane');
  }
  for (const [at, y] of moments.entries()) if (at > 0 && y - moments[at - 1]! < 20) flaws.push('two moments are one');
  for (const ring of rings) if (!lanes.some(({ x }) => x === ring.x)) flaws.push('a ring is on no lane');
  return flaws;
}

describe.each([
  ['six lanes with faults and losses', failover],
  ['a crowd', crowd],
  ['a heap', heap],
])('%s', (_name, evidence) => {
  test.each(ROOMS_PX)('at %i px: no label lies over another or leaves the picture', (roomPx) => {
    expect(flawsOf(layOut(evidence, roomPx))).toEqual([]);
  });
});

const folders = await exerciseFolders();

describe.each(folders.map((folder) => ({ id: folder.exercise.id, folder })))(
  'every wrong build of $id',
  ({ folder }) => {
    test('fails in a case whose labels do not lie over each other, on a phone and at a desk', async () => {
      const flaws: string[] = [];
      for (const { name, source } of folder.wrong) {
        const verdict = await judge(folder.exercise, source, 1);
        if (!('evidence' in verdict) || !verdict.evidence) continue;
        for (const roomPx of ROOMS_PX) {
          flaws.push(...flawsOf(layOut(verdict.evidence, roomPx)).map((flaw) => `${name} at ${roomPx} px: ${flaw}`));
        }
      }
      expect(flaws).toEqual([]);
    });
  },
);

describe('a message that is lost', () => {
  const { arrows, lanes } = layOut(failover, 560);
  const [lost] = arrows.filter(({ kind }) => kind === 'lost');

  test('ends half way to the lane that it never reaches', () => {
    expect(lost!.x2).toBe((lanes[0]!.x + lanes[2]!.x) / 2);
    expect(lost!.y2).toBeGreaterThan(lost!.y1);
  });
});

describe('a fault', () => {
  const { bands, lanes, height } = layOut(failover, 560);

  test('is a band on its lane that ends when it is over', () => {
    expect(bands[0]).toMatchObject({ x: lanes[2]!.x, isOpen: false });
    expect(bands[0]!.y2).toBeLessThan(height);
  });

  test('runs off the picture if it is never over', () => {
    expect(bands[1]).toMatchObject({ x: lanes[4]!.x, isOpen: true, y2: height });
  });
});

describe('the two moments that clash', () => {
  test('are on the lanes that the clash names', () => {
    const { rings, lanes } = layOut(failover, 560);
    expect(rings.map(({ mark, x }) => [mark, x])).toEqual([
      ['cause', lanes[3]!.x],
      ['effect', lanes[2]!.x],
    ]);
    expect(rings[0]!.y).toBeLessThan(rings[1]!.y);
  });

  test('are on the lane where the rule is seen broken if it names none', () => {
    const { rings, lanes } = layOut({ ...failover, clash: { causeAtMs: 630, effectAtMs: 640 } }, 560);
    expect(rings.map(({ x }) => x)).toEqual([lanes[2]!.x, lanes[2]!.x]);
  });

  test('are where something happened at the time, if nothing did on that lane', () => {
    const { rings, lanes } = layOut({ ...failover, clash: { causeAtMs: 330, effectAtMs: 640 } }, 560);
    expect(rings.map(({ x }) => x)).toEqual([lanes[3]!.x, lanes[2]!.x]);
  });

  test('are not drawn in a case that ended with an exception', () => {
    const { steps, trace } = failover;
    const isWrong = trace.kinds.indexOf('wrong');
    const crashed = { ...trace, kind: trace.kind.map((kind) => (kind === isWrong ? 1 : kind)) };
    expect(layOut({ steps, trace: crashed, clash: { causeAtMs: 640, effectAtMs: 640 } }, 560).rings).toEqual([]);
  });
});

test('messages of a crowd are one arrow, and its label says how many more there are', () => {
  const { arrows, labels } = layOut(crowd, 560);
  expect(arrows).toHaveLength(2);
  expect(labels[0]!.full).not.toBe(labels[1]!.full);
  expect(labels.map(({ full }) => full)).toContain('get k0 (+49)');
});

test('names of lanes stay within their lanes', () => {
  const { lanes, width } = layOutCase({
    ...failover,
    roomPx: 320,
    nameOf: (lane) => (lane === 'client' ? '데이터베이스' : `a long name for ${lane}`),
    faultOf: (text) => text,
  });
  for (const { lines } of lanes) {
    expect(lines.length).toBeLessThanOrEqual(2);
    for (const line of lines) expect(widthOf(line, NAME_PX)).toBeLessThanOrEqual(width / lanes.length);
  }
});
