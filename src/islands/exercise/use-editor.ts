import { useEffect, useRef, type RefObject } from 'react';
import { contractText } from '#catalog/exercise-texts.ts';
import type { Editor, EditorListener } from '#editor/editor.ts';
import { plainEditor } from '#editor/plain-editor.ts';
import type { Locale } from '#i18n/locale.ts';

interface EditorParts {
  readonly exerciseId: string;
  readonly locale: Locale;
  readonly label: string;
  readonly host: RefObject<HTMLDivElement | null>;
  readonly area: RefObject<HTMLTextAreaElement | null>;
  readonly listener: EditorListener;
}

/**
 * The editor of an exercise: the printed text area at once, and Monaco in its place where there is a fine pointer, as soon
 * as it has been fetched. If that fails, the text area stays.
 */
export function useEditor({ exerciseId, locale, label, host, area, listener }: EditorParts): RefObject<Editor | null> {
  const editor = useRef<Editor | null>(null);
  const latest = useRef(listener);
  latest.current = listener;

  useEffect(() => {
    const stable: EditorListener = {
      onEdit: (text) => latest.current.onEdit(text),
      onSubmit: () => latest.current.onSubmit(),
    };
    let isOver = false;
    editor.current = plainEditor(area.current!, stable);
    if (matchMedia('(pointer: fine)').matches) {
      void openMonaco(exerciseId, locale, label, host.current!, () => editor.current!.text(), stable).then((monaco) => {
        if (!monaco) return;
        if (isOver) return monaco.close();
        const hadFocus = document.activeElement === area.current;
        editor.current!.close();
        editor.current = monaco;
        host.current!.closest('.editor')!.classList.add('is-rich');
        if (hadFocus) monaco.focus();
      });
    }
    return () => {
      isOver = true;
      editor.current?.close();
    };
  }, [exerciseId, locale, label, host, area]);

  return editor;
}

async function openMonaco(
  exerciseId: string,
  locale: Locale,
  label: string,
  host: HTMLElement,
  text: () => string,
  listener: EditorListener,
): Promise<Editor | undefined> {
  try {
    const [{ monacoEditor }, contract] = await Promise.all([
      import('#editor/monaco-editor.ts'),
      contractText(exerciseId),
    ]);
    return await monacoEditor(host, { exerciseId, contract, text: text(), label, locale }, listener);
  } catch (error) {
    console.warn('The rich editor did not load; the plain one stays.', error);
    return undefined;
  }
}
