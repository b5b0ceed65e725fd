/** The bytes of a text in UTF-8. */
export function utf8(text: string): number[] {
  const bytes: number[] = [];
  for (const character of text) {
    const point = character.codePointAt(0)!;
    if (point < 0x80) bytes.push(point);
    else if (point < 0x800) bytes.push(0xc0 | (point >> 6), rest(point));
    else if (point < 0x10000) bytes.push(0xe0 | (point >> 12), rest(point >> 6), rest(point));
    else bytes.push(0xf0 | (point >> 18), rest(point >> 12), rest(point >> 6), rest(point));
  }
  return bytes;
}

function rest(bits: number): number {
  return 0x80 | (bits & 0x3f);
}
