/** The least of 1, 2, 5 times a power of ten that is not below `value`: where an axis may end. */
export function niceTop(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return [1, 2, 5, 10].map((step) => step * power).find((top) => top >= value) ?? value;
}
