import { PASSED_EVENT, passedIds } from '#progress/passed.ts';

/** Marks in the strip of the reader's system which parts run on the reader's own code. */
const strip = document.querySelector<HTMLElement>('[data-system]');

function mark(): void {
  const passed = passedIds(localStorage);
  for (const part of strip?.querySelectorAll<HTMLElement>('[data-exercises]') ?? []) {
    const exercises = part.dataset.exercises!.split(' ');
    const done = exercises.filter((id) => passed.has(id)).length;
    if (done === 0) continue;
    const isWhole = done === exercises.length;
    part.dataset.is = isWhole ? 'yours' : 'partly';
    const text = isWhole ? strip!.dataset.yours! : strip!.dataset.partly!;
    part.querySelector('[data-whose]')!.textContent = text
      .replace('{done}', String(done))
      .replace('{all}', String(exercises.length));
  }
}

function begin(): void {
  try {
    mark();
    document.addEventListener(PASSED_EVENT, mark);
  } catch {
    // Site data is forbidden: what was passed is not known, and the strip stays as it was printed.
  }
}

if (strip) setTimeout(begin);
