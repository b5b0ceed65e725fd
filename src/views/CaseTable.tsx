import type { Step } from '#grading/verdict.ts';
import type { ExerciseWords } from '#i18n/exercise.ts';

/** The shortest case as a table: what was done, what was expected, what came. */
export function CaseTable({ steps, words }: { readonly steps: readonly Step[]; readonly words: ExerciseWords }) {
  return (
    <table className="case-table">
      <thead>
        <tr>
          <th scope="col">{words.step}</th>
          <th scope="col">{words.call}</th>
          <th scope="col">{words.expected}</th>
          <th scope="col">{words.got}</th>
        </tr>
      </thead>
      <tbody>
        {steps.map(({ call, expected, got, isWrong }, index) => (
          <tr key={index} className={isWrong ? 'wrong' : undefined}>
            <td>{index + 1}</td>
            <td>
              <code>{call}</code>
            </td>
            <td>{expected !== undefined && <code>{expected}</code>}</td>
            <td>
              {got !== undefined && <code>{got}</code>}
              {isWrong && <span aria-hidden="true"> ✗</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
