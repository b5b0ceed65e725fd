import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The public test suite for HTTP caches (http-tests/cache-tests, BSD-3-Clause). */
const FOLDER = join(import.meta.dirname, '../vectors/http-cache');
/** A case that so many of the shared caches that were tried pass is one that a cache should pass. */
const NEARLY_ALL = 0.85;

/** A header's name and value, where a number is a date so many seconds from now; `false`: it need not come through. */
export type SuiteHeader = readonly [name: string, value: string | number, isChecked?: boolean];

/** What a visitor asks, what the origin answers, and what the visitor should see. */
export interface Step {
  readonly request_method?: string;
  readonly request_headers?: readonly SuiteHeader[];
  readonly query_arg?: string;
  readonly filename?: string;
  readonly response_status?: readonly [number, string];
  readonly response_headers?: readonly SuiteHeader[];
  readonly response_body?: string | null;
  readonly disconnect?: boolean;
  readonly pause_after?: boolean;
  readonly expected_type?: 'cached' | 'not_cached' | 'etag_validated' | 'lm_validated';
  readonly expected_status?: number | null;
  readonly expected_request_headers?: readonly SuiteHeader[];
  readonly expected_response_headers?: readonly (
    string | SuiteHeader | readonly [string, '>' | '=', string | number]
  )[];
  /** Headers that should not be there, or not with this in their value. */
  readonly expected_response_headers_missing?: readonly (string | readonly [name: string, value: string])[];
  readonly check_body?: boolean;
}

export interface SuiteCase {
  readonly group: string;
  readonly id: string;
  readonly name: string;
  /** `check` asks what a cache does, without a right and a wrong. */
  readonly kind: 'required' | 'optimal' | 'check';
  readonly isForBrowsers: boolean;
  /** Whether nearly all shared caches that were tried pass it. */
  readonly isAgreedOn: boolean;
  readonly steps: readonly Step[];
}

/** All cases of the suite. */
export function suiteCases(): SuiteCase[] {
  const groups = read('suite.json') as readonly {
    readonly id: string;
    readonly tests: readonly {
      readonly id: string;
      readonly name: string;
      readonly kind?: SuiteCase['kind'];
      readonly browser_only?: boolean;
      readonly requests: readonly Step[];
    }[];
  }[];
  const consensus = read('consensus.json') as readonly {
    readonly id: string;
    readonly sharedPass: number;
    readonly sharedRun: number;
  }[];
  const passedBy = new Map(consensus.map(({ id, sharedPass, sharedRun }) => [id, sharedPass / Math.max(1, sharedRun)]));
  return groups.flatMap(({ id: group, tests }) =>
    tests.map(({ id, name, kind = 'required', browser_only: isForBrowsers = false, requests: steps }) => ({
      group,
      id,
      name,
      kind,
      isForBrowsers,
      isAgreedOn: (passedBy.get(id) ?? 0) >= NEARLY_ALL,
      steps,
    })),
  );
}

function read(file: string): unknown {
  return JSON.parse(readFileSync(join(FOLDER, file), 'utf8'));
}
