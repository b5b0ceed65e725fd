import type { Part } from '#engine/world.ts';
import type { Releases } from '#parts/delivery/releases.ts';
import { Kind } from '#parts/kinds.ts';

export interface VersionServerOptions {
  readonly client: string;
  readonly clientLinkMs: number;
  readonly workMs: number;
  readonly releases: Releases;
}

/**
 * Answers with the version that it was given last. A request's value is the function of the site that it is for; a negative one
 * is a request that fails with any version.
 */
export function versionServer({ client, clientLinkMs, workMs, releases }: VersionServerOptions): Part {
  return (node) => {
    const toClient = node.address(client);
    let version = releases.settled;
    const show = (): void => node.state(version === releases.settled ? 'current' : 'new');
    const answer = (request: number, what: number): void => {
      const isGood = what >= 0 && what !== releases.bugOf(version);
      releases.count(version, isGood);
      node.send(toClient, isGood ? Kind.reply : Kind.failed, request, what, clientLinkMs);
    };
    show();
    releases.onSettled(show);
    return {
      receive(kind, subject, value) {
        if (kind === Kind.request) node.after(workMs, Kind['work-done'], subject, value);
        else if (kind === Kind['work-done']) answer(subject, value);
        else if (kind === Kind.deploy) {
          version = subject;
          show();
        }
      },
    };
  };
}
