import type { Part } from '#engine/world.ts';
import { Kind } from '#parts/kinds.ts';
import { live } from '#parts/machine.ts';
import type { Answer, Call, NodeStatus } from '#parts/replication/monitoring.ts';
import { Log } from '#parts/replication/log.ts';
import type { Network } from '#parts/replication/network.ts';
import { roleMachine } from '#parts/replication/role.machine.ts';
import { Shipping, type Shipment, type ShippingMode } from '#parts/replication/shipping.ts';

export interface ClusterNodeOptions {
  readonly name: string;
  readonly peers: readonly string[];
  /** All databases, by whose places refusals name the primary. */
  readonly databases: readonly string[];
  /** The web servers, whose numbers writes carry. */
  readonly servers: readonly string[];
  readonly monitor: string;
  readonly isPrimary: boolean;
  readonly network: Network;
  readonly lagMs: number;
  readonly linkMs: number;
  readonly mode: ShippingMode;
  /** Whether nodes keep to epochs: take nothing from a lower one, and lead only while others answer. */
  readonly hasEpochs: boolean;
}

/** What a node answers to a batch. */
interface Receipt {
  readonly name: string;
  readonly length: number;
  readonly isGap: boolean;
  readonly promised: number;
}

/** What a node asks that has to find out: for what it lacks, or only which epoch the others are in. */
interface Question {
  readonly name: string;
  readonly entries: readonly number[];
  readonly isAboutEpoch: boolean;
}

/** What a node answers to one that wants to catch up: what of its log is right, and what comes after that. */
interface Lesson {
  readonly from: string;
  readonly epoch: number;
  readonly common: number;
  readonly entries: readonly number[];
}

const REPLAY_MS = 250;
/** A primary that nobody has answered for this long does not trust itself any more. */
const UNHEARD_MS = 1_500;
const ASK_MS = 400;

/** What timers are for. */
const REPLAYED = 0;
const LISTEN = 1;
const ASK = 2;

/**
 * One of three databases under a monitor. It does what the monitor says, as far as its promises allow: an epoch, once
 * promised, is never taken back, and is kept on its disk with its log and the name of the primary.
 */
export function clusterNode(options: ClusterNodeOptions): Part {
  const { name, peers, databases, servers, monitor, network, linkMs, hasEpochs } = options;
  return (node) => {
    const post = network.of(name, node);
    const life = live(node, roleMachine, Kind.timer);
    const log = new Log(node);
    const shipping = new Shipping({ ...options, ...{ node, post, log, answerMs: linkMs, isBeating: true } });
    let promised = 1;
    let primary = databases[0]!;
    let heardAtMs = 0;

    const later = (delayMs: number, purpose: number): void => node.after(delayMs, Kind.tick, purpose, 0);
    const lead = (): void => {
      primary = name;
      heardAtMs = node.nowMs();
      shipping.begin(promised);
      if (hasEpochs) later(UNHEARD_MS, LISTEN);
    };
    const yieldTo = (epoch: number, event: 'fenced' | 'outvoted'): void => {
      promised = epoch;
      if (primary === name) primary = '';
      shipping.end();
      life.tell({ type: event });
    };
    /** Asks the primary for what is missing; or, having been the primary, asks all whether it still is. */
    const ask = (): void => {
      if (life.state !== 'recovering') return;
      const isAboutEpoch = primary === name;
      const question: Question = { name, entries: log.after(0), isAboutEpoch };
      for (const other of isAboutEpoch ? peers : [primary]) post.send(other, 'fetch', 0, promised, linkMs, question);
      later(ASK_MS, ASK);
    };
    const teach = ({ name: pupil, entries, isAboutEpoch }: Question): void => {
      if (!isAboutEpoch && life.state !== 'primary') return;
      const common = log.commonWith(entries);
      const lesson: Lesson = { from: name, epoch: promised, common, entries: log.after(common) };
      post.send(pupil, 'fetched', 0, promised, linkMs, lesson);
    };
    const learn = ({ from, epoch, common, entries }: Lesson): void => {
      if (life.state !== 'recovering') return;
      if (primary === name) {
        if (epoch > promised) yieldTo(epoch, 'outvoted');
        else if (life.tell({ type: 'resumed' })) lead();
      } else if (from === primary && epoch >= promised) {
        log.cut(common);
        log.extend(common, entries);
        life.tell({ type: 'caughtUp' });
      }
    };
    const take = ({ from, epoch, start, entries }: Shipment): void => {
      const isRefused = hasEpochs && epoch < promised;
      const isMine = life.state === 'follower' && from === primary;
      if (!isRefused && !isMine) return;
      const isGap = !isRefused && !log.extend(start, entries);
      const receipt: Receipt = { name, length: log.length, isGap, promised };
      post.send(from, 'stored', 0, log.length, linkMs, receipt);
    };
    const hear = ({ name: peer, length, isGap, promised: theirs }: Receipt): void => {
      heardAtMs = node.nowMs();
      if (life.state !== 'primary') return;
      if (hasEpochs && theirs > shipping.epoch) yieldTo(theirs, 'outvoted');
      else shipping.stored(peer, length, isGap);
    };
    const ring = (purpose: number): void => {
      if (purpose === ASK) ask();
      else if (purpose === REPLAYED && life.tell({ type: 'replayed' })) {
        log.promote(promised);
        lead();
      } else if (purpose === LISTEN && life.state === 'primary') {
        const silentMs = node.nowMs() - heardAtMs;
        if (silentMs < UNHEARD_MS) later(Math.max(1, UNHEARD_MS - silentMs), LISTEN);
        else if (life.tell({ type: 'unheard' })) {
          shipping.end();
          ask();
        }
      }
    };
    const status = (): NodeStatus => {
      const role = life.state === 'primary' ? 'primary' : life.state === 'follower' ? 'follower' : 'fenced';
      // Who is fenced follows nobody.
      return {
        role,
        epoch: promised,
        primary: role === 'fenced' ? '' : primary,
        lastEpoch: log.lastEpoch,
        length: log.length,
      };
    };
    const obey = (call: Call): Omit<Answer, 'id'> => {
      switch (call.type) {
        case 'status':
          return { isDone: true, status: status() };
        case 'fence':
          if (promised >= call.epoch) return { isDone: false };
          yieldTo(call.epoch, 'fenced');
          return { isDone: true, status: status() };
        case 'promote':
          if (promised === call.epoch && (life.state === 'candidate' || life.state === 'primary'))
            return { isDone: true };
          if (hasEpochs ? promised !== call.epoch || life.state !== 'fenced' : promised >= call.epoch)
            return { isDone: false };
          promised = call.epoch;
          if (life.tell({ type: 'promoted' })) later(REPLAY_MS, REPLAYED);
          return { isDone: true };
        case 'follow':
          if (promised > call.epoch || !peers.includes(call.primary)) return { isDone: false };
          if (promised === call.epoch && primary === call.primary && life.state === 'follower') return { isDone: true };
          promised = call.epoch;
          primary = call.primary;
          shipping.end();
          if (life.tell({ type: 'followed' })) ask();
          return { isDone: true };
      }
    };
    const hint = (): number => (life.state === 'down' || primary === name ? -1 : databases.indexOf(primary));
    const revive = (): void => {
      if (!life.tell({ type: 'revived' })) return;
      if (primary === name && !hasEpochs && life.tell({ type: 'resumed' })) lead();
      else if (primary === '') life.tell({ type: 'fenced' });
      else ask();
    };

    if (options.isPrimary) {
      life.tell({ type: 'promoted' });
      life.tell({ type: 'replayed' });
      log.promote(promised);
      lead();
    }
    return {
      receive(kind, subject, value) {
        post.obey(kind);
        const letter = LETTERS.has(kind) ? post.open(subject) : undefined;
        if (kind === Kind.tick) ring(subject);
        else if (kind === Kind['ship-due']) shipping.due(subject, value);
        else if (kind === Kind.kill && life.tell({ type: 'killed' })) shipping.end();
        else if (kind === Kind.revive) revive();
        else if (kind === Kind.write) {
          if (life.state === 'primary') shipping.write(subject, servers[value]!);
          else post.send(servers[value]!, 'refused', subject, hint(), linkMs);
        } else if (life.state === 'down') return;
        else if (kind === Kind.ship) take(letter as Shipment);
        else if (kind === Kind.stored) hear(letter as Receipt);
        else if (kind === Kind.fetch) teach(letter as Question);
        else if (kind === Kind.fetched) learn(letter as Lesson);
        else if (kind === Kind.call) {
          const call = letter as Call;
          const answer: Answer = { id: call.id, ...obey(call) };
          post.send(monitor, 'told', 0, 0, linkMs, answer);
        }
      },
    };
  };
}

/** Kinds that come with a letter. */
const LETTERS: ReadonlySet<number> = new Set([Kind.ship, Kind.stored, Kind.fetch, Kind.fetched, Kind.call]);
