/** A request. Where a header stands on several lines, they are joined with commas. */
export interface EdgeRequest {
  readonly method: string;
  /** The path, and the query if there is one: `/photos?page=2&utm_source=mail`. */
  readonly url: string;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
}

export interface EdgeResponse {
  readonly status: number;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Asks the origin. Takes a while; rejects when the origin cannot be reached. */
export type Origin = (request: EdgeRequest) => Promise<EdgeResponse>;

export interface EdgeSettings {
  /** The time in milliseconds. There is no other clock. */
  now: () => number;
  /** Names of query parameters that change nothing in the answer, such as `utm_source`. */
  trackingParameters: readonly string[];
}

export interface Edge {
  /**
   * Answers a visitor. Never rejects: where there is nothing to give because the origin cannot be reached, it is status 504
   * with no headers and an empty body.
   *
   * **Which answers are the same.** Those to GET for the same url, its query without the tracking parameters, and with the
   * same values in the request headers that the answer's `Vary` names. A header that is missing matches a missing one only.
   * Names count in any case, here and in `Cache-Control`.
   *
   * **What is kept.** Answers to GET, but none with `no-store`, `private`, `Set-Cookie`, a `*` in `Vary`, or status 206 or
   * from 500 on; and none to a request with `Authorization`, unless it says `public`, `s-maxage` or `must-revalidate`.
   * Below status 500, the newest answer takes the place of the one before it, also where it may not be kept itself.
   *
   * **How long it is fresh.** For `s-maxage` seconds, else for `max-age`, else not at all; with `no-cache` never. While it is
   * fresh nobody asks the origin. Its age is its `Age` header and the time since it was asked for. What is served from
   * memory says its age in whole seconds in `Age`, rounded down.
   *
   * **When it is stale** the origin is asked, with `If-None-Match` if the answer has an `ETag`. A 304 renews the answer
   * whose `ETag` was sent: the headers of the 304 replace those of the same name, the age is that of the 304, and whether it
   * may be kept is judged again. Every visitor who needs the origin asks for himself, since the answer may be meant for him
   * alone.
   *
   * **Serving it stale** is allowed for `stale-while-revalidate` seconds after it was fresh: it is given at once, and the
   * origin is asked in the background, once at a time for each kept answer. For `stale-if-error` seconds after it was fresh
   * it is given when the origin cannot be reached or answers with a status from 500 on. Neither is allowed with `no-cache`,
   * `must-revalidate`, `proxy-revalidate` or `s-maxage`. An error leaves what is kept as it was.
   *
   * **Other methods** go to the origin as they are. If the status is 200 to 399, and the method is none of HEAD, OPTIONS and
   * TRACE, what is kept for the url is dropped as by `purge`.
   *
   * Requests have no conditions, ranges or `Cache-Control` of their own here; `Expires` and `Last-Modified` do not count. Headers
   * that are about a connection never come this far.
   */
  handle(request: EdgeRequest): Promise<EdgeResponse>;
  /** Drops everything that is kept for `url`, and keeps nothing of what the origin was asked for before. */
  purge(url: string): void;
}

/** Makes an edge server with nothing in it. */
export type CreateEdge = (origin: Origin, settings: EdgeSettings) => Edge;
