import type { CreateEdgeServer, HttpRequest, HttpResponse } from '#parts/cdn/edge.ts';

interface Stored {
  readonly answer: HttpResponse;
  readonly bornAtMs: number;
  /** The end of each time in which it may be served: as fresh, while it is asked for anew, and in place of an error. */
  readonly untilMs: { readonly fresh: number; readonly asking: number; readonly error: number };
}

/**
 * An edge for pages and files that are the same for everybody: the key is the url, and `Cache-Control` says for how long an
 * answer to GET is fresh and how much longer it may be served stale. It knows nothing of cookies, `Vary` or other methods.
 */
export const plainEdge: CreateEdgeServer = (origin, { now }) => {
  const stored = new Map<string, Stored>();
  const asking = new Set<string>();
  const purges = new Map<string, number>();

  /** The answer, and what is kept of it; an error keeps what was there. */
  const refresh = async (request: HttpRequest, old: Stored | undefined): Promise<HttpResponse> => {
    const bornAtMs = now();
    const purgesBefore = purges.get(request.url);
    const answer = await origin(conditional(request, old)).catch(() => undefined);
    if (answer && answer.status < 500) {
      const whole = answer.status === 304 && old ? renewed(old.answer, answer) : answer;
      if (purges.get(request.url) === purgesBefore) keep(request.url, whole, bornAtMs);
      return whole;
    }
    if (old && now() < old.untilMs.error) return aged(old, now());
    return answer ?? { status: 504, headers: {}, body: '' };
  };

  const keep = (url: string, answer: HttpResponse, bornAtMs: number): void => {
    const seconds = (directive: string): number => secondsOf(answer, directive);
    if (answer.status !== 200 || seconds('max-age') === 0) return;
    const fresh = bornAtMs + 1_000 * (seconds('max-age') - Number(answer.headers['age'] ?? 0));
    const asking = fresh + 1_000 * seconds('stale-while-revalidate');
    const error = fresh + 1_000 * seconds('stale-if-error');
    stored.set(url, {
      answer,
      bornAtMs: bornAtMs - 1_000 * Number(answer.headers['age'] ?? 0),
      untilMs: { fresh, asking, error },
    });
  };

  return {
    async handle(request) {
      const found = stored.get(request.url);
      if (found && now() < found.untilMs.fresh) return aged(found, now());
      if (!found || now() >= found.untilMs.asking) return refresh(request, found);
      if (!asking.has(request.url)) {
        asking.add(request.url);
        void refresh(request, found).then(() => asking.delete(request.url));
      }
      return aged(found, now());
    },
    purge(url) {
      stored.delete(url);
      // What is under way was asked for before.
      purges.set(url, (purges.get(url) ?? 0) + 1);
    },
  };
};

function conditional(request: HttpRequest, old: Stored | undefined): HttpRequest {
  const etag = old?.answer.headers['etag'];
  return etag === undefined ? request : { ...request, headers: { ...request.headers, 'if-none-match': etag } };
}

/** What was kept under the headers of a 304; how old it was before says nothing any more. */
function renewed(old: HttpResponse, { headers }: HttpResponse): HttpResponse {
  return { ...old, headers: { ...old.headers, age: '0', ...headers } };
}

function aged({ answer, bornAtMs }: Stored, nowMs: number): HttpResponse {
  return { ...answer, headers: { ...answer.headers, age: String(Math.floor((nowMs - bornAtMs) / 1_000)) } };
}

function secondsOf({ headers }: HttpResponse, directive: string): number {
  const found = (headers['cache-control'] ?? '').split(/,\s*/).find((one) => one.startsWith(`${directive}=`));
  return found === undefined ? 0 : Number(found.slice(directive.length + 1));
}
