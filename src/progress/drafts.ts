import * as v from 'valibot';
import { type Entries, type Kind, latest } from '#progress/kind.ts';
import { plainKind, timeSchema } from '#progress/plain-kind.ts';
import { isTime, type Time, timeAfter } from '#progress/time.ts';

/** A stretch of writing as it ended; kept under the time at which it began. */
export interface Draft {
  readonly savedAt: Time;
  readonly text: string;
}

/** The current draft and up to twenty earlier ones. */
export const DRAFTS_MAX = 21;
/** A save keeps so much of the history, in UTF-16 units; the newest two drafts stay however long they are. */
export const DRAFTS_LENGTH_MAX = 200_000;
/** Typing goes on in the same draft for this long; what is written later is a draft of its own. */
export const STRETCH_MS = 120_000;
/** A save that takes away more than this begins a draft of its own, so that a reset or a paste can be undone. */
const REMOVED_LENGTH_MAX = 16;

export const draftKind: Kind<Draft> = {
  ...plainKind,
  isId: isTime,
  schema: v.strictObject({ savedAt: timeSchema, text: v.string() }),
  join: latest,
  bound: (drafts) => (drafts.size > DRAFTS_MAX ? new Map(newestFirst(drafts).slice(0, DRAFTS_MAX)) : drafts),
  /** What the reader had before an import stays restorable, however much newer the file is. */
  settle(before, after, nowMs) {
    const mine = current(before);
    const all = withRoomForMine(before, after);
    const winner = current(all);
    if (!mine || !winner || [...all.values()].some(({ text }) => text === mine.text)) return all;
    const withMine = withDraft(all, mine.text, undefined, nowMs).drafts;
    return withDraft(withMine, winner.text, undefined, nowMs).drafts;
  },
};

/** The draft to show; `undefined` before the first save. */
export function current(drafts: Entries<Draft>): Draft | undefined {
  return newestFirst(drafts)[0]?.[1];
}

/** Earlier drafts, newest first, each text once and none that the reader has in front of them. */
export function earlier(drafts: Entries<Draft>): readonly Draft[] {
  const seen = new Set<string>();
  const distinct = newestFirst(drafts).filter(([, { text }]) => !seen.has(text) && seen.add(text));
  return distinct.slice(1).map(([, draft]) => draft);
}

/**
 * The drafts with `text` as the current one. `stretch` names the draft that this tab is writing, if any: a small edit goes
 * on in it. A text that is there already moves to the front. The answer's `stretch` is for the next save.
 */
export function withDraft(
  drafts: Entries<Draft>,
  text: string,
  stretch: Time | undefined,
  nowMs: number,
): { readonly drafts: Entries<Draft>; readonly stretch: Time | undefined } {
  const newest = newestFirst(drafts)[0];
  if (newest?.[1].text === text) return { drafts, stretch };
  const savedAt = timeAfter(newest?.[1].savedAt, nowMs);
  const again = [...drafts].find(([, draft]) => draft.text === text);
  const goesOn =
    newest !== undefined &&
    newest[0] === stretch &&
    Date.parse(savedAt) - Date.parse(stretch) < STRETCH_MS &&
    lengthRemoved(newest[1].text, text) <= REMOVED_LENGTH_MAX;
  const id = again?.[0] ?? (goesOn ? newest[0] : savedAt);
  return {
    drafts: new Map(newestFirst(new Map(drafts).set(id, { savedAt, text })).filter(fits())),
    stretch: again ? undefined : id,
  };
}

function newestFirst(drafts: Entries<Draft>): [Time, Draft][] {
  return [...drafts].sort(([one, { savedAt }], [other, { savedAt: otherSavedAt }]) => {
    if (savedAt !== otherSavedAt) return savedAt < otherSavedAt ? 1 : -1;
    return one < other ? 1 : -1;
  });
}

/** The drafts that were here, and beside the newest of `after` only as many as there is room for: a file stays, drafts don't. */
function withRoomForMine(before: Entries<Draft>, after: Entries<Draft>): Entries<Draft> {
  const all = new Map([...before].map(([id, draft]) => [id, after.get(id) ?? draft]));
  let length = [...all.values()].reduce((sum, { text }) => sum + text.length, 0);
  newestFirst(after).forEach(([id, draft], index) => {
    if (all.has(id)) return;
    length += draft.text.length;
    if (index === 0 || (all.size < DRAFTS_MAX && length <= DRAFTS_LENGTH_MAX)) all.set(id, draft);
  });
  return draftKind.bound(all);
}

/** A filter for drafts newest first. */
function fits(): (draft: [Time, Draft], index: number) => boolean {
  let length = 0;
  return ([, { text }], index) => {
    length += text.length;
    return index < 2 || length <= DRAFTS_LENGTH_MAX;
  };
}

/** How much of `before` is gone in `after`, taking what changed as one piece. */
function lengthRemoved(before: string, after: string): number {
  const shared = Math.min(before.length, after.length);
  let start = 0;
  while (start < shared && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shared - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return before.length - start - end;
}
