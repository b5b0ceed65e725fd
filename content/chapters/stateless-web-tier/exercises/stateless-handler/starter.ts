import type { CreateHandler, Request, Response, Session } from './contract.ts';

/** Whoever has been here, by the ids in their cookies. */
const sessions = new Map<string, Session>();

// It is given a store, and how many puts may be refused, and makes use of neither.
export const createHandler: CreateHandler = () => {
  function handle(request: Request): Promise<Response> {
    const before = sessions.get(request.session) ?? { user: undefined, cart: [] };
    const session = changed(before, request);
    // The next request may go to another server, whose Map has never heard of this visitor.
    sessions.set(request.session, session);
    return Promise.resolve({ status: 200, session });
  }

  return { handle };
};

function changed(session: Session, request: Request): Session {
  const { user, cart } = session;
  switch (request.type) {
    case 'show':
      return session;
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
