import type { Session } from './contract.ts';

/** A session that has been stored. */
export interface Version {
  readonly session: Session;
  readonly atMs: number;
}

/** The session store as the contract says it. Remembers every version of every session. */
export class SessionServer {
  isUp = true;
  readonly #versions = new Map<string, Version[]>();

  get ids(): readonly string[] {
    return [...this.#versions.keys()];
  }

  /** All that a session has been, the oldest first. */
  versions(id: string): readonly Version[] {
    return this.#versions.get(id) ?? [];
  }

  /** The number of a session's last version; undefined if there is none. */
  version(id: string): number | undefined {
    return this.#versions.get(id)?.length;
  }

  last(id: string): Version | undefined {
    return this.#versions.get(id)?.at(-1);
  }

  store(id: string, version: Version): void {
    const versions = this.#versions.get(id);
    if (versions) versions.push(version);
    else this.#versions.set(id, [version]);
  }
}
