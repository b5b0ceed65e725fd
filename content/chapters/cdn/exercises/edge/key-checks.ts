import { at, EN, get, KO, life, MINUTE, says, speaking, VARY, VARY_BY_BOTH } from './acts.ts';
import { check } from './edge-check.ts';

/** Which requests an answer is for. */
export const keys = [
  check('url', life(get(1, MINUTE), at('/b', get(2)))),
  check(
    'query',
    life(at('/a?page=1', get(1, MINUTE)), at('/a?page=2', get(2))),
    life(at('/a?prefix=1', get(1, MINUTE)), at('/a?prefix=2', get(2))),
    life(at('/a?page=ref', get(1, MINUTE)), at('/a?page=utm_source', get(2))),
    life(at('/a?reference=1', get(1, MINUTE)), at('/a', get(2))),
    life(at('/a?like=a?b', get(1, MINUTE)), at('/a?like=ab', get(2))),
    life(at('/a?page=1&2', get(1, MINUTE)), at('/a?page=12', get(2))),
    life(at('/a?tag=1&tag=2', get(1, MINUTE)), at('/a?tag=2', get(2))),
    life(at('/a?page=1&tag=2', get(1, MINUTE)), at('/a?tag=2&page=1', get(2))),
    life(at('/a?page', get(1, MINUTE)), at('/a?page=', get(2))),
  ),
  check(
    'tracking',
    life(at('/a?utm_source=mail', get(1, MINUTE)), get(2)),
    life(at('/a?ref=x&page=2&utm_source=mail', get(1, MINUTE)), at('/a?page=2', get(2))),
    life(at('/a?page=2&utm_source=mail', get(1, MINUTE)), at('/a?page=2&ref=x', get(2))),
  ),
  check(
    'vary',
    ...[
      'accept-language',
      'Accept-Language',
      'accept-encoding, accept-language',
      'accept-encoding,accept-language',
    ].map((vary) => life(get(1, says('max-age=60', { vary }), EN), get(2, undefined, KO))),
    life(get(1, says('max-age=60', VARY_BY_BOTH), EN), get(2, undefined, KO)),
    // Their values say the same, one after the other, also with commas between.
    life(
      get(1, says('max-age=60', VARY_BY_BOTH), speaking('en', 'br,gzip')),
      get(2, undefined, speaking('en,br', 'gzip')),
    ),
    life(get(1, says('max-age=60', VARY_BY_BOTH), speaking('en', 'br')), get(2, undefined, speaking('enb', 'r'))),
  ),
  check(
    'variants',
    life(get(1, says('max-age=60', VARY), EN), get(2, undefined, KO), get(3, undefined, EN)),
    life(get(1, says('max-age=60', { vary: 'Accept-Language' }), EN), get(2, undefined, EN)),
    life(get(1, says('max-age=60', VARY), { ...EN, cookie: 'a=1' }), get(2, undefined, EN)),
    life(get(1, says('max-age=60', VARY), EN), get(2, undefined, { ...EN, cookie: 'a=1' })),
    // Each answer names headers of its own.
    life(
      get(1, says('max-age=60', VARY), EN),
      get(2, says('max-age=60', { vary: 'accept-encoding' }), speaking('ko', 'gzip')),
      get(3, undefined, speaking('en', 'br')),
    ),
  ),
  check(
    'vary-missing',
    life(get(1, says('max-age=60', VARY), EN), get(2)),
    life(get(1, says('max-age=60', VARY)), get(2, undefined, EN)),
    life(get(1, says('max-age=60', VARY)), get(2)),
  ),
];
