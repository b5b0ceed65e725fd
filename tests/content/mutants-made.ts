import { Instrumenter } from '@stryker-mutator/instrumenter';
import { ourReplacements, type Replacement } from './mutants-ours.ts';

/** A text with one small mistake in it. */
export interface Mutant {
  /** The whole text. */
  readonly source: string;
  /** Where the mistake begins, counted from 1. */
  readonly line: number;
  /** The lines that it touches, as they were and as they are now, with single spaces. */
  readonly before: string;
  readonly after: string;
}

type Made = Awaited<ReturnType<Instrumenter['instrument']>>['mutants'][number];

/** Whose replacements may bind more loosely than what was there, so that they are put into parentheses. */
const LOOSER = ['BooleanLiteral', 'LogicalOperator', 'MethodExpression', 'OptionalChaining', 'UnaryOperator'];

/** Every mutant that Stryker's mutators and ours make of a text, each different text once, in the order of the lines. */
export async function mutantsOf(source: string): Promise<Mutant[]> {
  const { mutants } = await new Instrumenter(silent).instrument(
    [{ name: 'solution.ts', content: source, mutate: true }],
    { plugins: null, excludedMutations: [], ignorers: [] },
  );
  const replacements = [...mutants.map((made) => replacementOf(source, made)), ...ourReplacements(source)];
  const bySource = new Map(replacements.map((one) => mutated(source, one)).map((mutant) => [mutant.source, mutant]));
  bySource.delete(source);
  return [...bySource.values()].sort((one, other) => one.line - other.line);
}

/** Stryker counts lines and columns from 0. */
function replacementOf(source: string, { location, replacement, mutatorName }: Made): Replacement {
  const lines = source.split('\n');
  const indexOf = ({ line, column }: Made['location']['start']): number =>
    lines.slice(0, line).reduce((sum, { length }) => sum + length + 1, column);
  const [start, end] = [indexOf(location.start), indexOf(location.end)];
  const isEnclosed = source[start - 1] === '(' && source[end] === ')';
  const isOpen = LOOSER.includes(mutatorName) && replacement.includes(' ') && !isEnclosed;
  return { start, end, text: isOpen ? `(${replacement})` : replacement };
}

function mutated(source: string, { start, end, text }: Replacement): Mutant {
  const from = source.lastIndexOf('\n', start - 1) + 1;
  const to = `${source}\n`.indexOf('\n', end);
  return {
    source: source.slice(0, start) + text + source.slice(end),
    line: source.slice(0, start).split('\n').length,
    before: onOneLine(source.slice(from, to)),
    after: onOneLine(source.slice(from, start) + text + source.slice(end, to)),
  };
}

function onOneLine(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}

const no = (): boolean => false;
const say = (): void => {};
const silent: ConstructorParameters<typeof Instrumenter>[0] = {
  isTraceEnabled: no,
  isDebugEnabled: no,
  isInfoEnabled: no,
  isWarnEnabled: no,
  isErrorEnabled: no,
  isFatalEnabled: no,
  trace: say,
  debug: say,
  info: say,
  warn: say,
  error: say,
  fatal: say,
};
