import type { CreateHandler, Request, Response, Session } from '../contract.ts';

const sessions: Record<string, Session> = {};

export const createHandler: CreateHandler = () => ({
  handle(request: Request): Promise<Response> {
    const { user, cart } = sessions[request.session] ?? { user: undefined, cart: [] };
    let session: Session = { user, cart };
    if (request.type === 'log-in') session = { user: request.user, cart };
    if (request.type === 'log-out') session = { user: undefined, cart };
    if (request.type === 'add') session = { user, cart: [...cart, request.item] };
    if (request.type === 'remove') {
      const at = cart.indexOf(request.item);
      session = { user, cart: cart.filter((_, index) => index !== at) };
    }
    sessions[request.session] = session;
    return Promise.resolve({ status: 200, session });
  },
});
