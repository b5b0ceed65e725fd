import ts from 'typescript';

/** A piece of a text, from `start` up to `end`, and what takes its place. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const FOREVER = 'await new Promise(() => {})';

/** What Stryker has no mutators for: a statement, an `await` or a `catch` left out; an `await` that never ends. */
export function ourReplacements(source: string): Replacement[] {
  const found: Replacement[] = [];
  const file = ts.createSourceFile('solution.ts', source, ts.ScriptTarget.Latest);
  const replace = (node: ts.Node, text: string): void => {
    found.push({ start: node.getStart(file), end: node.getEnd(), text });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isExpressionStatement(node)) replace(node, ';');
    if (ts.isAwaitExpression(node)) {
      replace(node, node.expression.getText(file));
      replace(node, FOREVER);
    }
    const caught = objectOfCatch(node);
    if (caught) replace(node, caught.getText(file));
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function objectOfCatch(node: ts.Node): ts.Expression | undefined {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return undefined;
  return node.expression.name.text === 'catch' ? node.expression.expression : undefined;
}
