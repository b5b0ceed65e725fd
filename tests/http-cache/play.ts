import type { CreateEdge, EdgeRequest, EdgeResponse } from '#content/chapters/cdn/exercises/edge/contract.ts';
import type { Step, SuiteCase, SuiteHeader } from './suite.ts';

const BODY = 'a body that all answers share';
const PAUSE_MS = 3_000;
const START_MS = 1_700_000_000_000;
/** The status by which the origin says that it should have been asked whether an answer still holds. */
const UNCONDITIONAL = 999;

type Headers = Record<string, string>;

/** What reached the origin. */
interface Seen {
  readonly number: number;
  readonly headers: Readonly<Headers>;
  /** What it said and has to come through to the visitor. */
  readonly said: Readonly<Headers>;
}

/** Plays a case of the suite against an edge: the first thing that is not as expected, or nothing. */
export async function playCase(create: CreateEdge, { id, steps }: SuiteCase): Promise<string | undefined> {
  let nowMs = START_MS;
  const seen: Seen[] = [];
  const stamps = new Map<Step, number>();

  const origin = (request: EdgeRequest): Promise<EdgeResponse> => {
    const number = Number(request.headers['req-num']);
    const step = steps[number - 1]!;
    if (!stamps.has(step)) stamps.set(step, nowMs);
    const headers: Headers = {
      'content-type': 'text/plain',
      'server-request-count': String(seen.length + 1),
      'client-request-count': String(number),
      ...joined(step.response_headers, nowMs),
    };
    const checked = (step.response_headers ?? []).filter(([, , isChecked = true]) => isChecked);
    seen.push({ number, headers: request.headers, said: joined(checked, nowMs) });
    if (step.disconnect) return Promise.reject(new Error('the origin hung up'));
    const status = statusOf(step, steps[number - 2], request);
    const hasBody = status !== 204 && status !== 304 && request.method !== 'HEAD';
    return Promise.resolve({ status, headers, body: hasBody ? (step.response_body ?? BODY) : '' });
  };

  const edge = create(origin, { now: () => nowMs, trackingParameters: [] });
  for (const [index, step] of steps.entries()) {
    const number = index + 1;
    const { request_method: method = 'GET', filename = '', query_arg: query } = step;
    const url = `/${id}/${filename}${query === undefined ? '' : `?${query}`}`;
    const headers = { ...joined(step.request_headers, nowMs), 'req-num': String(number) };
    const response = await edge.handle({ method, url, headers });
    // What goes on in the background is done before the next visitor comes.
    await new Promise((resolve) => setImmediate(resolve));
    const fault = wrongIn(response, step, number, seen) ?? headersWrong(response, step, (name) => dated(name, step));
    if (fault) return `${number}: ${fault}`;
    if (step.pause_after) nowMs += PAUSE_MS;
  }
  return undefined;

  /** A date is as it was when the origin first said it; one that comes from memory has been said before. */
  function dated([name, value]: SuiteHeader, step: Step): string {
    if (typeof value === 'string') return value;
    const sayer = steps.find((one) => one.response_headers?.some(([other]) => other === name)) ?? step;
    return dateOf(value, stamps.get(sayer) ?? nowMs);
  }
}

function wrongIn(response: EdgeResponse, step: Step, number: number, seen: readonly Seen[]): string | undefined {
  const { status, headers, body } = response;
  const { expected_type: type } = step;
  const count = Number(headers['server-request-count']);
  const came = seen.find((one) => one.number === number);
  if (type === 'cached' && !(count < number)) return 'it does not come from memory';
  if (type === 'not_cached' && count !== number) return 'it comes from memory';
  if (type === 'etag_validated' && !came?.headers['if-none-match']) return 'the origin was not asked If-None-Match';
  for (const [name, value] of step.expected_request_headers ?? []) {
    if (came?.headers[name.toLowerCase()] !== value) return `the origin was not told ${name}: ${value}`;
  }
  const expected = step.expected_status === undefined ? (step.response_status?.[0] ?? 200) : step.expected_status;
  if (expected !== null && status !== expected) return `status ${status}, not ${expected}`;
  if (came && type !== 'cached') {
    for (const [name, value] of Object.entries(came.said)) {
      if (headers[name] !== value) return `${name}: ${headers[name]}, not ${value}`;
    }
  }
  const isBodyDue = step.check_body !== false && expected !== 204 && step.request_method !== 'HEAD';
  if (isBodyDue && body !== (step.response_body ?? BODY)) return `the body is ${body}`;
  return undefined;
}

function headersWrong(
  { headers }: EdgeResponse,
  step: Step,
  valueOf: (header: SuiteHeader) => string,
): string | undefined {
  for (const header of step.expected_response_headers ?? []) {
    const name = (typeof header === 'string' ? header : header[0]).toLowerCase();
    const got = headers[name];
    if (got === undefined) return `there is no ${name}`;
    if (typeof header === 'string') continue;
    if (header[1] === '>' && header.length === 3) {
      if (!(Number(got) > Number(header[2]))) return `${name}: ${got}, not more than ${String(header[2])}`;
    } else if (got !== valueOf(header as SuiteHeader)) return `${name}: ${got}, not ${valueOf(header as SuiteHeader)}`;
  }
  for (const header of step.expected_response_headers_missing ?? []) {
    const [name, value = ''] = typeof header === 'string' ? [header] : header;
    if (headers[name.toLowerCase()]?.includes(value)) return `there is ${name}`;
  }
  return undefined;
}

function statusOf(step: Step, before: Step | undefined, { headers }: EdgeRequest): number {
  if (!step.expected_type?.endsWith('validated')) return step.response_status?.[0] ?? 200;
  const etag = before?.response_headers?.find(([name]) => name.toLowerCase() === 'etag')?.[1];
  return etag !== undefined && headers['if-none-match'] === etag ? 304 : UNCONDITIONAL;
}

/** Headers by lower-case name, lines of one name joined. */
function joined(list: readonly SuiteHeader[] = [], nowMs: number): Headers {
  const headers: Headers = {};
  for (const [name, value] of list) {
    const key = name.toLowerCase();
    const text =
      typeof value === 'number' && /^(?:date|expires|last-modified|if-)/.test(key)
        ? dateOf(value, nowMs)
        : String(value);
    headers[key] = headers[key] === undefined ? text : `${headers[key]}, ${text}`;
  }
  return headers;
}

function dateOf(seconds: number, nowMs: number): string {
  return new Date(nowMs + seconds * 1_000).toUTCString();
}
