import type { SqlLab, Tables } from '#labs/sql-lab.ts';

/** The shard that holds what belongs to `key`, from 0: a mixed hash of its text, modulo. */
export function shardOf(key: unknown, shards: number): number {
  const text = String(key);
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) % shards;
}

/** The rows of each shard. Every row is on one of them, none on two. */
export function split(lab: Pick<SqlLab, 'tables' | 'shards'>, rows: Tables): Tables[] {
  return Array.from({ length: lab.shards }, (_, shard) =>
    Object.fromEntries(
      Object.entries(lab.tables).map(([name, { columns, placedBy }]) => {
        const column = columns.indexOf(placedBy);
        return [name, rows[name]!.filter((row) => shardOf(row[column], lab.shards) === shard)];
      }),
    ),
  );
}
