import type { Trace } from '#engine/trace.ts';

/** Sixteen hexadecimal digits over every column and word of a trace: equal traces, equal digests, in every engine. */
export function digestOf(trace: Trace): string {
  const state = new Int32Array([0x2545f491, 0x9e3779b9 | 0]);
  for (const column of [trace.atMs, trace.untilMs, trace.value])
    foldWords(state, new Int32Array(column.buffer, column.byteOffset, column.length * 2));
  for (const column of [trace.kind, trace.from, trace.to, trace.subject, trace.text]) foldWords(state, column);
  foldText(state, [...trace.nodes, ...trace.kinds, ...trace.texts, trace.outcome].join('\n'));
  return hex(state[0]!) + hex(state[1]!);
}

function foldWords(state: Int32Array, words: Int32Array | Uint8Array): void {
  let high = state[0]!;
  let low = state[1]!;
  for (let at = 0; at < words.length; at++) {
    high = Math.imul(high ^ words[at]!, 0x01000193) ^ (low >>> 15);
    low = Math.imul(low ^ (words[at]! + at), 0x9e3779b1) ^ (high >>> 13);
  }
  state[0] = high;
  state[1] = low;
}

function foldText(state: Int32Array, text: string): void {
  foldWords(
    state,
    Int32Array.from(text, (letter) => letter.codePointAt(0)!),
  );
}

function hex(word: number): string {
  return (word >>> 0).toString(16).padStart(8, '0');
}
