import { expect, test } from 'vitest';
import { labById } from '#catalog/labs.ts';
import { defaultKnobs } from '#labs/defaults.ts';
import { readLinkedLab, writeLinkedLab } from '#labs/link.ts';

const lab = labById('choosing-a-database/two-stores');

test.each(Object.keys(lab.ways))('a link to the way %s, asked by somebody else, is read as it was written', (way) => {
  const linked = { way, knobs: { ...defaultKnobs(lab), who: 'many' } };
  expect(readLinkedLab(lab, writeLinkedLab(lab, linked))).toEqual({ type: 'read', linked });
});

test.each(['way.nobody', 'who.everybody', 'toString.1', 'way', ''])('‘%s’ is a broken link', (text) => {
  expect(readLinkedLab(lab, text).type).toBe('broken');
});

test('no parameter asks for nothing', () => {
  expect(readLinkedLab(lab, null)).toEqual({ type: 'none' });
});
