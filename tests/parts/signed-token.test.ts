import { expect, test } from 'vitest';
import { sealed, unsealed } from '#parts/sessions/signed-token.ts';

const session = { user: 'ada', cart: ['print-1', 'print-2'] };

test('a token gives back the session that was sealed', () => {
  expect(unsealed(sealed(session))).toEqual(session);
});

test('a token of which any letter was changed is nobody’s', () => {
  const token = sealed(session);
  for (let at = 0; at < token.length; at++) {
    const changed = token.slice(0, at) + (token[at] === 'x' ? 'y' : 'x') + token.slice(at + 1);
    expect(unsealed(changed), changed).toBeUndefined();
  }
});

test('a content without a code is nobody’s', () => {
  for (const token of ['', '.', JSON.stringify(session)]) expect(unsealed(token)).toBeUndefined();
});
