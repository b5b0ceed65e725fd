import type { Part } from '#engine/world.ts';
import { Kind } from '#parts/kinds.ts';

/** What keeps answers and asks for those that it does not have; a reader's own may stand here. */
export interface Loader {
  get(key: string): Promise<string>;
}

/** What a loader is made from. */
export interface LoaderSurroundings {
  readonly load: (key: string) => Promise<string>;
  readonly now: () => number;
  readonly random: () => number;
  readonly lifetimeMs: number;
  readonly jitter: number;
}

export interface LoadingServerOptions {
  readonly client: string;
  readonly database: string;
  readonly linkMs: number;
  readonly clientLinkMs: number;
  readonly create: (surroundings: LoaderSurroundings) => Loader;
  readonly lifetimeMs: number;
  readonly jitter: number;
  /** Keys 0 … n − 1 are in the loader when the run begins, all loaded at that moment. */
  readonly warmKeys: number;
}

/**
 * A web server that answers through a loader in its own memory. A load travels to the database and back as a message of
 * its own, of kind `duplicate-load` while the same key is being loaded already.
 */
export function loadingServer(options: LoadingServerOptions): Part {
  const { client, database, linkMs, clientLinkMs, create, lifetimeMs, jitter, warmKeys } = options;
  return (node) => {
    const toClient = node.address(client);
    const toDatabase = node.address(database);
    const chance = node.random('jitter');
    const underWay = new Map<number, number>();
    const answers: ((value: string) => void)[] = [];
    let isWarming = true;
    const load = (key: string): Promise<string> => {
      if (isWarming) return Promise.resolve(key);
      const number = Number(key);
      const others = underWay.get(number) ?? 0;
      underWay.set(number, others + 1);
      return new Promise((resolve) => {
        const kind = others > 0 ? Kind['duplicate-load'] : Kind.load;
        node.send(toDatabase, kind, answers.push(resolve) - 1, number, linkMs);
      });
    };
    const loader = create({ load, now: () => node.nowMs(), random: () => chance.uniform(), lifetimeMs, jitter });
    for (let key = 0; key < warmKeys; key++) void loader.get(String(key));
    isWarming = false;
    return {
      isAsync: true,
      receive(kind, subject, value) {
        if (kind === Kind.request) {
          void loader.get(String(value)).then(
            () => node.send(toClient, Kind.reply, subject, value, clientLinkMs),
            () => node.send(toClient, Kind.failed, subject, value, clientLinkMs),
          );
        } else if (kind === Kind.loaded) {
          underWay.set(value, underWay.get(value)! - 1);
          answers[subject]!(String(value));
        }
      },
    };
  };
}
