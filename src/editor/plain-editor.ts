import type { Editor, EditorListener } from '#editor/editor.ts';

/** A text area as an editor: before Monaco, without it, and on touch screens. Tab leaves it, as in any form. */
export function plainEditor(area: HTMLTextAreaElement, { onEdit, onSubmit }: EditorListener): Editor {
  const listening = new AbortController();
  const { signal } = listening;
  area.addEventListener('input', () => onEdit(area.value), { signal });
  area.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      onSubmit();
    },
    { signal },
  );
  return {
    text: () => area.value,
    replace(text) {
      area.value = text;
      onEdit(text);
    },
    mark(problem) {
      area.setAttribute('aria-invalid', String(problem !== undefined));
    },
    focus: () => area.focus(),
    close: () => listening.abort(),
  };
}
