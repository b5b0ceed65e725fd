import type { Edge, EdgeRequest, EdgeResponse, EdgeSettings, Origin } from '../contract.ts';

interface Variant {
  made: number;
  born: number;
  by: EdgeRequest;
  is: EdgeResponse;
  busy: boolean;
}

/** What is kept for a url: under each list of names that a Vary gave, the variants by the values of those headers. */
type Page = Map<string, Map<string, Variant>>;

type Control = { [directive: string]: string | true };

const control = ({ headers }: EdgeResponse): Control =>
  Object.fromEntries(
    (headers['cache-control'] ?? '')
      .split(/\s*,\s*/)
      .map((directive) => directive.trim().split('='))
      .map(([name, value]) => [name!.toLowerCase(), value ?? true]),
  );

const amount = (value: string | true | undefined): number => (typeof value === 'string' && Number(value)) || 0;

const valuesFor = (names: string, request: EdgeRequest): string =>
  JSON.stringify((JSON.parse(names) as string[]).map((name) => request.headers[name] ?? null));

export function createEdge(origin: Origin, { now, trackingParameters }: EdgeSettings): Edge {
  const pages = new Map<string, Page>();
  let made = 0;

  function keyOf(url: string): string {
    let key = url;
    for (const name of trackingParameters) {
      const [path, ...query] = key.split('?');
      const left = query.join('?').split('&');
      const telling = left.filter((parameter) => parameter !== name && !parameter.startsWith(`${name}=`));
      key = telling.length > 0 ? `${path}?${telling.join('&')}` : path!;
    }
    return key.replace(/\?$/, '');
  }

  function variantFor(page: Page, request: EdgeRequest): Variant | undefined {
    let newest: Variant | undefined;
    for (const [names, variants] of page) {
      const variant = variants.get(valuesFor(names, request));
      if (variant && (!newest || variant.made > newest.made)) newest = variant;
    }
    return newest;
  }

  function age(variant: Variant): number {
    return (now() - variant.born) / 1000;
  }

  function allows(variant: Variant, directive: 'max-age' | 'stale-while-revalidate' | 'stale-if-error'): boolean {
    const says = control(variant.is);
    const lifetime = says['no-cache'] ? 0 : amount(says['s-maxage'] ?? says['max-age']);
    if (directive === 'max-age') return age(variant) < lifetime;
    for (const strict of ['no-cache', 'must-revalidate', 'proxy-revalidate', 's-maxage']) {
      if (strict in says) return age(variant) < lifetime;
    }
    return age(variant) < lifetime + amount(says[directive]);
  }

  function give({ is, ...variant }: Variant): EdgeResponse {
    return {
      ...is,
      headers: {
        ...is.headers,
        age: age({ is, ...variant })
          .toFixed(9)
          .split('.')[0]!,
      },
    };
  }

  function put(page: Page, variant: Variant): void {
    for (const [names, variants] of page) variants.delete(valuesFor(names, variant.by));
    const says = control(variant.is);
    const { status, headers } = variant.is;
    const names = (headers['vary'] ?? '')
      .toLowerCase()
      .split(',')
      .map((name) => name.trim());
    const isForOne = 'authorization' in variant.by.headers;
    const isPublic = 'public' in says || 's-maxage' in says || 'must-revalidate' in says;
    const isPartial = status === 206 || status === 304;
    if (isPartial || 'set-cookie' in headers || names.includes('*')) return;
    if ('no-store' in says || 'private' in says || (isForOne && !isPublic)) return;
    const list = JSON.stringify(names.filter((name) => name !== ''));
    const variants = page.get(list) ?? new Map<string, Variant>();
    page.set(list, variants);
    variants.set(valuesFor(list, variant.by), variant);
  }

  async function send(request: EdgeRequest): Promise<EdgeResponse> {
    try {
      const answer = await origin(request);
      return answer;
    } catch {
      return { status: 504, headers: {}, body: '' };
    }
  }

  async function ask(request: EdgeRequest, page: Page, old: Variant | undefined): Promise<EdgeResponse> {
    const sent = now();
    const validator = old && old.is.headers['etag'];
    const answer = await send(
      validator ? { ...request, headers: { ...request.headers, 'if-none-match': validator } } : request,
    );
    if (answer.status >= 500) return old && allows(old, 'stale-if-error') ? give(old) : answer;
    const upstream = Number.parseInt(answer.headers['age'] ?? '0', 10);
    const born = sent - (upstream > 0 ? upstream * 1000 : 0);
    if (answer.status === 304 && old) {
      const headers = { ...old.is.headers, ...answer.headers };
      const renewed = { made: ++made, born, by: request, is: { ...old.is, headers }, busy: false };
      put(page, renewed);
      return give(renewed);
    }
    put(page, { made: ++made, born, by: request, is: answer, busy: false });
    return answer;
  }

  function purge(url: string): void {
    pages.delete(keyOf(url));
  }

  async function handle(request: EdgeRequest): Promise<EdgeResponse> {
    if (request.method !== 'GET') {
      const answer = await send(request);
      if (
        answer.status < 400 &&
        request.method !== 'HEAD' &&
        request.method !== 'OPTIONS' &&
        request.method !== 'TRACE'
      )
        purge(request.url);
      return answer;
    }
    const page = pages.get(keyOf(request.url)) ?? (new Map() as Page);
    pages.set(keyOf(request.url), page);
    const variant = variantFor(page, request);
    if (variant && allows(variant, 'max-age')) return give(variant);
    if (!variant || !allows(variant, 'stale-while-revalidate')) return ask(request, page, variant);
    const stale = give(variant);
    if (variant.busy) return stale;
    variant.busy = true;
    void ask(request, page, variant).then(() => {
      variant.busy = false;
    });
    return stale;
  }

  return { handle, purge };
}
