import type { Handler, Request, Response, Session, SessionStore } from '../contract.ts';

/** Lets the requests of one visitor wait for each other, so that two tabs on one server are never in each other's way. */
export function createHandler(store: SessionStore, putsMax: number): Handler {
  const lines = new Map<string, Promise<Response>>();

  function handle(request: Request): Promise<Response> {
    const before = lines.get(request.session) ?? Promise.resolve();
    const response = before.then(() => attempt(request, putsMax)).catch((): Response => ({ status: 503 }));
    lines.set(request.session, response);
    return response;
  }

  async function attempt(request: Request, left: number): Promise<Response> {
    const found = await look(request.session);
    const before = found?.value ?? { user: undefined, cart: [] };
    const session = after(before, request);
    if (session === before) return { status: 200, session };
    if (left === 0) return { status: 503 };
    if (await store.put(request.session, session, found?.version)) return { status: 200, session };
    return left === 1 ? { status: 503 } : attempt(request, left - 1);
  }

  /** Asks once more if the store does not answer, which harms nobody. */
  function look(id: string): ReturnType<SessionStore['get']> {
    return store.get(id).catch(() => store.get(id));
  }

  return { handle };
}

function after(before: Session, request: Request): Session {
  const { user, cart } = before;
  if (request.type === 'log-in') return { user: request.user, cart };
  if (request.type === 'log-out') return { user: undefined, cart };
  if (request.type === 'add') return { user, cart: [...cart, request.item] };
  const at = request.type === 'remove' ? cart.indexOf(request.item) : -1;
  return at < 0 ? before : { user, cart: cart.toSpliced(at, 1) };
}
