import type { Part } from '#engine/world.ts';
import { Kind } from '#parts/kinds.ts';
import { live } from '#parts/machine.ts';
import { mendingsOf, type CatchUp, type Mending } from '#parts/replication/catching-up.ts';
import { Log } from '#parts/replication/log.ts';
import type { Network } from '#parts/replication/network.ts';
import type { Stored } from '#parts/replication/primary.ts';
import { roleMachine } from '#parts/replication/role.machine.ts';
import { Shipping, type Shipment, type ShippingMode } from '#parts/replication/shipping.ts';

export interface PairedNodeOptions {
  readonly name: string;
  readonly peer: string;
  readonly server: string;
  /** The peer's place among the databases, as refusals name it. */
  readonly peerNumber: number;
  readonly isPrimary: boolean;
  readonly network: Network;
  readonly lagMs: number;
  readonly linkMs: number;
  readonly mode: ShippingMode;
  readonly catchUp: CatchUp;
}

const HEARTBEAT_MS = 250;
/** A follower that hears nothing for this long takes over. */
const SILENCE_MS = 1_000;
const REPLAY_MS = 300;
/** A step of catching up. */
const MENDING_MS = 40;

/** What timers are for. */
const BEAT = 0;
const LISTEN = 1;
const REPLAYED = 2;
const MEND = 3;
const ASK = 4;

/**
 * One of two databases. The follower takes over when the primary falls silent; a primary that comes back asks the other for
 * its log, and does with its own what `catchUp` says. That there is only one to take over is taken for granted here.
 */
export function pairedNode(options: PairedNodeOptions): Part {
  const { name, peer, server, peerNumber, network, linkMs, catchUp } = options;
  return (node) => {
    const post = network.of(name, node);
    const life = live(node, roleMachine, Kind.timer);
    const log = new Log(node);
    const shipping = new Shipping({
      ...options,
      ...{ node, post, log, peers: [peer], answerMs: linkMs, isBeating: false },
    });
    let epoch = 1;
    let heardAtMs = 0;
    let mendings: Mending[] = [];

    const later = (delayMs: number, purpose: number): void => node.after(delayMs, Kind.tick, purpose, 0);
    const lead = (): void => {
      shipping.begin(epoch);
      later(0, BEAT);
    };
    const listen = (): void => {
      heardAtMs = node.nowMs();
      later(SILENCE_MS, LISTEN);
    };
    const ask = (): void => {
      post.send(peer, 'fetch', 0, 0, linkMs);
      later(2 * SILENCE_MS, ASK);
    };
    const mend = (): void => {
      const mending = mendings.shift();
      if (!mending) {
        life.tell({ type: 'caughtUp' });
        return listen();
      }
      if (mending.type === 'cut') log.cut(mending.index - 1);
      else if (mending.type === 'append') log.append(mending.epoch);
      else post.send(server, 'reported', mending.epoch, mending.index, linkMs);
      later(MENDING_MS, MEND);
    };
    const die = (): void => {
      shipping.end();
      mendings = [];
    };
    const ring = (purpose: number): void => {
      if (purpose === BEAT && life.state === 'primary') {
        post.send(peer, 'report', 0, 0, linkMs);
        later(HEARTBEAT_MS, BEAT);
      } else if (purpose === LISTEN && life.state === 'follower') {
        const silentMs = node.nowMs() - heardAtMs;
        if (silentMs < SILENCE_MS) later(Math.max(1, SILENCE_MS - silentMs), LISTEN);
        else if (life.tell({ type: 'promoted' })) later(REPLAY_MS, REPLAYED);
      } else if (purpose === REPLAYED && life.tell({ type: 'replayed' })) {
        log.promote(++epoch);
        lead();
      } else if (purpose === MEND && life.state === 'recovering') mend();
      else if (purpose === ASK && life.state === 'recovering' && mendings.length === 0) ask();
    };
    const meet = (theirEpoch: number, theirs: readonly number[]): void => {
      if (life.state !== 'recovering' || mendings.length > 0) return;
      if (theirEpoch <= epoch && options.isPrimary && life.tell({ type: 'resumed' })) return lead();
      epoch = theirEpoch;
      mendings = [...mendingsOf(catchUp, log.after(0), theirs)];
      mend();
    };
    const take = ({ start, entries }: Shipment): void => {
      heardAtMs = node.nowMs();
      if (life.state !== 'follower') return;
      const isGap = !log.extend(start, entries);
      const stored: Stored = { name, length: log.length, isGap };
      post.send(peer, 'stored', 0, log.length, linkMs, stored);
    };
    if (options.isPrimary) {
      life.tell({ type: 'promoted' });
      life.tell({ type: 'replayed' });
      log.promote(epoch);
      lead();
    } else listen();
    return {
      receive(kind, subject, value) {
        const letter = LETTERS.has(kind) ? post.open(subject) : undefined;
        if (kind === Kind.tick) ring(subject);
        else if (kind === Kind['ship-due']) shipping.due(subject, value);
        else if (kind === Kind.kill && life.tell({ type: 'killed' })) die();
        else if (kind === Kind.revive && life.tell({ type: 'revived' })) ask();
        else if (kind === Kind.write) {
          if (life.state === 'primary') shipping.write(subject, server);
          else post.send(server, 'refused', subject, peerNumber, linkMs);
        } else if (life.state === 'down') return;
        else if (kind === Kind.ship) take(letter as Shipment);
        else if (kind === Kind.report) heardAtMs = node.nowMs();
        else if (kind === Kind.stored) {
          const stored = letter as Stored;
          shipping.stored(stored.name, stored.length, stored.isGap);
        } else if (kind === Kind.fetch) post.send(peer, 'fetched', 0, 0, linkMs, { epoch, entries: log.after(0) });
        else if (kind === Kind.fetched) {
          const { epoch: theirEpoch, entries } = letter as { readonly epoch: number; readonly entries: number[] };
          meet(theirEpoch, entries);
        }
      },
    };
  };
}

/** Kinds that come with a letter. */
const LETTERS: ReadonlySet<number> = new Set([Kind.ship, Kind.stored, Kind.fetched]);
