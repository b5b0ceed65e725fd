import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { recordedKeys } from '#parts/workload.ts';

type PolicyName = 'LRU' | 'FIFO' | 'LFU' | 'Belady';

/** What libCacheSim counts: hits by policy, then by size. */
export const web07Expected = JSON.parse(read('web07.expected.json').toString()) as {
  readonly requests: number;
  readonly distinctKeys: number;
  readonly hitsBySize: Readonly<Record<PolicyName, Readonly<Record<string, number>>>>;
};

/** The recorded requests, key by key. */
export const web07Keys = recordedKeys(gunzipSync(read('web07.trc.bin.gz')));

function read(name: string): Buffer {
  return readFileSync(new URL(name, import.meta.url));
}
