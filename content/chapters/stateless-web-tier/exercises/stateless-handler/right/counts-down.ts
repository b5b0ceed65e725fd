import type { CreateHandler, Request, Response, Session, SessionStore } from '../contract.ts';

const FAILED: Response = { status: 503 };

export const createHandler: CreateHandler = (store, putsMax) => ({
  handle: (request) => attempt(store, request, putsMax).catch(() => FAILED),
});

/** Does what is asked, with so many puts left. */
async function attempt(store: SessionStore, request: Request, putsLeft: number): Promise<Response> {
  if (putsLeft === 0) return FAILED;
  const found = await store.get(request.session);
  const { user, cart } = found?.value ?? { user: undefined, cart: [] };
  if (request.type === 'show') return { status: 200, session: { user, cart } };
  const session: Session = { user: userAfter(request, user), cart: cartAfter(request, cart) };
  const isStored = await store.put(request.session, session, found?.version);
  return isStored ? { status: 200, session } : attempt(store, request, putsLeft - 1);
}

function userAfter(request: Request, user: string | undefined): string | undefined {
  if (request.type === 'log-in') return request.user;
  return request.type === 'log-out' ? undefined : user;
}

function cartAfter(request: Request, cart: readonly string[]): readonly string[] {
  if (request.type === 'add') return cart.concat(request.item);
  if (request.type !== 'remove' || !cart.includes(request.item)) return cart;
  const at = cart.indexOf(request.item);
  return [...cart.slice(0, at), ...cart.slice(at + 1)];
}
