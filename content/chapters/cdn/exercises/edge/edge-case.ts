import type { EdgeRequest, EdgeResponse } from './contract.ts';

export const LANES = ['visitor', 'edge', 'origin'] as const;

export type Headers = Readonly<Record<string, string>>;

/** How the origin answers for a url, and that it cannot be reached. A GET with the `etag` in If-None-Match is told 304. */
export type Answering = 'unreachable' | { readonly status: number; readonly headers: Headers };

/** Somebody asks the edge. From then on the origin answers for the url as `answering` says, until another visit says more. */
export interface Visit {
  readonly type: 'visit';
  readonly atMs: number;
  readonly method: string;
  readonly url: string;
  readonly headers: Headers;
  readonly answering?: Answering;
}

export interface Purge {
  readonly type: 'purge';
  readonly atMs: number;
  readonly url: string;
}

/** An edge's life: what is done to it, in order. */
export interface EdgeCase {
  /** From the edge to the origin and back. */
  readonly delayMs: number;
  /** Where it is about something more basic, an answer may say any age. */
  readonly isAnyAgeRight?: true;
  readonly acts: readonly (Visit | Purge)[];
}

/** What the cases' edges are told to leave out of the key. */
export const TRACKING = ['utm_source', 'ref'];

/** What the origin knows of as the same: the url without the tracking parameters, its question mark even where nothing follows. */
export function pageOf(url: string): string {
  const at = url.indexOf('?');
  if (at < 0) return `${url}?`;
  const parameters = url.slice(at + 1).split('&');
  const telling = parameters.filter((one) => !TRACKING.includes(one.split('=', 1)[0]!));
  return `${url.slice(0, at)}?${telling.join('&')}`;
}

/** Headers as they stand in the diagram and in sentences: those that a cache looks at. */
export function saidHeaders(headers: Headers): string {
  return ['cache-control', 'vary', 'etag', 'set-cookie', 'age']
    .filter((name) => name in headers)
    .map((name) => (name === 'cache-control' ? headers[name]! : `${name}: ${headers[name]!}`))
    .join(', ');
}

export function saidRequest({ method, url, headers }: EdgeRequest): string {
  const telling = ['accept-language', 'accept-encoding', 'authorization', 'if-none-match'];
  const said = telling.filter((name) => name in headers).map((name) => `${name}: ${headers[name]!}`);
  return [`${method} ${url}`, ...said].join(', ');
}

/** An answer in the words of the table: its status and body, and its age if it says one. */
export function saidAnswer({ status, headers, body }: EdgeResponse): string {
  const age = headers['age'];
  return `${status}${body && ` ${body}`}${age === undefined ? '' : `, age ${age}`}`;
}
