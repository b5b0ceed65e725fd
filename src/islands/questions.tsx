import { browserStore } from '#progress/browser-store.ts';

/** Remembers what the reader chose; what an answer is worth shows without this. */
export function mount(element: HTMLElement): void {
  const store = browserStore();
  for (const fieldset of element.querySelectorAll<HTMLFieldSetElement>('[data-question]')) {
    const id = fieldset.dataset['question']!;
    const inputs = [...fieldset.querySelectorAll('input')];
    const before = store.read().answers.get(id);
    const chosen = inputs.find((input) => input.value === String(before?.chosen));
    if (chosen && !inputs.some((input) => input.checked)) chosen.checked = true;
    fieldset.addEventListener('change', (event) => {
      if (event.target instanceof HTMLInputElement) {
        store.answer(id, event.target.value, event.target.dataset['right'] === 'true');
      }
    });
  }
}
