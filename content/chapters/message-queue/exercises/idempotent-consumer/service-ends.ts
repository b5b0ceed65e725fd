import { show, word, type CaseLog, type Finding, type Reply } from '#kit';
import type { Row } from './contract.ts';
import type { ConsumerRule, Handling } from './consumer-rule.ts';
import type { QueueServer } from './queue-server.ts';
import { countKey, type ServicesState, type Write } from './services-state.ts';

/** What the far ends of all calls have in common. */
interface Ground {
  readonly state: ServicesState;
  readonly rule: ConsumerRule;
  readonly queue: QueueServer;
  readonly log: CaseLog;
  readonly nowMs: () => number;
  /** Ends the case with a finding that shows on `lane`. */
  readonly take: (finding: Finding, lane: string, call: string, got: string) => unknown;
}

/** What the services do when a call arrives, and how they answer; the rule hears of it before it is so. */
export class ServiceEnds {
  readonly #state: ServicesState;
  readonly #rule: ConsumerRule;
  readonly #queue: QueueServer;
  readonly #log: CaseLog;
  readonly #nowMs: () => number;
  readonly #take: Ground['take'];

  constructor({ state, rule, queue, log, nowMs, take }: Ground) {
    this.#state = state;
    this.#rule = rule;
    this.#queue = queue;
    this.#log = log;
    this.#nowMs = nowMs;
    this.#take = take;
  }

  ack(handling: Handling, receipt: string): Reply<boolean> {
    const nowMs = this.#nowMs();
    const message = this.#queue.inHand(receipt, nowMs);
    if (!message) {
      if (receipt === handling.delivery.receipt) {
        handling.acknowledged ??= { atMs: nowMs, missing: undefined };
        handling.isLate = true;
      }
      return { text: 'late', outcome: { value: false } };
    }
    message.isAcknowledged = true;
    handling.acknowledged = { atMs: nowMs, missing: this.#rule.missing(handling) };
    this.#log.moment('queue', nowMs, `− ${message.upload.photo}`);
    return { text: 'ok', outcome: { value: true } };
  }

  put(handling: Handling, key: string, picture: string): Reply<void> {
    const finding = this.#rule.judgePut(handling, key, picture, this.#nowMs());
    if (finding) this.#take(finding, 'objects', `objects.put(${show(key)}, ${show(picture)})`, key);
    this.#state.put(handling.delivery.upload.photo, key, picture);
    this.#log.holds('objects', this.#nowMs(), [...this.#state.objects.keys()].map(word).join(', '));
    return { text: 'ok', outcome: { value: undefined } };
  }

  /** So many commits that count are refused, because somebody else has counted. */
  commit(handling: Handling, writes: readonly Write[], rivals: number): Reply<boolean> {
    const nowMs = this.#nowMs();
    const { photo, owner } = handling.delivery.upload;
    const isCounting = writes.some(({ key }) => key === countKey(owner));
    if (isCounting && handling.refusedCommits < rivals) this.#rivalCounts(owner);
    if (!this.#state.isCurrent(writes)) {
      handling.refusedCommits++;
      return { text: 'refused', outcome: { value: false } };
    }
    const finding = this.#rule.judgeCommit(handling, writes, nowMs);
    if (finding) this.#take(finding, 'database', `database[${show(countKey(owner))}]`, `${writes[0]?.value}`);
    const marks = writes.map(({ key }) => key).filter((key) => !this.#state.isCount(key));
    if (isCounting && !this.#state.counted.has(photo)) this.#state.counted.set(photo, { atMs: nowMs, keys: marks });
    this.#state.write(writes, photo, nowMs);
    this.logRows();
    return { text: 'ok', outcome: { value: true } };
  }

  /** Another photo of the owner is counted somewhere else, just before this one. */
  #rivalCounts(owner: string): void {
    const key = countKey(owner);
    this.#state.write([{ key, value: this.#state.row(key).value + 1 }], undefined, this.#nowMs());
    this.logRows();
  }

  send(handling: Handling, to: string, photo: string, key: string): Reply<void> {
    const nowMs = this.#nowMs();
    const finding = this.#rule.judgeMail(handling, to, photo, key, nowMs);
    if (finding) this.#take(finding, 'mail', `mail.send(${show(to)}, ${show(photo)}, ${show(key)})`, 'ok');
    if (this.#state.remembered(key, nowMs) === undefined) this.#state.send(key, photo, nowMs);
    this.#log.holds('mail', nowMs, [...this.#state.mailed.keys()].join(', '));
    return { text: 'ok', outcome: { value: undefined } };
  }

  read(handling: Handling, key: string): Reply<Row> {
    const row = this.#state.row(key);
    const { value, version } = row;
    const isMark = !this.#state.isCount(key);
    handling.hasLooked ||= isMark;
    if (isMark && value !== 0) handling.mark ??= { ...row, key };
    return { text: `${value} v${version}`, outcome: { value: { value, version } } };
  }

  logRows(): void {
    const rows = [...this.#state.rows].map(([key, { value, version }]) => `${word(key)} = ${value} v${version}`);
    this.#log.holds('database', this.#nowMs(), rows.join(', '));
  }
}
