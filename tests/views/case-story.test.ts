import { describe, expect, test } from 'vitest';
import { caseWords } from '#i18n/case.ts';
import { storyOf } from '#views/case-story.ts';
import { crowd, failover } from './cases.ts';

const inEnglish = storyOf(failover.trace, failover.clash, caseWords.en, (lane) => lane);
const inKorean = storyOf(failover.trace, failover.clash, caseWords.ko, (lane) => lane);
const texts = inEnglish.lines.map(({ text }) => text);

test('a message is told with when it arrives', () => {
  expect(texts).toContain('client → b: write x = 7 (arrives at 410 ms)');
});

test('a message that is lost is told as lost, in both languages', () => {
  expect(texts).toContain('monitor1 → a: heartbeat?, lost on the way');
  expect(inKorean.lines.map(({ text }) => text)).toContain('monitor1 → a: heartbeat?, 가는 길에 사라졌어요');
});

test('a fault is told with how long it lasts, in both languages', () => {
  expect(texts).toContain('a is cut off, until 600 ms');
  expect(texts).toContain('c is down, from here on');
  expect(inKorean.lines.map(({ text }) => text)).toContain('c: 죽어 있음, 여기서부터 끝까지');
});

test('the two moments that clash are marked, each once', () => {
  expect(inEnglish.lines.filter(({ mark }) => mark === 'cause').map(({ text }) => text)).toEqual([
    'b: accepted x = 7 in epoch 2',
  ]);
  expect(inEnglish.lines.filter(({ mark }) => mark === 'effect').map(({ text }) => text)).toEqual([
    'a breaks the rule with epoch 1',
  ]);
});

test('a moment of the clash at which nothing happened is told all the same', () => {
  const { lines } = storyOf(crowd.trace, { causeAtMs: 15, effectAtMs: 30 }, caseWords.en, (lane) => lane);
  expect(lines.find(({ mark }) => mark === 'cause')).toEqual({ atMs: 15, text: 'database', mark: 'cause' });
});

describe('a moment of stepping', () => {
  test('says what begins at it', () => {
    expect(inEnglish.told).toContain('At 400 ms: client → b: write x = 7');
  });

  test('says what arrives at it, and what is over', () => {
    expect(inEnglish.told).toContain('At 410 ms: reaches b: write x = 7');
    expect(inEnglish.told).toContain('At 600 ms: a is no longer cut off');
    expect(inKorean.told).toContain('410ms: b에 도착: write x = 7');
  });

  test('is never without words', () => {
    expect(inEnglish.told.filter((sentence) => sentence.endsWith(': '))).toEqual([]);
    expect(inKorean.told).toHaveLength(inEnglish.told.length);
  });
});
