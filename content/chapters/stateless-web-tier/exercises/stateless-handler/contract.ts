/** All that is known of a visitor between two requests. */
export interface Session {
  /** Who is logged in; undefined if nobody is. */
  readonly user: string | undefined;
  /** In the order in which they were added. What was added twice is there twice. */
  readonly cart: readonly string[];
}

/** The session store, shared by all web servers. Every call travels, so others' calls may come in between. */
export interface SessionStore {
  /** A copy of what is stored under the session's id, and its version. Undefined if nothing is. Rejects if the store is down. */
  get(id: string): Promise<{ readonly value: Session; readonly version: number } | undefined>;
  /**
   * Stores a session if the one that is there still has this version; without a version, if there is none yet. `false`: somebody
   * else was faster, and nothing has changed. Rejects if the store is down, or goes down before its answer is out: then nobody
   * knows whether the session was stored.
   */
  put(id: string, value: Session, version: number | undefined): Promise<boolean>;
}

/** What a visitor asks for. `session` is the id in the browser's cookie; all tabs of one browser send the same. */
export type Request =
  | { readonly type: 'show'; readonly session: string }
  | { readonly type: 'log-in'; readonly session: string; readonly user: string }
  /** The cart stays. */
  | { readonly type: 'log-out'; readonly session: string }
  | { readonly type: 'add'; readonly session: string; readonly item: string }
  /** Takes the first such item out of the cart. Where there is none, nothing changes. */
  | { readonly type: 'remove'; readonly session: string; readonly item: string };

export type Response =
  /** Done, and stored. The session is as this request has found or left it. */
  | { readonly status: 200; readonly session: Session }
  /** The store did not play along. Only if it rejected a call, or if it refused `putsMax` puts of this request. */
  | { readonly status: 503 };

/** One web server. It runs beside others, and any of them may get the next request. */
export interface Handler {
  /**
   * Does what the visitor asks, once, and never rejects. A request that is `show` stores nothing. A put that was refused is
   * tried again on what is there now, until `putsMax` puts were refused; one that was rejected is not tried again.
   */
  handle(request: Request): Promise<Response>;
}

/** Makes one web server's handler. It must keep nothing of its own from one request to the next. */
export type CreateHandler = (store: SessionStore, putsMax: number) => Handler;
