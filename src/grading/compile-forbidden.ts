import type { AnyNode, Program } from 'acorn';
import { isFunction, visit } from '#grading/compile-walk.ts';
import { PROBE } from '#grading/compile-wrap.ts';
import type { UncompilableCause } from '#grading/verdict.ts';

/** What a program may not hold, and where. */
export interface Forbidden {
  readonly type: 'forbidden';
  readonly cause: UncompilableCause;
  readonly message: string;
  readonly at: number;
}

const AWAIT = '`await` works inside an async function only.';
const IMPORT = 'Nothing can be imported into an exercise but types: write `import type`.';

/** The first thing in a program that an exercise may not hold. */
export function findForbidden(program: Program): Forbidden | undefined {
  let found: Forbidden | undefined;
  let functionsAround = 0;
  visit(program, (node) => {
    found ??= forbiddenIn(node, functionsAround > 0);
    if (!isFunction(node)) return undefined;
    functionsAround++;
    return () => functionsAround--;
  });
  return found;
}

function forbiddenIn(node: AnyNode, isInFunction: boolean): Forbidden | undefined {
  const no = (cause: UncompilableCause, message: string): Forbidden => ({
    type: 'forbidden',
    cause,
    message,
    at: node.start,
  });
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportAllDeclaration':
      return no('import', IMPORT);
    case 'ExportNamedDeclaration':
      return node.source ? no('import', IMPORT) : undefined;
    case 'ImportExpression':
      return no('import', 'Code can’t be loaded with import() in an exercise. All that it needs is in its contract.');
    case 'MetaProperty':
      return node.meta.name === 'import' ? no('import', 'There is no import.meta in an exercise.') : undefined;
    case 'AwaitExpression':
      return isInFunction ? undefined : no('syntax', AWAIT);
    case 'ForOfStatement':
      return node.await && !isInFunction ? no('syntax', AWAIT) : undefined;
    case 'Identifier':
    case 'PrivateIdentifier':
      return node.name.startsWith(PROBE)
        ? no('syntax', `Names that begin with ${PROBE} are taken: choose another.`)
        : undefined;
    default:
      return undefined;
  }
}
