/** An instant as `Date.prototype.toISOString` writes it, in milliseconds and UTC, so that text order is time order. */
export type Time = string;

/** Whether `text` is a {@link Time} of the years 0 to 9999. */
export function isTime(text: unknown): text is Time {
  if (typeof text !== 'string') return false;
  const atMs = Date.parse(text);
  return text.length === 24 && !Number.isNaN(atMs) && new Date(atMs).toISOString() === text;
}

/** `nowMs` as a time, or the first instant after `previous` where the clock has been set back. */
export function timeAfter(previous: Time | undefined, nowMs: number): Time {
  return new Date(previous === undefined ? nowMs : Math.max(nowMs, Date.parse(previous) + 1)).toISOString();
}
