import type { Handler, Request, Response, Session, SessionStore } from '../contract.ts';

/** What a request makes of a session; undefined where it changes nothing. */
function change(session: Session, request: Request): Session | undefined {
  switch (request.type) {
    case 'show':
      return undefined;
    case 'log-in':
      return session.user === request.user ? undefined : { ...session, user: request.user };
    case 'log-out':
      return session.user === undefined ? undefined : { ...session, user: undefined };
    case 'add':
      return { ...session, cart: [...session.cart, request.item] };
    case 'remove': {
      const cart = [...session.cart];
      const at = cart.indexOf(request.item);
      if (at === -1) return undefined;
      cart.splice(at, 1);
      return { ...session, cart };
    }
  }
}

class StatelessHandler implements Handler {
  readonly #store: SessionStore;
  readonly #putsMax: number;

  constructor(store: SessionStore, putsMax: number) {
    this.#store = store;
    this.#putsMax = putsMax;
  }

  async handle(request: Request): Promise<Response> {
    let putsRefused = 0;
    while (putsRefused < this.#putsMax) {
      const found = await this.#store.get(request.session).catch(() => 'down' as const);
      if (found === 'down') break;
      const session = found ? found.value : { user: undefined, cart: [] };
      const after = change(session, request);
      if (!after) return { status: 200, session };
      const isStored = await this.#store.put(request.session, after, found?.version).catch(() => 'down' as const);
      if (isStored === 'down') break;
      if (isStored) return { status: 200, session: after };
      putsRefused++;
    }
    return { status: 503 };
  }
}

export function createHandler(store: SessionStore, putsMax: number): Handler {
  return new StatelessHandler(store, putsMax);
}
