import { show, word, type CaseLog } from '#kit';
import type { Row } from './contract.ts';
import { callOf, type Action, type Rows } from './move-case.ts';
import type { MovePlay, Told } from './move-play.ts';
import { STEP_MS, type Sent, type Wrong } from './move-rule.ts';
import type { ShardServer } from './shard-server.ts';

/** How long a call's message to or from a shard is drawn to take. */
const WAY_MS = 400;

/** Writes a play down for table and diagram. `parcels` are those of an earlier play of the same case, so that each is drawn as long as it takes. */
export class MoveDiagram {
  readonly #log: CaseLog;
  readonly #parcels: readonly Sent[];
  readonly #puts = { 'old-shard': 0, 'new-shard': 0 };
  #told: Wrong | undefined;

  constructor(log: CaseLog, rows: Rows, firstVersion: number, parcels: readonly Sent[]) {
    this.#log = log;
    this.#parcels = parcels;
    const kept = rows.map(([key, value], at) => rowText(key, { value, version: firstVersion + at }));
    log.holds('old-shard', 0, kept.join(', '));
    log.holds('new-shard', 0, '–');
    this.#puts['old-shard'] = rows.length;
  }

  /** To be handed to the play. */
  readonly told: Told = (play, action, parcel, wrong) => {
    const atMs = play.step * STEP_MS;
    this.#told = wrong;
    const made = action.type === 'take' ? play.parcels.find(({ takenStep }) => takenStep === play.step) : undefined;
    this.#addRow(play, action, parcel ?? made, wrong);
    if (action.type === 'write') this.#drawWrites(play, atMs);
    if (action.type === 'read') this.#drawAnswers(play, action.key, atMs);
    if (made) this.#drawParcel(play, made);
    else if (action.type === 'take') this.#log.moment('old-shard', atMs, 'take: –');
    if (action.type === 'cut-over') this.#drawCutOver(play, atMs);
    this.#drawHoldings(play, atMs);
    if (wrong) this.#log.wrong(wrong.lane, atMs, wrong.got);
  };

  /** Adds what was found when no call was made: by looking into the new shard when all was over. */
  finish({ expected, got, lane, finding: { fault, clash } }: Wrong): void {
    if (this.#told) return;
    this.#log.claim(clash.effectAtMs, `to.get(${show(fault.data['key'])})`, expected, got, false);
    this.#log.wrong(lane, clash.effectAtMs, got);
  }

  #addRow(play: MovePlay, action: Action, parcel: Sent | undefined, wrong: Wrong | undefined): void {
    const atMs = play.step * STEP_MS;
    const text = parcel ? rowText(parcel.key, parcel.row) : '–';
    const call = callOf(action, play.version - 1, text);
    if (wrong) {
      this.#log.claim(atMs, call, wrong.expected, wrong.got, false);
    } else if (action.type === 'read') {
      const value = show(play.newestOf(action.key).row.value);
      this.#log.claim(atMs, call, value, value, true);
    } else {
      const answer = { take: ` → ${text}`, 'cut-over': ` → ${play.cutStep !== undefined}`, write: '', land: '' };
      this.#log.answer({ atMs, call: `${call}${answer[action.type]}` });
    }
  }

  #drawWrites(play: MovePlay, atMs: number): void {
    for (const { lane, shard } of shardsOf(play)) {
      for (const { key, row } of shard.puts.slice(this.#puts[lane])) {
        this.#log.message('caller', lane, atMs - WAY_MS, atMs, rowText(key, row));
      }
    }
  }

  #drawAnswers(play: MovePlay, key: string, atMs: number): void {
    this.#log.moment('caller', atMs - WAY_MS, `read ${word(key)}`);
    for (const { lane, shard } of shardsOf(play)) {
      if (!shard.answered) continue;
      const { row } = shard.answered;
      this.#log.message(lane, 'caller', atMs - WAY_MS, atMs, row ? rowText(shard.answered.key, row) : '–');
    }
  }

  #drawParcel(play: MovePlay, { key, row, takenStep }: Sent): void {
    const landedStep = this.#parcels[play.parcels.length - 1]?.landedStep;
    // One that was still on its way when the case broke is drawn beyond the end.
    const lastStep = Math.max(...this.#parcels.map(({ landedStep: step }) => step ?? 0), takenStep);
    const untilMs = (landedStep ?? lastStep + 2) * STEP_MS;
    this.#log.message('old-shard', 'new-shard', takenStep * STEP_MS, untilMs, rowText(key, row));
  }

  #drawCutOver(play: MovePlay, atMs: number): void {
    this.#log.moment('caller', atMs, `cutOver: ${play.cutStep !== undefined}`);
    // For good: longer than any case.
    if (play.cutStep !== undefined) this.#log.fault('old-shard', atMs, atMs + 100 * STEP_MS, 'off');
  }

  #drawHoldings(play: MovePlay, atMs: number): void {
    for (const { lane, shard } of shardsOf(play)) {
      if (shard.puts.length === this.#puts[lane]) continue;
      this.#puts[lane] = shard.puts.length;
      this.#log.holds(lane, atMs, shard.rows.map(([key, row]) => rowText(key, row)).join(', '));
    }
  }
}

function shardsOf(play: MovePlay): { readonly lane: 'old-shard' | 'new-shard'; readonly shard: ShardServer }[] {
  return [
    { lane: 'old-shard', shard: play.old },
    { lane: 'new-shard', shard: play.new },
  ];
}

/** A row with its version, such as `a = a1 (7)`; a removed one has a cross. */
function rowText(key: string, { value, version }: Row): string {
  return `${word(key)} = ${value === undefined ? '✗' : word(value)} (${word(version)})`;
}
