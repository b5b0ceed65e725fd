import type { Part } from '#engine/world.ts';
import { Kind } from '#parts/kinds.ts';
import type { Gather, Mail, Report } from '#parts/observing/reports.ts';

export interface DashboardOptions {
  readonly mail: Mail;
  readonly gather: Gather;
  readonly everyMs: number;
  readonly firstMs: number;
}

/** Keeps the newest report of each server, and shows every so often what it makes of all of them. */
export function dashboard({ mail, gather, everyMs, firstMs }: DashboardOptions): Part {
  return (node) => {
    const newest = new Map<number, Report>();
    node.after(firstMs, Kind.tick, 0, 0);
    return {
      receive(kind, subject) {
        if (kind === Kind.report) {
          const report = mail.open(subject);
          newest.set(report.server, report);
        } else if (kind === Kind.tick) {
          node.note(Kind.shown, 0, gather([...newest.values()]) ?? Number.NaN);
          node.after(everyMs, Kind.tick, 0, 0);
        }
      },
    };
  };
}
