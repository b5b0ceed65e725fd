import type { EdgeRequest, EdgeResponse } from './contract.ts';
import { pageOf, type Answering } from './edge-case.ts';

const PLAIN: Answering = { status: 200, headers: {} };

/** The origin of a case. Each of its answers is another, so that it can be told which of them a visitor got. */
export class OriginServer {
  readonly #pages = new Map<string, Answering>();
  #answers = 0;

  /** From now on the url is answered like this. */
  set(url: string, answering: Answering): void {
    this.#pages.set(pageOf(url), answering);
  }

  /** Nothing where it cannot be reached. */
  answer({ method, url, headers: asked }: EdgeRequest): EdgeResponse | undefined {
    const answering = this.#pages.get(pageOf(url)) ?? PLAIN;
    if (answering === 'unreachable') return undefined;
    const { status, headers } = answering;
    const etag = headers['etag'];
    if (method === 'GET' && status === 200 && etag !== undefined && asked['if-none-match'] === etag) {
      return frozen({ status: 304, headers, body: '' });
    }
    const language = 'vary' in headers ? asked['accept-language'] : undefined;
    const body = `#${++this.#answers}${language === undefined ? '' : ` ${language}`}`;
    return frozen({ status, headers, body: method === 'HEAD' ? '' : body });
  }
}

function frozen(response: EdgeResponse): EdgeResponse {
  return Object.freeze({ ...response, headers: Object.freeze({ ...response.headers }) });
}
