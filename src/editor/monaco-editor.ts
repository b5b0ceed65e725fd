import type { Editor, EditorListener } from '#editor/editor.ts';
import { loadMonaco, type Monaco } from '#editor/load-monaco.ts';

export interface MonacoOptions {
  /** `chapter/name`; the reader's file and its contract live under it. */
  readonly exerciseId: string;
  readonly contract: string;
  readonly text: string;
  /** What a screen reader calls it. */
  readonly label: string;
  readonly locale: string;
}

const OWNER = 'grader';

/** Monaco in `host`, with the types and docs of the exercise's contract. Escape, then Tab leaves it. */
export async function monacoEditor(
  host: HTMLElement,
  options: MonacoOptions,
  listener: EditorListener,
): Promise<Editor> {
  const monaco = await loadMonaco(options.locale);
  const folder = `file:///${options.exerciseId}`;
  const contract = monaco.editor.createModel(options.contract, 'typescript', monaco.Uri.parse(`${folder}/contract.ts`));
  const model = monaco.editor.createModel(options.text, 'typescript', monaco.Uri.parse(`${folder}/answer.ts`));
  const editor = monaco.editor.create(host, {
    model,
    theme: themeNow(),
    ariaLabel: options.label,
    automaticLayout: true,
    fontSize: 14,
    lineNumbersMinChars: 3,
    minimap: { enabled: false },
    overviewRulerLanes: 0,
    padding: { top: 10, bottom: 10 },
    renderLineHighlight: 'none',
    scrollBeyondLastLine: false,
    scrollbar: { alwaysConsumeMouseWheel: false },
    tabSize: 2,
    wordWrap: 'on',
    fixedOverflowWidgets: true,
  });
  leaveByEscape(monaco, editor);
  submitByEnter(monaco, editor, listener.onSubmit);
  const edits = model.onDidChangeContent(() => listener.onEdit(model.getValue()));
  const theme = followTheme(() => monaco.editor.setTheme(themeNow()));
  return {
    text: () => model.getValue(),
    replace(text) {
      model.pushEditOperations([], [{ range: model.getFullModelRange(), text }], () => null);
    },
    mark(problem) {
      const markers = problem ? [markerOf(monaco, model.getLineCount(), problem)] : [];
      monaco.editor.setModelMarkers(model, OWNER, markers);
      if (problem) editor.revealLineInCenterIfOutsideViewport(Math.min(problem.line, model.getLineCount()));
    },
    focus: () => editor.focus(),
    close() {
      edits.dispose();
      theme();
      editor.dispose();
      model.dispose();
      contract.dispose();
    },
  };
}

/** Tab is an editor's own key; Escape gives it back to the page until the editor is left. */
function leaveByEscape(monaco: Monaco, editor: ReturnType<Monaco['editor']['create']>): void {
  editor.onKeyDown((event) => {
    if (event.keyCode === monaco.KeyCode.Escape) editor.updateOptions({ tabFocusMode: true });
  });
  editor.onDidBlurEditorText(() => editor.updateOptions({ tabFocusMode: false }));
}

/** Not by `addCommand`, whose keys belong to the editor of the page that was made last. */
function submitByEnter(monaco: Monaco, editor: ReturnType<Monaco['editor']['create']>, submit: () => void): void {
  editor.onKeyDown((event) => {
    if (event.keyCode !== monaco.KeyCode.Enter || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.stopPropagation();
    submit();
  });
}

function markerOf(
  monaco: Monaco,
  lines: number,
  { line, message }: { readonly line: number; readonly message: string },
) {
  const at = Math.min(line, lines);
  return {
    severity: monaco.MarkerSeverity.Error,
    message,
    startLineNumber: at,
    endLineNumber: at,
    startColumn: 1,
    endColumn: 1_000,
  };
}

function themeNow(): 'vs' | 'vs-dark' {
  return document.documentElement.dataset['theme'] === 'dark' ? 'vs-dark' : 'vs';
}

function followTheme(act: () => void): () => void {
  const observer = new MutationObserver(act);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  return () => observer.disconnect();
}
