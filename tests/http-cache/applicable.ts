import type { Step, SuiteCase } from './suite.ts';

/** Groups about what the edge's contract leaves out. */
const GROUPS_LEFT_OUT: Readonly<Record<string, string>> = {
  expires: 'Expires does not count',
  'expires-parse': 'Expires does not count',
  heuristic: 'no lifetime is guessed',
  'cc-request': 'visitors have no conditions of their own',
  pragma: 'visitors have no conditions of their own',
  'conditional-lm': 'Last-Modified does not count',
  partial: 'there are no ranges',
  method: 'answers to other methods than GET are not kept',
  updateHEAD: 'answers to other methods than GET are not kept',
  'cdn-cache-control': 'CDN-Cache-Control does not count',
  interim: 'there are no interim responses',
};

/** Headers that end with a connection: an edge gets messages, and whatever carries them has taken these off. */
const OF_CONNECTIONS = [
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authentication-info',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'transfer-encoding',
  'upgrade',
];

/** Why a case is not about the edge of the exercise; nothing if it is. */
export function leftOutBecause({ group, kind, isForBrowsers, steps }: SuiteCase): string | undefined {
  if (kind === 'check') return 'it asks without a right and a wrong';
  if (isForBrowsers) return 'it is for caches of browsers';
  if (GROUPS_LEFT_OUT[group]) return GROUPS_LEFT_OUT[group];
  if (
    steps.some((step) => asked(step).some((name) => ['if-none-match', 'if-modified-since', 'range'].includes(name)))
  ) {
    return 'visitors have no conditions of their own';
  }
  if (steps.some(({ expected_type }) => expected_type === 'lm_validated')) return 'Last-Modified does not count';
  if (steps.some((step) => answered(step).includes('expires') && !answered(step).includes('cache-control'))) {
    return 'Expires does not count';
  }
  if (steps.some((step) => answered(step).some((name) => OF_CONNECTIONS.includes(name)))) {
    return 'messages have no headers of connections';
  }
  if (steps.some((step) => says(step, 'must-understand'))) return 'must-understand does not count';
  return undefined;
}

function asked({ request_headers = [] }: Step): readonly string[] {
  return request_headers.map(([name]) => name.toLowerCase());
}

function answered({ response_headers = [] }: Step): readonly string[] {
  return response_headers.map(([name]) => name.toLowerCase());
}

function says({ response_headers = [] }: Step, directive: string): boolean {
  return response_headers.some(([name, value]) => name === 'Cache-Control' && String(value).includes(directive));
}
