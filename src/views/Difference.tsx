import type { ChangeObject } from 'diff';

interface DifferenceProps {
  readonly changes: readonly ChangeObject<string>[];
  /** Said where there is none. */
  readonly same: string;
}

/** A text beside another, line by line: what goes is struck through, what comes is underlined by its sign. */
export function Difference({ changes, same }: DifferenceProps) {
  if (changes.every(({ added, removed }) => !added && !removed)) return <p>{same}</p>;
  return (
    <pre className="difference" tabIndex={0}>
      {changes.flatMap(({ value, added, removed }, part) =>
        value
          .replace(/\n$/, '')
          .split('\n')
          .map((line, index) => (
            <Line key={`${part}-${index}`} line={line} kind={added ? 'added' : removed ? 'removed' : 'kept'} />
          )),
      )}
    </pre>
  );
}

const SIGNS = { added: '+', removed: '−', kept: ' ' } as const;

function Line({ line, kind }: { readonly line: string; readonly kind: keyof typeof SIGNS }) {
  const text = `${SIGNS[kind]} ${line}\n`;
  if (kind === 'added') return <ins>{text}</ins>;
  if (kind === 'removed') return <del>{text}</del>;
  return <span>{text}</span>;
}
