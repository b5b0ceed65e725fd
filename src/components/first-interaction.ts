const interactions = ['pointermove', 'pointerdown', 'touchstart', 'keydown', 'scroll', 'focusin'] as const;

/** Comes when the reader does anything at all. */
export const firstInteraction = new Promise<void>((resolve) => {
  for (const name of interactions)
    addEventListener(name, () => resolve(), { once: true, passive: true, capture: true });
});
