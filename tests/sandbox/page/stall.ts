const TICK_MS = 5;

/** Measures the longest time for which the page's thread did not come round. The answer ends it. */
export function watchForStalls(): () => Promise<number> {
  let lastAtMs = performance.now();
  let stallMs = 0;
  const tick = (): void => {
    const nowMs = performance.now();
    stallMs = Math.max(stallMs, nowMs - lastAtMs - TICK_MS);
    lastAtMs = nowMs;
  };
  const timer = setInterval(tick, TICK_MS);
  return () =>
    new Promise((resolve) => {
      setTimeout(() => {
        clearInterval(timer);
        tick();
        resolve(stallMs);
      }, 2 * TICK_MS);
    });
}
