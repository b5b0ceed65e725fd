/** All that is known of a visitor between two requests. */
export interface Session {
  readonly user: string | undefined;
  readonly cart: readonly string[];
}

/** Where sessions are kept, as a handler sees it; wherever that may be. */
export interface SessionStore {
  get(id: string): Promise<{ readonly value: Session; readonly version: number } | undefined>;
  /** `false` if the version is not the one that is there. */
  put(id: string, value: Session, version: number | undefined): Promise<boolean>;
}

/** What a visitor asks for; `session` is the id in the browser's cookie. */
export type SessionRequest =
  | { readonly type: 'show'; readonly session: string }
  | { readonly type: 'log-in'; readonly session: string; readonly user: string }
  | { readonly type: 'log-out'; readonly session: string }
  | { readonly type: 'add'; readonly session: string; readonly item: string }
  | { readonly type: 'remove'; readonly session: string; readonly item: string };

export type SessionResponse = { readonly status: 200; readonly session: Session } | { readonly status: 503 };

/** One web server's code; a reader's own may stand here. */
export interface Handler {
  handle(request: SessionRequest): Promise<SessionResponse>;
}

export type CreateHandler = (store: SessionStore, putsMax: number) => Handler;
