import type { Act } from './arbitrary-acts.ts';

/** Something the reader did, with a mark in it that nothing else has. */
export interface Deed {
  readonly nth: number;
  readonly id: string;
  readonly type: Exclude<Act['type'], 'fail'>;
}

/** What must still be there, by what the reader did and was told: the model that a store is held against. */
export interface Ledger {
  /** A tab has done it; whether it outlives the tab is not said yet. */
  did(tab: number, deed: Deed): void;
  /** What has reached the disk has to stay, whatever the tab says. */
  reached(isThere: (mark: string) => boolean): void;
  /** A tab says that all it has done is saved. */
  saved(tab: number): void;
  /** A tab is gone, and with it what has not reached the disk. */
  gone(tab: number): void;
  /** Something may be what counts now in the place of what was done before it. */
  mayReplace(deed: Deed): void;
  /** What the disk has lost by itself is not asked for. */
  lost(isThere: (mark: string) => boolean): void;
  /** Everything has been erased; what was done in a tab that could not read storage, and so can't tell, may stay. */
  erased(isBlind: (tab: number) => boolean): void;
  /** Erased, but not to the end. */
  halfErased(): void;
  /** What comes from a file may be there again. */
  broughtBack(text: string): void;
  /** The marks that have to be found. */
  due(): readonly string[];
  /** The marks that must not be found. */
  gonePast(): readonly string[];
  /** The marks that have to be found in a tab itself, saved or not. */
  pendingIn(tab: number): readonly string[];
}

/** What is found wherever a deed is kept. */
export function markOf({ nth }: Deed): string {
  return `[${nth}]`;
}

export function openLedger(): Ledger {
  const all: Deed[] = [];
  const pending = new Map<number, Deed[]>();
  let due: Deed[] = [];
  let gonePast: Deed[] = [];

  const forgetAll = (): void => {
    due = [];
    pending.clear();
  };
  const mayReplace = (deed: Deed): void => {
    due = due.filter((other) => !isReplaced(other, deed));
  };
  const count = (deed: Deed): void => {
    mayReplace(deed);
    if (!due.some((later) => isReplaced(deed, later))) due.push(deed);
  };
  return {
    did(tab, deed) {
      all.push(deed);
      pending.set(tab, [...(pending.get(tab) ?? []), deed]);
    },
    reached(isThere) {
      for (const [tab, deeds] of pending) {
        deeds.filter((deed) => isThere(markOf(deed))).forEach(count);
        pending.set(
          tab,
          deeds.filter((deed) => !isThere(markOf(deed))),
        );
      }
    },
    saved(tab) {
      pending.get(tab)?.forEach(count);
      pending.delete(tab);
    },
    gone: (tab) => void pending.delete(tab),
    mayReplace,
    lost(isThere) {
      due = due.filter((deed) => isThere(markOf(deed)));
    },
    erased(isBlind) {
      const untold = [...pending].flatMap(([tab, deeds]) => (isBlind(tab) ? deeds : []));
      gonePast = all.filter((deed) => !untold.includes(deed));
      forgetAll();
    },
    halfErased: forgetAll,
    broughtBack(text) {
      gonePast = gonePast.filter((deed) => !text.includes(markOf(deed)));
    },
    due: () => due.map(markOf),
    gonePast: () => gonePast.map(markOf),
    pendingIn(tab) {
      const deeds = pending.get(tab) ?? [];
      return deeds.filter((deed) => !all.some((later) => isReplaced(deed, later))).map(markOf);
    },
  };
}

/** Of all but drafts the last one counts; drafts go into the history. */
function isReplaced(earlier: Deed, later: Deed): boolean {
  return earlier.nth < later.nth && earlier.type === later.type && earlier.id === later.id && earlier.type !== 'draft';
}
