import type { Router, RouterSurroundings } from '#kit';

const PIN_MS = 500;

/** Every read goes to the primary, which never lags. */
export function primaryOnly(): Router {
  return { wrote: () => undefined, choose: () => 'primary', saw: () => undefined };
}

/** Any replica that is up; the primary when none is. */
export function anyReplica({ random }: RouterSurroundings): Router {
  return {
    wrote: () => undefined,
    choose(_client, replicas) {
      const up = replicas.filter(({ isUp }) => isUp);
      return up.length === 0 ? 'primary' : random.pick(up).name;
    },
    saw: () => undefined,
  };
}

/** The primary for half a second after a client's own write, then any replica. */
export function pinned(surroundings: RouterSurroundings): Router {
  const { now } = surroundings;
  const any = anyReplica(surroundings);
  const pinnedUntilMs = new Map<string, number>();
  return {
    ...any,
    wrote: (client) => pinnedUntilMs.set(client, now() + PIN_MS),
    choose: (client, replicas) => (now() < (pinnedUntilMs.get(client) ?? 0) ? 'primary' : any.choose(client, replicas)),
  };
}

/** Any replica, in turn, that has applied all that the client has written or seen; the primary when none has. */
export function bySession(): Router {
  const needed = new Map<string, number>();
  let turn = 0;
  const need = (client: string, position: string): void => {
    needed.set(client, Math.max(needed.get(client) ?? 0, Number(position)));
  };
  return {
    wrote: need,
    choose(client, replicas) {
      const far = replicas.filter(({ isUp, applied }) => isUp && Number(applied) >= (needed.get(client) ?? 0));
      return far.length === 0 ? 'primary' : far[turn++ % far.length]!.name;
    },
    saw: need,
  };
}
