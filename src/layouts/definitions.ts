/** Escape hides the definition that hover or focus has opened, until the reader moves on. */
addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') document.documentElement.dataset.quiet = '';
});
for (const name of ['pointerover', 'focusin']) {
  addEventListener(name, () => delete document.documentElement.dataset.quiet, { passive: true });
}
