import { show, word } from '#kit';
import type { EdgeRequest, EdgeResponse } from './contract.ts';
import { saidAnswer, saidRequest, type Headers } from './edge-case.ts';

/** How what the code gave differs from what it should have, in words; nothing if it does not. */
export function difference(
  right: EdgeResponse,
  value: unknown,
  isAnyAgeRight = false,
): { readonly expected: string; readonly got: string } | undefined {
  const expected = saidAnswer(right);
  const got = saidValue(value);
  if (!isAnswer(value) || right.status !== value.status || right.body !== value.body) return { expected, got };
  const name = differing(right.headers, value.headers, isAnyAgeRight);
  if (name === undefined) return undefined;
  if (name === 'age') return { expected, got };
  return { expected: saidHeader(name, right.headers), got: saidHeader(name, value.headers) };
}

/** What the code gave, in words. */
export function saidValue(value: unknown): string {
  return isAnswer(value) ? saidAnswer(value) : show(value);
}

/** Whether the code asks the origin what it should, and what it asks in words. */
export function sameRequest(right: EdgeRequest, value: unknown): { readonly isSame: boolean; readonly got: string } {
  if (!isRequest(value)) return { isSame: false, got: show(value) };
  const isSame = value.method === right.method && value.url === right.url;
  const name = differing(right.headers, value.headers);
  return { isSame: isSame && name === undefined, got: saidRequest(value) };
}

function differing(right: Headers, got: Headers, isAnyAgeRight = false): string | undefined {
  const names = [...Object.keys(right), ...Object.keys(got)];
  return names.find((name) => right[name] !== got[name] && !(isAnyAgeRight && name === 'age'));
}

function saidHeader(name: string, headers: Readonly<Record<string, unknown>>): string {
  return `${name}: ${name in headers ? word(headers[name]) : '–'}`;
}

function isAnswer(value: unknown): value is EdgeResponse {
  if (typeof value !== 'object' || value === null) return false;
  const { status, headers, body } = value as Partial<EdgeResponse>;
  return typeof status === 'number' && isRecord(headers) && typeof body === 'string';
}

function isRequest(value: unknown): value is EdgeRequest {
  if (typeof value !== 'object' || value === null) return false;
  const { method, url, headers } = value as Partial<EdgeRequest>;
  return typeof method === 'string' && typeof url === 'string' && isRecord(headers);
}

function isRecord(value: unknown): value is Headers {
  return typeof value === 'object' && value !== null;
}
