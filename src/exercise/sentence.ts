import type { FaultData } from '#grading/verdict.ts';

/** Fills a brief's sentence with a fault's data; a placeholder that has no datum stays, and a test finds it. */
export function fillSentence(sentence: string, data: FaultData): string {
  return sentence.replace(/\{(\w+)\}/g, (placeholder, name: string) =>
    Object.hasOwn(data, name) ? String(data[name]) : placeholder,
  );
}
