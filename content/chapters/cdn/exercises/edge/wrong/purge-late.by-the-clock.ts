import type { Edge, EdgeRequest, EdgeResponse, EdgeSettings, Origin } from '../contract.ts';

interface Kept {
  request: EdgeRequest;
  response: EdgeResponse;
  /** When its age was 0. */
  bornAtMs: number;
  isAskedAbout: boolean;
}

const SAFE = ['HEAD', 'OPTIONS', 'TRACE'];
const NEVER_STALE = ['no-cache', 'must-revalidate', 'proxy-revalidate', 's-maxage'];
const UNREACHABLE: EdgeResponse = { status: 504, headers: {}, body: '' };
const listOf = (header = '') => header.split(',').map((item) => item.trim().toLowerCase());
const pairOf = (item: string): [string, string] => [item.split('=')[0]!, item.split('=')[1] ?? ''];
const directivesOf = ({ headers }: EdgeResponse) => new Map(listOf(headers['cache-control']).map(pairOf));
const secondsOf = (value = '') => Math.max(0, Number.parseInt(value, 10) || 0);

function mayBeKept(request: EdgeRequest, response: EdgeResponse): boolean {
  const { status, headers } = response;
  const directives = directivesOf(response);
  if (status === 206) return false;
  if (directives.has('no-store') || directives.has('private')) return false;
  if ('set-cookie' in headers || listOf(headers['vary']).includes('*')) return false;
  if (!('authorization' in request.headers)) return true;
  return ['public', 's-maxage', 'must-revalidate'].some((name) => directives.has(name));
}

function fits({ request, response }: Kept, { headers }: EdgeRequest): boolean {
  return listOf(response.headers['vary']).every((name) => request.headers[name] === headers[name]);
}

export function createEdge(origin: Origin, { now, trackingParameters }: EdgeSettings): Edge {
  /** What is kept, by key. */
  const shelves = new Map<string, Kept[]>();
  const ageOf = ({ bornAtMs }: Kept) => (now() - bornAtMs) / 1_000;
  /** When a key was purged last. */
  const purgedAtMs = new Map<string, number>();

  function purge(url: string): void {
    purgedAtMs.set(keyOf(url), now());
    shelfFor(keyOf(url)).length = 0;
  }

  function keyOf(url: string): string {
    const [path, ...query] = url.split('?');
    const parameters = query.join('?').split('&');
    return `${path}?${parameters.filter((one) => !trackingParameters.includes(one.split('=')[0]!)).join('&')}`;
  }

  function shelfFor(key: string): Kept[] {
    const shelf = shelves.get(key) ?? [];
    shelves.set(key, shelf);
    return shelf;
  }

  /** Whether it is fresh, or stale for no longer than a directive allows. */
  function isGood(kept: Kept, grace = ''): boolean {
    const directives = directivesOf(kept.response);
    const fresh = directives.get('s-maxage') ?? directives.get('max-age');
    const lifetime = directives.has('no-cache') ? 0 : secondsOf(fresh);
    const isStaleForbidden = NEVER_STALE.some((name) => directives.has(name));
    return ageOf(kept) < lifetime + (isStaleForbidden ? 0 : secondsOf(directives.get(grace)));
  }

  function serve(kept: Kept): EdgeResponse {
    const { response } = kept;
    return { ...response, headers: { ...response.headers, age: String(Math.floor(ageOf(kept))) } };
  }

  async function askFor(request: EdgeRequest, shelf: Kept[], old: Kept | undefined): Promise<EdgeResponse> {
    const bornAtMs = now();
    const etag = old?.response.headers['etag'];
    const condition = etag === undefined ? {} : { 'if-none-match': etag };
    const asked = { ...request, headers: { ...request.headers, ...condition } };
    const answer = await origin(asked).catch(() => UNREACHABLE);
    if (answer.status >= 500) return old && isGood(old, 'stale-if-error') ? serve(old) : answer;

    const renewed = answer.status === 304 ? old?.response : undefined;
    const response = renewed ? { ...renewed, headers: { ...renewed.headers, ...answer.headers } } : answer;
    const upstreamMs = 1_000 * secondsOf(answer.headers['age']);
    const kept = { request, response, bornAtMs: bornAtMs - upstreamMs, isAskedAbout: false };
    if (bornAtMs <= (purgedAtMs.get(keyOf(request.url)) ?? -1)) return renewed ? serve(kept) : answer;
    const others = shelf.filter((other) => !fits(other, request));
    shelf.splice(0, shelf.length, ...others, ...(mayBeKept(request, response) ? [kept] : []));
    return renewed ? serve(kept) : answer;
  }

  async function pass(request: EdgeRequest): Promise<EdgeResponse> {
    const answer = await origin(request).catch(() => UNREACHABLE);
    if (answer.status < 400 && !SAFE.includes(request.method)) purge(request.url);
    return answer;
  }

  async function handle(request: EdgeRequest): Promise<EdgeResponse> {
    if (request.method !== 'GET') return pass(request);
    const shelf = shelfFor(keyOf(request.url));
    const kept = shelf.findLast((one) => fits(one, request));
    if (!kept) return askFor(request, shelf, undefined);
    if (isGood(kept)) return serve(kept);
    if (!isGood(kept, 'stale-while-revalidate')) return askFor(request, shelf, kept);
    if (!kept.isAskedAbout) {
      kept.isAskedAbout = true;
      void askFor(request, shelf, kept).finally(() => (kept.isAskedAbout = false));
    }
    return serve(kept);
  }

  return { handle, purge };
}
