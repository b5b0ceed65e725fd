import type { Cache, Value } from '../contract.ts';

type Link = { key: string; value: Value; prev: Link | null; next: Link | null };

export function createCache(capacity: number): Cache {
  const links: Map<string, Link> = new Map();
  let head: Link | null = null;
  let tail: Link | null = null;

  function toFront(link: Link): void {
    if (link === head) return;
    if (link.prev) link.prev.next = link.next;
    if (link.next) link.next.prev = link.prev;
    link.prev = null;
    link.next = head;
    if (head) head.prev = link;
    head = link;
    if (!tail) tail = link;
  }

  function evict(): void {
    if (!tail) return;
    links.delete(tail.key);
    const last: Link | null = tail.prev;
    if (last) last.next = null;
    else head = null;
    tail = last;
  }

  return {
    get(key) {
      const link = links.get(key);
      if (!link) return undefined;
      toFront(link);
      return link.value;
    },
    set(key, value) {
      let link = links.get(key);
      if (link) {
        link.value = value;
      } else {
        if (links.size >= capacity) evict();
        link = { key, value, prev: null, next: null };
        links.set(key, link);
      }
      toFront(link);
    },
  };
}
