import { render } from 'preact';
import { useId, useRef, useState, useSyncExternalStore } from 'react';
import { assert } from '#engine/assert.ts';
import { progressText } from '#i18n/progress.ts';
import { browserStore } from '#progress/browser-store.ts';
import { FILE_LENGTH_MAX } from '#progress/file.ts';
import { placeOfJsonFault } from '#progress/json-place.ts';
import type { Store } from '#progress/store.ts';
import { type ProgressPage, ProgressChapters } from '#views/progress-chapters.tsx';
import { type Outcome, OutcomeReport, Problems } from '#views/progress-outcome.tsx';

/** Shows what the reader has done, in place of what the build has printed, and lets them take it along or erase it. */
export function mount(element: HTMLElement): void {
  const data = element.querySelector('script[type="application/json"]')?.textContent;
  assert(data, 'the progress page prints its chapters as JSON');
  const container = document.createElement('div');
  render(<Progress page={JSON.parse(data) as ProgressPage} store={browserStore()} />, container);
  element.replaceChildren(container);
}

function Progress({ page, store }: { page: ProgressPage; store: Store }) {
  const { locale } = page;
  const text = progressText[locale];
  const snapshot = useSyncExternalStore(store.subscribe, store.read);
  const kept = store.kept();
  const [outcomes, setOutcomes] = useState<readonly Outcome[]>([]);
  const outcome = outcomes.at(-1);
  const report = (next: Outcome): void => setOutcomes((earlier) => [...earlier, next]);

  function exportAll(): void {
    report({ type: 'exported', file: download(`from-one-server-${today()}.json`, 'application/json', store.export()) });
  }

  return (
    <>
      {!snapshot.saving.canSave && (
        <p className="progress-notice" role="alert">
          {text.cannotSave[snapshot.saving.why]}
        </p>
      )}
      {snapshot.problems.length > 0 && (
        <div className="progress-notice" role="alert">
          <p>{text.found.heading}</p>
          <Problems locale={locale} problems={snapshot.problems} place={undefined} />
          <p>{text.found.after}</p>
        </div>
      )}
      <ProgressChapters {...page} snapshot={snapshot} />

      <section>
        <h2>{text.takeAlong.heading}</h2>
        <p>{text.takeAlong.about}</p>
        <p className="progress-actions">
          <button type="button" onClick={exportAll}>
            {text.exportFile}
          </button>
          <ImportButton label={text.importFile} onChoose={(file) => void importFile(store, file).then(report)} />
        </p>
        <div role="status">{outcome && <OutcomeReport key={outcomes.length} locale={locale} outcome={outcome} />}</div>
      </section>

      {kept.length > 0 && (
        <section>
          <h2>{text.kept.heading}</h2>
          <p>{text.kept.about}</p>
          <ul className="progress-kept">
            {kept.map(({ name, text: keptText }, index) => (
              <li key={index}>
                <button type="button" onClick={() => download(keptFile(name, index), 'text/plain', keptText)}>
                  {text.kept.download(keptFile(name, index))}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}

      <Eraser
        text={text.erase}
        onExport={exportAll}
        onErase={() => {
          report({ type: 'erased', isWhole: store.erase() });
        }}
      />
    </>
  );
}

/** A button that opens the browser's file chooser; the input itself stays out of sight and out of the way of Tab. */
function ImportButton({ label, onChoose }: { label: string; onChoose: (file: File) => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" onClick={() => input.current?.click()}>
        {label}
      </button>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        aria-label={label}
        hidden
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          if (file) onChoose(file);
          // So that choosing the same file again is heard.
          currentTarget.value = '';
        }}
      />
    </>
  );
}

interface EraserProps {
  readonly text: (typeof progressText)['en']['erase'];
  readonly onExport: () => void;
  readonly onErase: () => void;
}

/** Erases after a question, with the export offered first. */
function Eraser({ text, onExport, onErase }: EraserProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  return (
    <section>
      <h2>{text.heading}</h2>
      <p>{text.about}</p>
      <p className="progress-actions">
        <button type="button" onClick={() => dialog.current?.showModal()}>
          {text.open}
        </button>
      </p>
      <dialog
        ref={dialog}
        className="progress-eraser"
        aria-labelledby={`${id}-question`}
        aria-describedby={`${id}-about`}
      >
        <h3 id={`${id}-question`}>{text.question}</h3>
        <p id={`${id}-about`}>{text.consequence}</p>
        <p className="progress-actions">
          <button type="button" onClick={onExport}>
            {text.exportFirst}
          </button>
          <button type="button" onClick={() => dialog.current?.close()}>
            {text.cancel}
          </button>
          <button
            type="button"
            data-grave=""
            onClick={() => {
              dialog.current?.close();
              onErase();
            }}
          >
            {text.confirm}
          </button>
        </p>
      </dialog>
    </section>
  );
}

async function importFile(store: Store, file: File): Promise<Outcome> {
  if (file.size > FILE_LENGTH_MAX) {
    const problem = { what: 'too-long', where: '', lengthMax: FILE_LENGTH_MAX } as const;
    return { type: 'refused', file: file.name, problem, place: undefined };
  }
  let text: string;
  try {
    text = await file.text();
  } catch {
    return { type: 'unopened', file: file.name };
  }
  const outcome = store.import(text);
  if (outcome.type === 'taken') return { ...outcome, file: file.name };
  return {
    ...outcome,
    file: file.name,
    place: outcome.problem.what === 'not-json' ? placeOfJsonFault(text) : undefined,
  };
}

/** Hands a text to the reader as a file; gives back the file's name. */
function download(name: string, type: string, text: string): string {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
  return name;
}

/** The reader's own day, as files are sorted by. */
function today(): string {
  return new Intl.DateTimeFormat('sv', { dateStyle: 'short' }).format(Date.now());
}

function keptFile(name: string, index: number): string {
  return `${name.replaceAll('/', '-')}-${index + 1}.txt`;
}
