import { assert } from '#engine/assert.ts';
import type { Part, WorldNode } from '#engine/world.ts';
import { Kind } from '#parts/kinds.ts';
import type { Call, Calls } from '#parts/queueing/calls.ts';
import type { Row, Write } from '#parts/queueing/consumer.ts';

export interface ServiceOptions {
  readonly linkMs: number;
  readonly workMs: number;
  readonly calls: Calls;
}

/** The row of a count: this and its owner. What has more behind it is somebody's mark. */
const COUNT = /^count\/[^/]*$/;
const NEVER_WRITTEN: Row = { value: 0, version: 0 };

/** Keeps pictures by key, which to do twice changes nothing. */
export function objectStore(options: ServiceOptions): Part {
  return service(options, () => () => undefined);
}

/** Rows with versions: writes all of a commit or none. Each raise of a count is noted for the photo that it was made for. */
export function rowDatabase(options: ServiceOptions): Part {
  return service(options, (node) => {
    const rows = new Map<string, Row>();
    const rowOf = (key: string): Row => rows.get(key) ?? NEVER_WRITTEN;
    const commit = (writes: readonly Write[], photo: number): boolean => {
      if (writes.some(({ key, version }) => rowOf(key).version !== version)) return false;
      for (const { key, value, version } of writes) {
        if (COUNT.test(key)) node.note(Kind.counted, photo, value - rowOf(key).value);
        rows.set(key, { value, version: version + 1 });
      }
      return true;
    };
    return ({ asked, photo }) => {
      if (asked.type === 'read') return rowOf(asked.key);
      assert(asked.type === 'commit', 'a database reads and commits');
      return commit(asked.writes, photo);
    };
  });
}

/** Sends mails, and nothing more under a key that it knows. Each mail is noted for the photo that it was sent for. */
export function mailService(options: ServiceOptions): Part {
  return service(options, (node) => {
    const known = new Set<string>();
    return ({ asked, photo }) => {
      assert(asked.type === 'mail', 'a mail service mails');
      if (known.has(asked.key)) return;
      known.add(asked.key);
      node.note(Kind['mail-out'], photo, 0);
    };
  });
}

/** Whoever calls waits for the way, the work and the way back; the work is done even if the caller has died by then. */
function service(
  { linkMs, workMs, calls }: ServiceOptions,
  makeDo: (node: WorldNode) => (call: Call) => unknown,
): Part {
  return (node) => {
    const act = makeDo(node);
    node.state('working');
    return {
      receive(kind, subject) {
        if (kind !== Kind['work-done']) return node.after(workMs, Kind['work-done'], subject, 0);
        const call = calls.at(subject);
        call.answer = act(call);
        node.send(call.from, Kind.answered, subject, 0, linkMs);
      },
    };
  };
}
