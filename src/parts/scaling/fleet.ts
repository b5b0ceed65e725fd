/** One server as the balancer and the autoscaler know it. */
export interface Member {
  readonly address: number;
  readonly state: string;
  readonly atHand: number;
  /** For how long it has been at work, and has been taking requests, up to now. */
  readonly workedMs: number;
  readonly ranMs: number;
}

/** How the servers are doing. */
export interface Count {
  readonly running: number;
  readonly booting: number;
  readonly utilisation: number;
}

/** The servers behind a balancer, of which now these and now those are running. */
export class Fleet {
  readonly #members: Member[] = [];
  readonly #before = new Map<Member, { readonly workedMs: number; readonly ranMs: number }>();

  join(member: Member): void {
    this.#members.push(member);
  }

  in(state: string): readonly Member[] {
    return this.#members.filter((member) => member.state === state);
  }

  /** The address of the running server with the least load; the first of those that are equal. */
  runningWithLeast(loadOf: (address: number) => number): number | undefined {
    const addresses = this.in('running').map(({ address }) => address);
    const least = Math.min(...addresses.map(loadOf));
    return addresses.find((address) => loadOf(address) === least);
  }

  /** How the servers are doing, and how busy the running ones have been since this was last asked. */
  count(): Count {
    let workedMs = 0;
    let ranMs = 0;
    for (const member of this.#members) {
      const before = this.#before.get(member) ?? { workedMs: 0, ranMs: 0 };
      const now = { workedMs: member.workedMs, ranMs: member.ranMs };
      this.#before.set(member, now);
      if (member.state !== 'running') continue;
      workedMs += now.workedMs - before.workedMs;
      ranMs += now.ranMs - before.ranMs;
    }
    const utilisation = ranMs > 0 ? workedMs / ranMs : 0;
    return { running: this.in('running').length, booting: this.in('booting').length, utilisation };
  }
}
