/** A request as an edge server sees it; header names are in lower case. */
export interface HttpRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

export interface HttpResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Asks the origin; rejects where it can't be reached. */
export type AskOrigin = (request: HttpRequest) => Promise<HttpResponse>;

/** What answers for the origin; a reader's own may stand here. It says `age` in what it serves from memory. */
export interface EdgeServer {
  handle(request: HttpRequest): Promise<HttpResponse>;
  /** Drops what is kept for `url`. */
  purge(url: string): void;
}

export type CreateEdgeServer = (
  origin: AskOrigin,
  settings: { readonly now: () => number; readonly trackingParameters: readonly string[] },
) => EdgeServer;
