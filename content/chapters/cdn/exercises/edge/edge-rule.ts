import type { EdgeRequest, EdgeResponse } from './contract.ts';
import { pageOf, type Headers } from './edge-case.ts';

/** An answer that is kept, with the request that it answered. */
export interface Entry {
  readonly request: EdgeRequest;
  readonly response: EdgeResponse;
  /** When its age was 0. */
  readonly bornAtMs: number;
  /** When it came, or was renewed. */
  readonly cameAtMs: number;
  isAskedAbout: boolean;
}

/** What a visit has a right to: an answer from memory, maybe with a question in the background; or the origin's. */
export type Due = 'memory' | 'background' | 'origin';

/** A question to the origin that is under way. */
export interface Flight {
  readonly request: EdgeRequest;
  readonly sentAtMs: number;
  /** What it asks about, if something was kept. */
  readonly about: Entry | undefined;
  readonly isBackground: boolean;
  readonly shelf: Shelf;
}

type Shelf = Entry[];

const ERROR = 500;
const UNREACHABLE: EdgeResponse = { status: 504, headers: {}, body: '' };

/** The edge as the contract has it, in plain words: told of what happens, it says what is due. */
export class EdgeRule {
  readonly #shelves = new Map<string, Shelf>();

  /** What a visit must be given at `atMs`, and the entry that it is about. */
  due(request: EdgeRequest, atMs: number): { readonly due: Due; readonly entry: Entry | undefined } {
    if (request.method !== 'GET') return { due: 'origin', entry: undefined };
    const entry = selected(this.#shelf(request.url), request);
    if (!entry) return { due: 'origin', entry };
    const overdueMs = overdueMsOf(entry, atMs);
    if (overdueMs < 0) return { due: 'memory', entry };
    if (overdueMs >= graceMsOf(entry, 'stale-while-revalidate')) return { due: 'origin', entry };
    return { due: entry.isAskedAbout ? 'memory' : 'background', entry };
  }

  /** The request as the origin must get it. */
  asks(request: EdgeRequest, entry: Entry | undefined): EdgeRequest {
    const etag = entry?.response.headers['etag'];
    if (etag === undefined) return request;
    return { ...request, headers: { ...request.headers, 'if-none-match': etag } };
  }

  /** The edge asks the origin for a visit. */
  leave(request: EdgeRequest, about: Entry | undefined, isBackground: boolean, atMs: number): Flight {
    if (about && isBackground) about.isAskedAbout = true;
    return { request, sentAtMs: atMs, about, isBackground, shelf: this.#shelf(request.url) };
  }

  /** The origin's answer is there, or none: what may be given to whoever waits for it, the likeliest first. */
  arrive(flight: Flight, answer: EdgeResponse | undefined, atMs: number): readonly EdgeResponse[] {
    const { request, about, isBackground, shelf } = flight;
    if (about && isBackground) about.isAskedAbout = false;
    if (request.method !== 'GET') {
      const isUnsafe = !['HEAD', 'OPTIONS', 'TRACE'].includes(request.method);
      if (answer && answer.status < 400 && isUnsafe) this.purge(request.url);
      return [answer ?? UNREACHABLE];
    }
    if (!answer || answer.status >= ERROR) return this.#instead(flight, answer ?? UNREACHABLE, atMs);
    const renewed = answer.status === 304 ? about?.response : undefined;
    const response = renewed ? { ...renewed, headers: { ...renewed.headers, ...answer.headers } } : answer;
    const bornAtMs = flight.sentAtMs - 1_000 * Number(answer.headers['age'] ?? 0);
    const entry: Entry = { request, response, bornAtMs, cameAtMs: atMs, isAskedAbout: false };
    for (let at = shelf.length - 1; at >= 0; at--) if (fits(shelf[at]!, request)) shelf.splice(at, 1);
    if (mayBeKept(entry)) shelf.push(entry);
    return [renewed ? fromMemory(entry, atMs) : answer];
  }

  /** Whatever is kept for the url goes; what is under way comes back to a shelf that nobody looks at. */
  purge(url: string): void {
    this.#shelves.delete(pageOf(url));
  }

  /** What is kept now, the way the diagram shows it. */
  kept(): readonly Entry[] {
    return [...this.#shelves.values()].flat();
  }

  #shelf(url: string): Shelf {
    const page = pageOf(url);
    const shelf = this.#shelves.get(page) ?? [];
    this.#shelves.set(page, shelf);
    return shelf;
  }

  /**
   * In place of an error: the answer that was asked about, or the one that has come since. Where the former has gone
   * meanwhile, giving the error is as good.
   */
  #instead({ request, about }: Flight, error: EdgeResponse, atMs: number): readonly EdgeResponse[] {
    const current = selected(this.#shelf(request.url), request);
    const entries = [about, current].filter((entry) => entry !== undefined);
    const good = entries.filter((entry) => overdueMsOf(entry, atMs) < graceMsOf(entry, 'stale-if-error'));
    const isErrorDue = !about || !good.includes(about) || about !== current;
    return [...good.map((entry) => fromMemory(entry, atMs)), ...(isErrorDue ? [error] : [])];
  }
}

/** What a visitor is given from memory. */
export function fromMemory({ response, bornAtMs }: Entry, atMs: number): EdgeResponse {
  const age = String(Math.floor((atMs - bornAtMs) / 1_000));
  return { ...response, headers: { ...response.headers, age } };
}

/** The newest entry of a shelf that answers a request. */
function selected(shelf: Shelf, request: EdgeRequest): Entry | undefined {
  return shelf.findLast((entry) => fits(entry, request));
}

function fits({ request, response }: Entry, { headers }: EdgeRequest): boolean {
  return words(response.headers['vary']).every((name) => request.headers[name] === headers[name]);
}

function mayBeKept({ request, response: { status, headers } }: Entry): boolean {
  const directives = directivesOf(headers);
  const isForOne = 'authorization' in request.headers;
  const isForAll = ['public', 's-maxage', 'must-revalidate'].some((name) => directives.has(name));
  const isBarred = directives.has('no-store') || directives.has('private') || 'set-cookie' in headers;
  const isWhole = status < ERROR && status !== 206 && status !== 304;
  return isWhole && !isBarred && (!isForOne || isForAll) && !words(headers['vary']).includes('*');
}

/** For how long it has been stale; below 0 while it is fresh. */
function overdueMsOf({ response: { headers }, bornAtMs }: Entry, atMs: number): number {
  const directives = directivesOf(headers);
  const seconds = directives.get('s-maxage') ?? directives.get('max-age') ?? 0;
  return atMs - bornAtMs - 1_000 * (directives.has('no-cache') ? 0 : seconds);
}

function graceMsOf({ response: { headers } }: Entry, name: string): number {
  const directives = directivesOf(headers);
  const isForbidden = ['no-cache', 'must-revalidate', 'proxy-revalidate', 's-maxage'].some((one) =>
    directives.has(one),
  );
  return isForbidden ? 0 : 1_000 * (directives.get(name) ?? 0);
}

function directivesOf(headers: Headers): ReadonlyMap<string, number> {
  return new Map(
    words(headers['cache-control']).map((word) => {
      const [name, value] = word.split('=');
      return [name!, Number(value ?? 0)];
    }),
  );
}

function words(header: string | undefined): readonly string[] {
  if (header === undefined) return [];
  return header
    .toLowerCase()
    .split(',')
    .map((word) => word.trim());
}
