import type { Edge, EdgeRequest, EdgeResponse, EdgeSettings, Origin } from './contract.ts';

export function createEdge(origin: Origin, { now }: EdgeSettings): Edge {
  const kept = new Map<string, { response: EdgeResponse; askedAtMs: number }>();

  async function handle(request: EdgeRequest): Promise<EdgeResponse> {
    const found = kept.get(request.url);
    // How long may this be served, and to whom?
    if (found) return found.response;
    const askedAtMs = now();
    const response = await origin(request);
    kept.set(request.url, { response, askedAtMs });
    return response;
  }

  return { handle, purge: (url) => void kept.delete(url) };
}
