import type { CreateReadRouter, Position } from '../contract.ts';

interface Session {
  position: number;
  reads: number;
}

export const createReadRouter: CreateReadRouter = () => {
  const sessions = new Map<string, Session>();

  function sessionOf(client: string): Session {
    let session = sessions.get(client);
    if (!session) {
      session = { position: 0, reads: 0 };
      sessions.set(client, session);
    }
    return session;
  }

  function raise(client: string, position: Position): void {
    const session = sessionOf(client);
    session.position = Math.max(session.position, Number(position));
  }

  return {
    wrote: raise,
    saw: raise,
    choose(client, replicas) {
      const session = sessionOf(client);
      const fit = replicas.filter(({ isUp, applied }) => isUp && Number(applied) >= session.position);
      return fit[session.reads++ % fit.length]?.name ?? 'primary';
    },
  };
};
