import type { LogStrip as Strip } from '#player/log-strip.ts';

/** The newest entries of a node's log as bars, and how many it holds. Written over as it plays. */
export function LogStrip({ strip }: { readonly strip: Strip }) {
  return (
    <span className="log" data-log aria-hidden="true">
      {strip.cells.map((cell, place) => (
        <i key={place} data-entry={cell} />
      ))}
      <b data-log-length>{strip.length}</b>
    </span>
  );
}
