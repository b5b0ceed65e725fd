/** How wide letters are, as a share of the font's size: on the wide side of what system fonts have. */
const NARROW = /[ijl.,:;|'!()[\]‘’“”"`· ]/;
const WIDE = /[mwMW@%=→✗∅≤≥–+—]/;
const UPPER = /[A-Z0-9_#&]/;

/** About how many pixels a line of text takes, never much less than it does; nothing is measured in a browser. */
export function widthOf(text: string, fontPx: number): number {
  let share = 0;
  for (const letter of text) share += shareOf(letter);
  return share * fontPx;
}

/**
 * Breaks a text into at most `linesMax` lines of `widthPx`, at spaces where it can, and as few and as even ones as can be;
 * what is left over becomes an ellipsis.
 */
export function linesOf(text: string, fontPx: number, widthPx: number, linesMax: number): readonly string[] {
  const lines = brokenAt(text, fontPx, widthPx, linesMax);
  if (lines.length < 2) return lines;
  for (let evenPx = widthOf(text, fontPx) / lines.length; evenPx < widthPx; evenPx += fontPx / 2) {
    const even = brokenAt(text, fontPx, evenPx, linesMax);
    const isWhole = even.length === lines.length && even.join(' ') === text.trim();
    if (isWhole) return even;
  }
  return lines;
}

function brokenAt(text: string, fontPx: number, widthPx: number, linesMax: number): readonly string[] {
  const lines: string[] = [];
  let rest = text.trim();
  while (rest !== '' && lines.length < linesMax) {
    const isLast = lines.length === linesMax - 1;
    const line = firstLine(rest, fontPx, widthPx, isLast);
    rest = rest.slice(line.length).trimStart();
    lines.push(isLast && rest !== '' ? `${line.trimEnd()}…` : line.trimEnd());
  }
  return lines;
}

/** As much of the text as fits, at least a letter; up to a space, unless the line is the last and will be cut anyway. */
function firstLine(text: string, fontPx: number, widthPx: number, isCut: boolean): string {
  if (widthOf(text, fontPx) <= widthPx) return text;
  const room = isCut ? widthPx - widthOf('…', fontPx) : widthPx;
  let fits = '';
  for (const letter of text) {
    if (fits !== '' && widthOf(fits + letter, fontPx) > room) break;
    fits += letter;
  }
  const space = fits.lastIndexOf(' ');
  return isCut || space <= 0 || text[fits.length] === ' ' ? fits : fits.slice(0, space);
}

function shareOf(letter: string): number {
  if (NARROW.test(letter)) return 0.4;
  if (WIDE.test(letter)) return 0.92;
  if (UPPER.test(letter)) return 0.68;
  return letter.codePointAt(0)! < 0x1100 ? 0.6 : 0.95;
}
