import type { Part } from '#engine/world.ts';
import type { BudgetAlert, CreateBudgetAlert, Objective } from '#parts/delivery/alerts.ts';
import { pipelineMachine } from '#parts/delivery/pipeline.machine.ts';
import type { Releases } from '#parts/delivery/releases.ts';
import { Kind } from '#parts/kinds.ts';
import { live } from '#parts/machine.ts';

export interface DeliveringOptions {
  readonly servers: readonly string[];
  readonly releases: Releases;
  readonly linkMs: number;
  readonly buildMs: number;
  readonly testMs: number;
  /** Whether the tests try the function that a version breaks. */
  readonly isTested: (bug: number) => boolean;
  /** So many servers get a version first; with none, there is no canary. */
  readonly canaryServers: number;
  readonly watchMs: number;
  readonly minuteMs: number;
  /** From one server to the next. */
  readonly rollOutMs: number;
  readonly rollBackMs: number;
  readonly createAlert: CreateBudgetAlert;
  readonly objective: Objective;
}

/** What a `tick` is for. */
const MINUTE = 0;
const STAGE_OVER = 1;

/** A version on its way, or the one that is out. */
interface Delivery {
  readonly version: number;
  readonly alert: BudgetAlert;
  /** What the servers have had before, and go back to. */
  readonly before: number;
}

/**
 * Takes commits one by one through build, test and canary to all servers. A new version is watched from its first server on,
 * until the next one comes; when its alert pages, all servers go back to the version before. The level is how many wait.
 */
export function delivering(options: DeliveringOptions): Part {
  const { servers, releases, linkMs, canaryServers, objective } = options;
  return (node) => {
    const addresses = servers.map((server) => node.address(server));
    const life = live(node, pipelineMachine, Kind.timer);
    const waiting: number[] = [];
    const committedMs = new Map<number, number>();
    /** The commit that is being built or tested. */
    let commit = 0;
    let delivery: Delivery | undefined;
    /** Servers that have the version of the delivery: the first so many. */
    let have = 0;
    let stages = 0;

    const stageFor = (ms: number): void => node.after(ms, Kind.tick, STAGE_OVER, ++stages);
    const give = (version: number, at: number): void => node.send(addresses[at]!, Kind.deploy, version, 0, linkMs);
    const next = (): void => {
      const first = waiting[0];
      if (first === undefined || !life.tell({ type: 'committed' })) return;
      waiting.shift();
      node.level(waiting.length);
      commit = first;
      stageFor(options.buildMs);
    };
    const test = (): void => {
      const bug = releases.bugOf(commit);
      if (bug !== undefined && options.isTested(bug)) {
        node.note(Kind.rejected, commit, bug);
        life.tell({ type: 'failed' });
        return next();
      }
      delivery = { version: commit, alert: options.createAlert(objective), before: releases.settled };
      have = 0;
      life.tell({ type: canaryServers > 0 ? 'passed' : 'unwatched' });
      while (have < canaryServers) give(commit, have++);
      stageFor(canaryServers > 0 ? options.watchMs : 0);
    };
    const rollOut = ({ version }: Delivery): void => {
      if (have < servers.length) {
        give(version, have++);
        return stageFor(options.rollOutMs);
      }
      releases.settle(version);
      const isBroken = releases.bugOf(version) !== undefined;
      node.note(Kind.released, version, node.nowMs() - committedMs.get(version)!, isBroken ? 'broken' : 'sound');
      life.tell({ type: 'everywhere' });
      next();
    };
    const rollBack = ({ version, before }: Delivery): void => {
      if (have > 0) {
        give(before, --have);
        return stageFor(options.rollBackMs);
      }
      node.note(Kind['rolled-back'], version, releases.bugOf(version) === undefined ? 0 : 1);
      delivery = undefined;
      life.tell({ type: 'restored' });
      next();
    };
    const alarm = ({ version, before }: Delivery): void => {
      const isAtWork = life.state === 'building' || life.state === 'testing';
      if (!life.tell({ type: 'alarmed' })) return;
      node.note(Kind.alarm, version, 0);
      releases.settle(before);
      // What was being built was built on what is now taken back: it begins anew.
      if (isAtWork) node.level(waiting.unshift(commit));
      stageFor(0);
    };
    const watch = (): void => {
      node.after(options.minuteMs, Kind.tick, MINUTE, 0);
      if (!delivery || life.state === 'rollingBack') return;
      if (delivery.alert.minute(releases.take(delivery.version)) === 'page') alarm(delivery);
    };
    const goOn = (): void => {
      switch (life.state) {
        case 'building':
          life.tell({ type: 'built' });
          return stageFor(options.testMs);
        case 'testing':
          return test();
        case 'canary':
          life.tell({ type: 'quiet' });
          return rollOut(delivery!);
        case 'rollingOut':
          return rollOut(delivery!);
        case 'rollingBack':
          return rollBack(delivery!);
        default:
          return undefined;
      }
    };
    const take = (version: number): void => {
      committedMs.set(version, node.nowMs());
      node.level(waiting.push(version));
      next();
    };
    node.after(options.minuteMs, Kind.tick, MINUTE, 0);
    return {
      receive(kind, subject, value) {
        if (kind === Kind.commit) take(subject);
        else if (kind === Kind.tick && subject === MINUTE) watch();
        else if (kind === Kind.tick && value === stages) goOn();
      },
    };
  };
}
