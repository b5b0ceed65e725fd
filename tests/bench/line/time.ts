// Times one library: `node time.ts <name> <customers>` prints events a second, the best of a few rounds in one process.
import { ours, pending } from './ours.ts';
import { simjsFacility, simjsTimers } from './simjs.ts';
import { simscript } from './simscript.ts';
import type { Line } from './traffic.ts';

const ROUNDS = 3;
const lines: Readonly<Record<string, Line>> = { ours, pending, simjsFacility, simjsTimers, simscript };

const [, , name = '', customers = ''] = process.argv;
const count = Number(customers);
const line = lines[name]!;
await line(count / 10);
let leastMs = Infinity;
let meanMs = NaN;
for (let round = 0; round < ROUNDS; round++) {
  const startedAtMs = performance.now();
  meanMs = await line(count);
  leastMs = Math.min(leastMs, performance.now() - startedAtMs);
}
// A customer is two events: it arrives, and it is done.
console.log(JSON.stringify({ eventsPerSecond: (2 * count * 1000) / leastMs, meanMs }));
