const texts = Array.from({ length: 5000 }, () => 'b');
texts.push(`${'a'.repeat(60)}b`);

export function createCache() {
  return {
    get() {
      for (const text of texts) if (/^(a+)+$/.test(text)) return text;
    },
    set() {},
  };
}
