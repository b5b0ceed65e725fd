import { expect, type Locator } from '@playwright/test';

/** Has an exercise done by writing freely; on phones blocks come first. */
export async function writeFreely(exercise: Locator): Promise<void> {
  await exercise.getByRole('radio', { name: /Write it|직접 쓰기/ }).click();
}

/** Has an exercise done in blocks, and waits until they are there. */
export async function showBlocks(exercise: Locator): Promise<void> {
  await exercise.getByRole('radio', { name: /Put it in order|블록 맞추기/ }).click();
  await expect(exercise.locator('.bench')).toBeVisible();
}
