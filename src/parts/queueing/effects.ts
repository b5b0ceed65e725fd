import { indexAt, type Trace } from '#engine/trace.ts';

/** What has become of all photos until a moment. */
export interface Effects {
  /** Counts and mails that are missing for photos whose every message has left the queue. */
  readonly lost: number;
  /** Counts and mails beyond the first of each photo. */
  readonly doubled: number;
}

interface Fate {
  messages: number;
  counted: number;
  mailed: number;
}

/** Reads out of a trace what effects the photos have had before `toMs`. */
export function effectsOf(trace: Trace, toMs: number): Effects {
  const fates = new Map<number, Fate>();
  const [accepted, acked, counted, mailed] = ['accepted', 'acked', 'counted', 'mail-out'].map((name) =>
    trace.kinds.indexOf(name),
  );
  const end = indexAt(trace, toMs);
  for (let at = 0; at < end; at++) {
    const kind = trace.kind[at]!;
    if (kind !== accepted && kind !== acked && kind !== counted && kind !== mailed) continue;
    const photo = trace.subject[at]!;
    let fate = fates.get(photo);
    if (!fate) fates.set(photo, (fate = { messages: 0, counted: 0, mailed: 0 }));
    if (kind === accepted) fate.messages++;
    else if (kind === acked) fate.messages--;
    else if (kind === counted) fate.counted += trace.value[at]!;
    else fate.mailed++;
  }
  let lost = 0;
  let doubled = 0;
  for (const { messages, counted: times, mailed: mails } of fates.values()) {
    // Of a photo that still has a message in the queue, nothing is lost yet.
    if (messages === 0) lost += Math.max(0, 1 - times) + Math.max(0, 1 - mails);
    doubled += Math.max(0, times - 1) + Math.max(0, mails - 1);
  }
  return { lost, doubled };
}
