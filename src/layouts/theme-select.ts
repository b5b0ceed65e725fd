/** Keeps the reader's choice of colours and tells it to the script in the head, which applies it. */
const selects = document.querySelectorAll<HTMLSelectElement>('[data-theme-select]');

for (const select of selects) {
  select.value = storedChoice();
  select.addEventListener('change', () => {
    for (const other of selects) other.value = select.value;
    try {
      localStorage.setItem('theme', select.value);
    } catch {
      // Storage is forbidden: the choice holds for this page.
    }
    dispatchEvent(new CustomEvent('theme-chosen', { detail: select.value }));
  });
}

function storedChoice(): string {
  try {
    return localStorage.getItem('theme') ?? 'auto';
  } catch {
    return 'auto';
  }
}
