import type { Trace } from '#engine/trace.ts';

/** From when until when something waited to be dealt with. */
interface Stay {
  readonly fromMs: number;
  readonly untilMs: number;
}

const known = new WeakMap<Trace, readonly Stay[]>();

/** How long the oldest of those has waited that were `accepted` before `atMs` and by then neither `acked` nor a `dead-letter`; 0 if there is none. */
export function oldestMsAt(trace: Trace, atMs: number): number {
  let stays = known.get(trace);
  if (!stays) known.set(trace, (stays = staysOf(trace)));
  const oldest = stays.find(({ fromMs, untilMs }) => fromMs < atMs && untilMs >= atMs);
  return oldest ? atMs - oldest.fromMs : 0;
}

/** How long after the end of the first storm a worker finds `nothing` to do; NaN if none does. */
export function drainMsOf(trace: Trace): number {
  const storm = trace.kind.indexOf(trace.kinds.indexOf('storm'));
  if (storm < 0) return Number.NaN;
  const endMs = trace.atMs[storm]! + trace.value[storm]!;
  const nothing = trace.kinds.indexOf('nothing');
  const at = trace.kind.findIndex((kind, index) => kind === nothing && trace.atMs[index]! > endMs);
  return at < 0 ? Number.NaN : trace.atMs[at]! - endMs;
}

/** In the order of being accepted. */
function staysOf(trace: Trace): readonly Stay[] {
  const [accepted, acked, dead] = ['accepted', 'acked', 'dead-letter'].map((name) => trace.kinds.indexOf(name));
  const fromMs = new Map<number, number>();
  const untilMs = new Map<number, number>();
  for (const [at, kind] of trace.kind.entries()) {
    if (kind === accepted) fromMs.set(trace.subject[at]!, trace.atMs[at]!);
    else if (kind === acked || kind === dead) untilMs.set(trace.subject[at]!, trace.atMs[at]!);
  }
  return [...fromMs].map(([photo, from]) => ({ fromMs: from, untilMs: untilMs.get(photo) ?? Infinity }));
}
