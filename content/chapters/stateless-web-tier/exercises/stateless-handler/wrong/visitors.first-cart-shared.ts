import type { Handler, Request, Response, Session, SessionStore } from '../contract.ts';

const NEW: Session = { user: undefined, cart: [] };

/** A cart that can be filled. */
const cartOf = ({ cart }: Session) => cart as string[];

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

  async function handle(request: Request): Promise<Response> {
    try {
      return await answer(request);
    } catch {
      // Nobody knows what is stored, so nothing is claimed.
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
      cartOf({ user, cart }).push(request.item);
      return { user, cart };
    case 'remove': {
      const at = cart.indexOf(request.item);
      return { user, cart: cart.filter((_, index) => index !== at) };
    }
  }
}
