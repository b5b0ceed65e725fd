import type { Handler, Request, Response, Session, SessionStore } from '../contract.ts';

const NEW: Session = { user: undefined, cart: [] };

export function createHandler(store: SessionStore, putsMax: number): Handler {
  async function answer(request: Request): Promise<Response> {
    for (let refused = 0; refused < putsMax; refused++) {
      const found = await store.get(request.session);
      const before = found?.value ?? NEW;
      if (request.type === 'show') return { status: 200, session: before };
      // From what is there now, each time anew: a change that was refused must not be in it.
      const session = changed(before, request);
      if (await store.put(request.session, session, found?.version)) return { status: 200, session };
    }
    return { status: 503 };
  }

  /** Whoever is down is left alone. */
  let isDown = false;

  async function handle(request: Request): Promise<Response> {
    if (isDown) return { status: 503 };
    try {
      return await answer(request);
    } catch {
      isDown = true;
      return { status: 503 };
    }
  }

  return { handle };
}

function changed({ user, cart }: Session, request: Exclude<Request, { type: 'show' }>): Session {
  switch (request.type) {
    case 'log-in':
      return { user: request.user, cart };
    case 'log-out':
      return { user: undefined, cart };
    case 'add':
      return { user, cart: [...cart, request.item] };
    case 'remove': {
      const at = cart.indexOf(request.item);
      return { user, cart: cart.filter((_, index) => index !== at) };
    }
  }
}
