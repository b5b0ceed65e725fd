import type { AnyNode, Expression, Pattern, Program } from 'acorn';
import type { Edit } from '#grading/compile-edits.ts';
import { boundNames } from '#grading/compile-exports.ts';
import { isFunction, visit } from '#grading/compile-walk.ts';
import { callWraps, constructorWraps, spreadArguments } from '#grading/compile-weights.ts';
import { lineOf, PROBE, span, weighed, type Wrap } from '#grading/compile-wrap.ts';

/**
 * Finds where steps are to be counted: a step in every loop and function body, and a weight on built-ins that walk
 * without calling back. The insertions evaluate everything once and in the program's order, and add no line.
 */
export function instrument(program: Program): readonly Edit[] {
  const edits: Edit[] = [];
  const declared = declaredIn(program);
  // Outer insertions come before inner ones where they begin at one place, and after them where they end at one.
  visit(program, (node) => {
    const wraps = wrapsOf(node, declared);
    for (const { start, before } of wraps) edits.push({ from: start, to: start, text: before });
    return () => {
      for (const { end, after } of wraps.toReversed()) edits.push({ from: end, to: end, text: after });
    };
  });
  return edits;
}

function declaredIn(program: Program): ReadonlySet<string> {
  const declared = new Set<string>();
  visit(program, (node) => {
    for (const pattern of bindingsOf(node)) for (const name of boundNames(pattern)) declared.add(name);
    return undefined;
  });
  return declared;
}

function bindingsOf(node: AnyNode): readonly Pattern[] {
  switch (node.type) {
    case 'VariableDeclarator':
      return [node.id];
    case 'FunctionDeclaration':
    case 'FunctionExpression':
    case 'ArrowFunctionExpression':
      return node.id ? [node.id, ...node.params] : node.params;
    case 'ClassDeclaration':
    case 'ClassExpression':
      return node.id ? [node.id] : [];
    case 'CatchClause':
      return node.param ? [node.param] : [];
    default:
      return [];
  }
}

function wrapsOf(node: AnyNode, declared: ReadonlySet<string>): readonly Wrap[] {
  switch (node.type) {
    case 'ForInStatement':
      return [weighed('keys', node.right), ...stepped(node, node.body)];
    case 'ForStatement':
    case 'ForOfStatement':
    case 'WhileStatement':
    case 'DoWhileStatement':
    case 'FunctionDeclaration':
    case 'FunctionExpression':
    case 'ArrowFunctionExpression':
      return stepped(node, node.body);
    case 'VariableDeclarator':
      return node.init ? restWraps(node.id, node.init) : [];
    case 'AssignmentExpression':
      return restWraps(node.left, node.right);
    case 'ArrayExpression':
      return node.elements.flatMap((element) =>
        element?.type === 'SpreadElement' ? [weighed('spread', element.argument)] : [],
      );
    case 'ObjectExpression':
      return node.properties.flatMap((property) =>
        property.type === 'SpreadElement' ? [weighed('keys', property.argument)] : [],
      );
    case 'NewExpression':
      return [...constructorWraps(node, declared), ...spreadArguments(node)];
    case 'CallExpression':
      return [...callWraps(node, declared), ...spreadArguments(node)];
    default:
      return [];
  }
}

/** A step at the beginning of a loop's or function's body, whatever kind of body it is. */
function stepped(owner: AnyNode, body: AnyNode): readonly Wrap[] {
  const step = `${PROBE}.step(${lineOf(owner)})`;
  const start = body.start + 1;
  if (body.type === 'BlockStatement') return [{ start, end: start, before: `${step};`, after: '' }];
  if (isFunction(owner)) return [{ ...span(body), before: `(${step},`, after: ')' }];
  return [{ ...span(body), before: `{${step};`, after: '}' }];
}

/** The rest of a pattern copies what is left of its source. */
function restWraps(pattern: AnyNode, source: Expression): readonly Wrap[] {
  if (pattern.type === 'ArrayPattern' && pattern.elements.at(-1)?.type === 'RestElement')
    return [weighed('spread', source)];
  if (pattern.type === 'ObjectPattern' && pattern.properties.at(-1)?.type === 'RestElement')
    return [weighed('keys', source)];
  return [];
}
