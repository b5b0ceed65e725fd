import type { CreateHandler, Session, SessionRequest, SessionResponse, SessionStore } from '#parts/sessions/session.ts';

const NOBODY: Session = { user: undefined, cart: [] };
const BUSY: SessionResponse = { status: 503 };

/** Reads the session, changes it and writes it back, anew if somebody else was faster. Keeps nothing between two requests. */
export const plainHandler: CreateHandler = (store, putsMax) => ({
  handle: (request) => attempt(store, request, putsMax).catch(() => BUSY),
});

async function attempt(store: SessionStore, request: SessionRequest, putsLeft: number): Promise<SessionResponse> {
  if (putsLeft === 0) return BUSY;
  const found = await store.get(request.session);
  const session = after(found?.value ?? NOBODY, request);
  const isDone = request.type === 'show' || (await store.put(request.session, session, found?.version));
  return isDone ? { status: 200, session } : attempt(store, request, putsLeft - 1);
}

function after(session: Session, request: SessionRequest): Session {
  if (request.type === 'log-in') return { ...session, user: request.user };
  if (request.type === 'log-out') return { ...session, user: undefined };
  if (request.type === 'add') return { ...session, cart: session.cart.concat(request.item) };
  if (request.type === 'show' || !session.cart.includes(request.item)) return session;
  const cart = [...session.cart];
  cart.splice(cart.indexOf(request.item), 1);
  return { ...session, cart };
}
