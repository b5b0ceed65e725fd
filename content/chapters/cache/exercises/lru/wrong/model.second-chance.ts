import type { Cache, Value } from '../contract.ts';

interface Slot {
  value: Value;
  used: boolean;
}

export function createCache(capacity: number): Cache {
  const slots = new Map<string, Slot>();

  function get(key: string): Value | undefined {
    const slot = slots.get(key);
    if (!slot) return undefined;
    slot.used = true;
    return slot.value;
  }

  function set(key: string, value: Value): void {
    const slot = slots.get(key);
    if (slot) {
      slot.value = value;
      slot.used = true;
      return;
    }
    if (slots.size === capacity) makeRoom();
    slots.set(key, { value, used: false });
  }

  function makeRoom(): void {
    for (const [key, slot] of slots) {
      slots.delete(key);
      if (!slot.used) return;
      slot.used = false;
      slots.set(key, slot);
    }
  }

  return { get, set };
}
