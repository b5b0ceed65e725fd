import { firstInteraction } from '../components/first-interaction.ts';

/** What the reader has just asked for comes first. */
const restMs = 2_000;

/** Lets the course be read without a network, once the reader has begun and the page has nothing else to do. */
async function begin(): Promise<void> {
  await firstInteraction;
  await new Promise((resolve) => setTimeout(resolve, restMs));
  await new Promise((resolve) => ('requestIdleCallback' in globalThis ? requestIdleCallback(resolve) : resolve(0)));
  const { keepCourse } = await import('./keep-course.ts');
  await keepCourse();
}

if (import.meta.env.PROD && 'serviceWorker' in navigator) void begin();
