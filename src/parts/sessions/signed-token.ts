import { murmur3 } from '#parts/sharding/murmur3.ts';
import type { Session, SessionStore } from '#parts/sessions/session.ts';

/** Known to all web servers, and to nobody else. */
const SECRET = 'of-all-web-servers';

/**
 * The session itself as a text that its visitor carries, with a keyed code over its content at the end: whoever changes the
 * content would have to know the secret. The code is of a plain hash, which is not safe; real ones use HMAC-SHA-256.
 */
export function sealed(session: Session): string {
  const content = JSON.stringify(session);
  return `${content}.${codeOf(content)}`;
}

/** The session in a token; undefined if the token is not one of ours. */
export function unsealed(token: string): Session | undefined {
  const end = token.lastIndexOf('.');
  const content = token.slice(0, Math.max(end, 0));
  if (codeOf(content) !== token.slice(end + 1)) return undefined;
  return JSON.parse(content) as Session;
}

/** The store that a request with a token brings along: what is put into it goes back to the visitor with the answer. */
export class TokenStore implements SessionStore {
  token: string | undefined;

  constructor(token: string | undefined) {
    this.token = token;
  }

  get(): ReturnType<SessionStore['get']> {
    const value = this.token === undefined ? undefined : unsealed(this.token);
    return Promise.resolve(value && { value, version: 0 });
  }

  put(_id: string, value: Session): Promise<boolean> {
    this.token = sealed(value);
    return Promise.resolve(true);
  }
}

function codeOf(content: string): string {
  const keyed = `${SECRET}/${content}/${SECRET}`;
  return hex(murmur3(keyed, 1)) + hex(murmur3(keyed, 2));
}

function hex(word: number): string {
  return word.toString(16).padStart(8, '0');
}
