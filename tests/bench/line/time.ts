// Times one library: `node time.ts <name> <customers>` prints events a second, the best of a few rounds in one process.
import { strictEqual } from 'node:assert';
import { ours, pending } from './ours.ts';
import { simjsFacility, simjsPending, simjsTimers } from './simjs.ts';
import { simscript } from './simscript.ts';
import type { Line } from './traffic.ts';

const ROUNDS = 6;
/** As many customers on whom all have to agree. */
const CHECKED = 2_000;
const lines: Readonly<Record<string, Line>> = {
  ours,
  pending,
  simjsFacility,
  simjsTimers,
  simjsPending,
  simscript,
};

const [, , name = '', customers = ''] = process.argv;
const count = Number(customers);
const line = lines[name]!;
if (!name.toLowerCase().endsWith('pending')) strictEqual((await line(CHECKED)).toFixed(9), ours(CHECKED).toFixed(9));
await line(count / 5);
let leastMs = Infinity;
for (let round = 0; round < ROUNDS; round++) {
  const startedAtMs = performance.now();
  await line(count);
  leastMs = Math.min(leastMs, performance.now() - startedAtMs);
}
// A customer is two events: it arrives, and it is done.
console.log((2 * count * 1000) / leastMs);
