/** Which photos are hot: asked for at least `hotPerSecond` times within one second, at any time. A photo stays hot. */
export interface Heat {
  asked(photo: string, atMs: number): void;
  isHot(photo: string): boolean;
}

export function heat(hotPerSecond: number): Heat {
  const recent = new Map<string, number[]>();
  const hot = new Set<string>();
  return {
    asked(photo, atMs) {
      if (hot.has(photo)) return;
      const moments = (recent.get(photo) ?? []).filter((moment) => moment > atMs - 1000);
      moments.push(atMs);
      recent.set(photo, moments);
      if (moments.length >= hotPerSecond) hot.add(photo);
    },
    isHot: (photo) => hot.has(photo),
  };
}
