import { murmur3, show, type CaseLog, type CaseRules, type Finding } from '#kit';
import type { CreateLikes, Likes, Store } from './contract.ts';
import type { LikesCase, Operation, Server } from './likes-case.ts';

const STEP_MS = 1_000;

/** Plays a case over one store and two web servers: the first answer or message that breaks the rule is the finding. */
export const playLikes: CaseRules<CreateLikes, LikesCase>['play'] = (create, testCase, log) => {
  const play = new LikesPlay(create, testCase, log);
  for (const operation of testCase.operations) {
    const finding = play.step(operation);
    if (finding) return finding;
  }
  return undefined;
};

/** A like that was added: at which step, by which server, and under which keys it was stored. */
interface Like {
  readonly photo: string;
  readonly user: string;
  readonly server: Server;
  readonly step: number;
  readonly keys: string[];
}

class LikesPlay {
  readonly #parts: number;
  readonly #log: CaseLog;
  readonly #servers: Readonly<Record<Server, Likes>>;
  readonly #sets = new Map<string, Set<string>>();
  readonly #likes: Like[] = [];
  /** Hot photos, and the steps at which they became so. */
  readonly #hot = new Map<string, number>();
  /** The keys to which the step under way has sent messages. */
  #sent: { readonly type: 'add' | 'read'; readonly key: string }[] = [];
  #adding: Like | undefined;
  #step = 0;

  constructor(create: CreateLikes, { parts }: LikesCase, log: CaseLog) {
    this.#parts = parts;
    this.#log = log;
    const store: Store = { add: (key, member) => this.#add(key, member), read: (key) => this.#read(key) };
    const server = () => create({ store, isHot: (photo) => this.#hot.has(photo), parts, hash: murmur3 });
    this.#servers = { 1: server(), 2: server() };
  }

  step(operation: Operation): Finding | undefined {
    this.#step++;
    this.#sent = [];
    const atMs = this.#step * STEP_MS;
    switch (operation.type) {
      case 'heats':
        this.#log.answer({ atMs, call: `${operation.photo} is hot` });
        this.#log.moment('yours', atMs, `${operation.photo} is hot`);
        if (!this.#hot.has(operation.photo)) this.#hot.set(operation.photo, this.#step);
        return undefined;
      case 'add':
        return this.#judgeAdd(operation, atMs);
      case 'of':
        return this.#judgeOf(operation, atMs);
    }
  }

  #judgeAdd({ server, photo, user }: Operation & { type: 'add' }, atMs: number): Finding | undefined {
    const call = `server${server}.add(${show(photo)}, ${show(user)})`;
    this.#adding = { photo, user, server, step: this.#step, keys: [] };
    this.#servers[server].add(photo, user);
    this.#likes.push(this.#adding);
    this.#adding = undefined;
    this.#log.message('yours', 'rule', atMs, atMs + STEP_MS / 2, `${photo} ♥ ${user}`);
    return this.#judgeMessages(photo, call, atMs, this.#hot.has(photo) ? this.#parts + 1 : 1);
  }

  #judgeOf({ server, photo }: Operation & { type: 'of' }, atMs: number): Finding | undefined {
    const call = `server${server}.of(${show(photo)})`;
    const got = namesIn(this.#servers[server].of(photo));
    const expected = [...new Set(this.#likes.filter((like) => like.photo === photo).map(({ user }) => user))].sort();
    const shown = got ? listed(got) : 'no list of names';
    const fault = got ? this.#faultOf(photo, expected, got, server) : { name: 'value', data: { step: this.#step } };
    if (fault) return this.#take(fault, call, atMs, listed(expected), shown);
    this.#log.claim(atMs, call, listed(expected), shown, true);
    this.#log.moment('yours', atMs, shown);
    return this.#judgeMessages(photo, call, atMs, this.#hot.has(photo) ? this.#parts + 1 : 1);
  }

  #judgeMessages(photo: string, call: string, atMs: number, most: number): Finding | undefined {
    const messages = this.#sent.length;
    const data = { photo, messages, most, step: this.#step, cause: this.#hot.get(photo) ?? this.#step };
    const name = this.#hot.has(photo) ? 'chatty' : 'plain';
    if (messages > most) return this.#take({ name, data }, call, atMs, `≤ ${most}`, `${messages} messages`);
    this.#log.claim(atMs, call, `≤ ${most}`, `${messages}`, true);
    return undefined;
  }

  #faultOf(photo: string, expected: string[], got: readonly string[], server: Server): Finding['fault'] | undefined {
    const isRight = (user: string) => expected.includes(user);
    const stranger = got.find((user) => !isRight(user));
    if (stranger !== undefined) return this.#strangerFault(photo, stranger);
    const twice = got.find((user, at) => got.indexOf(user) < at);
    if (twice !== undefined) return { name: 'twice', data: this.#data(photo, twice, this.#first(photo, twice)) };
    const missing = expected.find((user) => !got.includes(user));
    return missing === undefined ? undefined : this.#missingFault(photo, missing, server);
  }

  #strangerFault(photo: string, user: string): Finding['fault'] {
    const other = this.#likes.find((like) => like.user === user && like.photo !== photo);
    if (!other) return { name: 'invented', data: this.#data(photo, user, undefined) };
    return { name: 'mixed', data: { ...this.#data(photo, user, other), other: other.photo } };
  }

  #missingFault(photo: string, user: string, server: Server): Finding['fault'] {
    const like = this.#first(photo, user)!;
    const data = this.#data(photo, user, like);
    if (like.keys.length === 0) return { name: like.server === server ? 'dropped' : 'own', data };
    if (this.#sent.some(({ type, key }) => type === 'read' && like.keys.includes(key)))
      return { name: 'altered', data };
    const hotStep = this.#hot.get(photo);
    const isOlder = hotStep !== undefined && like.step < hotStep;
    return { name: isOlder ? 'before' : 'unread', data: { ...data, hot: hotStep ?? 0 } };
  }

  #first(photo: string, user: string): Like | undefined {
    return this.#likes.find((like) => like.photo === photo && like.user === user);
  }

  #data(photo: string, user: string, like: Like | undefined): Finding['fault']['data'] {
    return { photo, user, step: this.#step, cause: like?.step ?? this.#step, key: like?.keys[0] ?? '–' };
  }

  #take(fault: Finding['fault'], call: string, atMs: number, expected: string, got: string): Finding {
    this.#log.claim(atMs, call, expected, got, false);
    this.#log.wrong('yours', atMs, got);
    return { fault, clash: { causeAtMs: Number(fault.data['cause'] ?? this.#step) * STEP_MS, effectAtMs: atMs } };
  }

  #add(key: string, member: string): void {
    this.#sent.push({ type: 'add', key });
    this.#adding?.keys.push(key);
    const set = this.#sets.get(key) ?? new Set();
    this.#sets.set(key, set.add(member));
  }

  #read(key: string): readonly string[] {
    this.#sent.push({ type: 'read', key });
    // In the order of the alphabet, so that nobody can lean on the order in which they came.
    return [...(this.#sets.get(key) ?? [])].sort();
  }
}

/** The names in what the reader's code answered; nothing if it is no list of names. */
function namesIn(value: unknown): string[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const names = Array.from(value as unknown[]);
  return names.every((name) => typeof name === 'string') ? names : undefined;
}

function listed(names: readonly string[]): string {
  return names.length === 0 ? '–' : names.join(', ');
}
