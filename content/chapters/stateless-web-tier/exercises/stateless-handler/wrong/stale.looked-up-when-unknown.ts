import type { Handler, Request, Response, Session, SessionStore } from '../contract.ts';

const NEW: Session = { user: undefined, cart: [] };

interface Known {
  session: Session;
  version: number | undefined;
}

/** Asks the store for whom it does not know, and again when the store refuses. */
export function createHandler(store: SessionStore, putsMax: number): Handler {
  const known = new Map<string, Known>();

  async function load(id: string): Promise<Known> {
    const found = await store.get(id);
    const entry = { session: found?.value ?? NEW, version: found?.version };
    known.set(id, entry);
    return entry;
  }

  async function handle(request: Request): Promise<Response> {
    try {
      for (let refused = 0; refused < putsMax; refused++) {
        const entry = (refused === 0 && known.get(request.session)) || (await load(request.session));
        if (request.type === 'show') return { status: 200, session: entry.session };
        const session = changed(entry.session, request);
        if (await store.put(request.session, session, entry.version)) {
          known.set(request.session, { session, version: (entry.version ?? 0) + 1 });
          return { status: 200, session };
        }
      }
    } catch {
      known.delete(request.session);
    }
    return { status: 503 };
  }

  return { handle };
}

function changed({ user, cart }: Session, request: Request): Session {
  if (request.type === 'log-in') return { user: request.user, cart };
  if (request.type === 'log-out') return { user: undefined, cart };
  if (request.type === 'add') return { user, cart: [...cart, request.item] };
  if (request.type === 'show') return { user, cart };
  const at = cart.indexOf(request.item);
  return { user, cart: cart.filter((_, index) => index !== at) };
}
