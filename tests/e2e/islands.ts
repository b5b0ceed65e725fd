import { expect, type Locator, type Page } from '@playwright/test';

/** Opens a chapter and brings the island `id` to life, as a reader does: by coming near it and touching something. */
export async function liveIsland(page: Page, address: string, id: string): Promise<Locator> {
  await page.goto(address);
  return bringToLife(page, id);
}

/** Brings an island of the page that is open to life. */
export async function bringToLife(page: Page, id: string): Promise<Locator> {
  const island = page.locator(`#${id}`);
  await island.scrollIntoViewIfNeeded();
  await page.keyboard.press('Shift');
  await expect(island).toHaveAttribute('data-state', 'mounted');
  return island;
}

/** The number that a figure reads out for a measure. */
export async function readout(figure: Locator, measure: string, run = 0): Promise<number> {
  const text = await figure.locator(`[data-measure="${measure}"] [data-run="${run}"] [data-value]`).textContent();
  return Number((text ?? '').replaceAll(',', '').replace(/[^\d.]+$/, ''));
}

/** Turns a range knob, as dragging it does. */
export async function turn(figure: Locator, knob: string, value: number): Promise<void> {
  await figure.locator(`input[id$="-${knob}"]`).fill(String(value));
}

/** Moves a figure to a moment of its run. */
export async function seek(figure: Locator, atMs: number): Promise<void> {
  await figure.locator('[data-scrub]').fill(String(atMs));
}
