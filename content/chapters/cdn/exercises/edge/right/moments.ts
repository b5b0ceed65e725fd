import type { Edge, EdgeRequest, EdgeResponse, EdgeSettings, Origin } from '../contract.ts';

/** An answer with all that its headers say worked out when it came. */
class Stored {
  readonly response: EdgeResponse;
  readonly names: string[];
  readonly values: (string | undefined)[];
  readonly bornAtMs: number;
  readonly freshUntilMs: number;
  readonly refreshUntilMs: number;
  readonly errorUntilMs: number;
  refresh: Promise<unknown> | undefined;

  constructor(response: EdgeResponse, request: EdgeRequest, askedAtMs: number, upstreamAge: number) {
    const says = parse(response.headers['cache-control']);
    this.response = response;
    this.names = namesIn(response.headers['vary']);
    this.values = this.names.map((name) => request.headers[name]);
    this.bornAtMs = askedAtMs - upstreamAge * 1000;
    const lifetime = 'no-cache' in says ? 0 : number(says['s-maxage'] ?? says['max-age']);
    this.freshUntilMs = this.bornAtMs + lifetime * 1000;
    const strict = 'no-cache' in says || 'must-revalidate' in says || 'proxy-revalidate' in says || 's-maxage' in says;
    const until = (directive: string) => this.freshUntilMs + (strict ? 0 : number(says[directive]) * 1000);
    this.refreshUntilMs = until('stale-while-revalidate');
    this.errorUntilMs = until('stale-if-error');
  }

  answers(request: EdgeRequest): boolean {
    return this.names.every((name, at) => request.headers[name] === this.values[at]);
  }

  at(nowMs: number): EdgeResponse {
    const age = `${Math.floor((nowMs - this.bornAtMs) / 1000)}`;
    return { status: this.response.status, headers: { ...this.response.headers, age }, body: this.response.body };
  }
}

function number(text: string | undefined): number {
  return text !== undefined && /^\d+$/.test(text) ? Number(text) : 0;
}

function parse(control = ''): Record<string, string> {
  const says: Record<string, string> = {};
  for (const part of control.toLowerCase().split(',')) {
    const [, name, value] = /^\s*([^\s=]+)(?:=(.*?))?\s*$/.exec(part) ?? [];
    if (name) says[name] ??= value ?? '';
  }
  return says;
}

function namesIn(vary = ''): string[] {
  return vary
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean);
}

function isStorable(response: EdgeResponse, request: EdgeRequest): boolean {
  if (response.status === 206 || response.status === 304 || response.status > 499) return false;
  if (response.headers['set-cookie'] !== undefined || namesIn(response.headers['vary']).includes('*')) return false;
  const says = parse(response.headers['cache-control']);
  if ('private' in says || 'no-store' in says) return false;
  if (request.headers['authorization'] === undefined) return true;
  return 'public' in says || 's-maxage' in says || 'must-revalidate' in says;
}

export function createEdge(origin: Origin, settings: EdgeSettings): Edge {
  const { now } = settings;
  const tracking = new Set(settings.trackingParameters);
  const pages = new Map<string, { list: readonly Stored[] }>();

  const keyOf = (url: string): string => {
    const at = url.indexOf('?');
    if (at < 0) return url;
    const kept = url
      .slice(at + 1)
      .split('&')
      .filter((pair) => !tracking.has(pair.replace(/=.*/s, '')));
    return kept.length > 0 ? `${url.slice(0, at)}?${kept.join('&')}` : url.slice(0, at);
  };

  const fetched = async (request: EdgeRequest): Promise<EdgeResponse> => {
    try {
      return await origin(request);
    } catch {
      return { status: 504, headers: {}, body: '' };
    }
  };

  async function load(request: EdgeRequest, page: { list: readonly Stored[] }, old?: Stored): Promise<EdgeResponse> {
    const askedAtMs = now();
    const tag = old?.response.headers['etag'];
    const headers = tag === undefined ? request.headers : { ...request.headers, 'if-none-match': tag };
    const answer = await fetched({ method: 'GET', url: request.url, headers });
    if (answer.status > 499) return old && now() < old.errorUntilMs ? old.at(now()) : answer;
    const isSame = answer.status === 304 && old !== undefined;
    const whole = isSame ? { ...old.response, headers: { ...old.response.headers, ...answer.headers } } : answer;
    const upstreamAge = Number.parseInt(answer.headers['age'] ?? '', 10);
    const fresh = new Stored(whole, request, askedAtMs, upstreamAge > 0 ? upstreamAge : 0);
    const rest = page.list.filter((one) => !one.answers(request));
    page.list = isStorable(whole, request) ? [fresh, ...rest] : rest;
    return isSame ? fresh.at(now()) : answer;
  }

  return {
    async handle(request) {
      const key = keyOf(request.url);
      if (request.method !== 'GET') {
        const answer = await fetched(request);
        const isSafe = /^(HEAD|OPTIONS|TRACE)$/.test(request.method);
        if (!isSafe && answer.status >= 200 && answer.status <= 399) pages.delete(key);
        return answer;
      }
      let page = pages.get(key);
      if (!page) pages.set(key, (page = { list: [] }));
      const stored = page.list.find((one) => one.answers(request));
      if (stored && now() < stored.refreshUntilMs) {
        if (now() >= stored.freshUntilMs) {
          stored.refresh ??= load(request, page, stored).then(() => (stored.refresh = undefined));
        }
        return stored.at(now());
      }
      return load(request, page, stored);
    },
    purge(url) {
      pages.delete(keyOf(url));
    },
  };
}
