import type { CreateEdge, EdgeRequest, EdgeResponse } from '../contract.ts';

/** A flat list of what is kept, counters of purges, and promises without await. */
interface Entry {
  key: string;
  /** The request headers that decide, as text: names and values. */
  chosen: [string, string | undefined][];
  answer: EdgeResponse;
  birth: number;
}

const FORBIDS_STALE = ['no-cache', 'must-revalidate', 'proxy-revalidate', 's-maxage'];

const cut = (text: string | undefined) =>
  text === undefined || text.trim() === '' ? [] : text.split(',').map((part) => part.trim().toLowerCase());

function seconds(directives: string[], name: string): number | undefined {
  const found = directives.find((directive) => directive.startsWith(`${name}=`));
  return found === undefined ? undefined : Number(found.slice(name.length + 1)) || 0;
}

function has(directives: string[], name: string): boolean {
  return directives.some((directive) => directive === name || directive.startsWith(`${name}=`));
}

export const createEdge: CreateEdge = (origin, { now, trackingParameters }) => {
  let entries: Entry[] = [];
  const purges = new Map<string, number>();
  const asking = new Set<Entry>();

  const key = (url: string) => {
    const question = (url + '?').indexOf('?');
    const pairs: string[] = [];
    for (const pair of url.slice(question + 1).split('&')) {
      const name = pair.includes('=') ? pair.slice(0, pair.indexOf('=')) : pair;
      if (pair !== '' && !trackingParameters.some((parameter) => parameter === name)) pairs.push(pair);
    }
    return JSON.stringify([url.slice(0, question), pairs]);
  };

  const find = (request: EdgeRequest) => {
    const wanted = key(request.url);
    return entries.find(
      (entry) => entry.key === wanted && entry.chosen.every(([name, value]) => request.headers[name] === value),
    );
  };

  const aged = ({ answer, birth }: Entry): EdgeResponse => ({
    ...answer,
    headers: Object.assign({}, answer.headers, { age: String(Math.trunc((now() - birth) / 1000)) }),
  });

  /** How many seconds an answer may still be served by itself, or with the help of a directive. */
  const left = ({ answer, birth }: Entry, help?: string) => {
    const directives = cut(answer.headers['cache-control']);
    let lifetime = seconds(directives, 's-maxage') ?? seconds(directives, 'max-age') ?? 0;
    if (has(directives, 'no-cache')) lifetime = 0;
    if (help && !FORBIDS_STALE.some((name) => has(directives, name))) lifetime += seconds(directives, help) ?? 0;
    return lifetime - (now() - birth) / 1000;
  };

  const keep = (entry: Entry, request: EdgeRequest, purgesBefore: number) => {
    if ((purges.get(entry.key) ?? 0) !== purgesBefore) return;
    const old = find(request);
    entries = entries.filter((other) => other !== old);
    const { status, headers } = entry.answer;
    const directives = cut(headers['cache-control']);
    const isShared = has(directives, 'public') || has(directives, 's-maxage') || has(directives, 'must-revalidate');
    if (has(directives, 'no-store') || has(directives, 'private')) return;
    if (headers['set-cookie'] !== undefined || status === 206 || status === 304) return;
    if (cut(headers['vary']).includes('*') || (request.headers['authorization'] !== undefined && !isShared)) return;
    entries.unshift(entry);
  };

  const ask = (request: EdgeRequest, old: Entry | undefined): Promise<EdgeResponse> => {
    const asked = now();
    const home = key(request.url);
    const purgesBefore = purges.get(home) ?? 0;
    const headers = { ...request.headers };
    if (old?.answer.headers['etag'] !== undefined) headers['if-none-match'] = old.answer.headers['etag'];
    const failed = (error: EdgeResponse) => (old && left(old, 'stale-if-error') > 0 ? aged(old) : error);
    return origin({ ...request, headers }).then(
      (answer) => {
        if (answer.status >= 500) return failed(answer);
        const isRenewal = answer.status === 304 && old !== undefined;
        const full = isRenewal ? { ...old.answer, headers: { ...old.answer.headers, ...answer.headers } } : answer;
        const chosen = cut(full.headers['vary']).map((name): [string, string | undefined] => [
          name,
          request.headers[name],
        ]);
        const upstream = Number.parseInt(answer.headers['age'] ?? '0', 10);
        const birth = asked - (Number.isNaN(upstream) || upstream < 0 ? 0 : upstream) * 1000;
        const entry = { key: home, chosen, answer: full, birth };
        keep(entry, request, purgesBefore);
        return isRenewal ? aged(entry) : answer;
      },
      () => failed({ status: 504, headers: {}, body: '' }),
    );
  };

  const purge = (url: string) => {
    const gone = key(url);
    purges.set(gone, (purges.get(gone) ?? 0) + 1);
    entries = entries.filter((entry) => entry.key !== gone);
  };

  const handle = (request: EdgeRequest): Promise<EdgeResponse> => {
    if (request.method === 'GET') {
      const entry = find(request);
      if (!entry) return ask(request, undefined);
      if (left(entry) > 0) return Promise.resolve(aged(entry));
      if (left(entry, 'stale-while-revalidate') <= 0) return ask(request, entry);
      if (!asking.has(entry)) {
        asking.add(entry);
        void ask(request, entry).then(() => asking.delete(entry));
      }
      return Promise.resolve(aged(entry));
    }
    return origin(request).then(
      (answer) => {
        const changes = !['HEAD', 'OPTIONS', 'TRACE'].includes(request.method);
        if (changes && answer.status < 400) purge(request.url);
        return answer;
      },
      () => ({ status: 504, headers: {}, body: '' }),
    );
  };

  return { handle, purge };
};
