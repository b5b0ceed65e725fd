import type {
  AnyNode,
  CallExpression,
  Expression,
  MemberExpression,
  NewExpression,
  Node,
  Pattern,
  Program,
} from 'acorn';
import type { Edit } from '#grading/compile-edits.ts';
import { boundNames } from '#grading/compile-exports.ts';
import type { UncompilableCause } from '#grading/verdict.ts';

/** The insertions that make a program count its own steps, or what of it an exercise may not hold. */
export type Instrumented = { readonly type: 'instrumented'; readonly edits: readonly Edit[] } | Forbidden;

/** What a program may not hold, and where. */
export interface Forbidden {
  readonly type: 'forbidden';
  readonly cause: UncompilableCause;
  readonly message: string;
  readonly at: number;
}

const AWAIT = '`await` works inside an async function only.';
const IMPORT = 'Nothing can be imported into an exercise but types: write `import type`.';

/** Methods of lists and strings that walk the whole of what they are called on. */
const WALKS_RECEIVER = new Set(
  (
    'indexOf lastIndexOf includes shift unshift splice concat join reverse sort fill flat copyWithin with toReversed toSorted toSpliced ' +
    'split replace replaceAll match matchAll search trim trimStart trimEnd toUpperCase toLowerCase normalize ' +
    'union intersection difference symmetricDifference isSubsetOf isSupersetOf isDisjointFrom'
  ).split(' '),
);
/** Methods that walk by calling back. A function written in place counts its own steps; another might be a built-in. */
const WALKS_BY_CALLBACK = new Set(
  'map flatMap filter forEach find findIndex findLast findLastIndex some every reduce reduceRight'.split(' '),
);
/** Methods whose work is as long as what they answer. */
const WALKS_RESULT = new Set(['slice', 'substring', 'substr']);
/** Methods that build something as long as their first argument says. */
const BUILDS_LENGTH = new Set(['repeat', 'padStart', 'padEnd']);
/** Functions of built-in objects whose work is as long as what they answer. */
const WALKING_FUNCTIONS: Readonly<Record<string, ReadonlySet<string>>> = {
  Array: new Set(['from']),
  Object: new Set([
    'keys',
    'values',
    'entries',
    'assign',
    'fromEntries',
    'getOwnPropertyNames',
    'getOwnPropertyDescriptors',
  ]),
  Reflect: new Set(['ownKeys']),
  JSON: new Set(['stringify', 'parse']),
};
const COLLECTIONS = new Set(['Map', 'Set']);
const SIZED_CONSTRUCTORS = new Set(
  (
    'Array ArrayBuffer Int8Array Uint8Array Uint8ClampedArray Int16Array Uint16Array Int32Array Uint32Array Float32Array Float64Array ' +
    'BigInt64Array BigUint64Array'
  ).split(' '),
);

/**
 * Finds where steps are to be counted: a step in every loop and function body, and a weight on built-ins that walk
 * without calling back. `probe` is the variable that the insertions call; the program may name nothing like it. The
 * insertions evaluate everything once and in the program's order, and add no line.
 */
export function instrument(program: Program, probe: string): Instrumented {
  const edits: Edit[] = [];
  const declared = new Set<string>();
  let forbidden: Forbidden | undefined;
  let functionsAround = 0;
  visit(program, (node) => {
    forbidden ??= forbiddenIn(node, probe, functionsAround > 0);
    for (const pattern of bindingsOf(node)) for (const name of boundNames(pattern)) declared.add(name);
    if (!isFunction(node)) return undefined;
    functionsAround++;
    return () => functionsAround--;
  });
  if (forbidden) return forbidden;
  // Outer insertions come before inner ones where they begin at one place, and after them where they end at one.
  visit(program, (node) => {
    const wraps = wrapsOf(node, declared);
    for (const { start, before } of wraps)
      edits.push({ from: start, to: start, text: `${before.replace('$', `${probe}.`)}` });
    return () => {
      for (const { end, after } of wraps.toReversed()) edits.push({ from: end, to: end, text: after });
    };
  });
  return { type: 'instrumented', edits };
}

/** Enters every node before its children, and then calls what entering has answered. */
function visit(node: AnyNode, enter: (node: AnyNode) => (() => unknown) | undefined): void {
  const leave = enter(node);
  for (const value of Object.values(node) as unknown[]) {
    for (const child of Array.isArray(value) ? (value as unknown[]) : [value]) if (isNode(child)) visit(child, enter);
  }
  leave?.();
}

function isNode(value: unknown): value is AnyNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

function isFunction(node: AnyNode): boolean {
  return (
    node.type === 'FunctionDeclaration' || node.type === 'FunctionExpression' || node.type === 'ArrowFunctionExpression'
  );
}

function forbiddenIn(node: AnyNode, probe: string, isInFunction: boolean): Forbidden | undefined {
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
      return node.name.startsWith(probe)
        ? no('syntax', `Names that begin with ${probe} are taken: choose another.`)
        : undefined;
    default:
      return undefined;
  }
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

/** Text before and after a stretch of code. `$` in it stands for the probe. */
interface Wrap {
  readonly start: number;
  readonly end: number;
  readonly before: string;
  readonly after: string;
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
  const step = `$step(${lineOf(owner)})`;
  if (body.type === 'BlockStatement')
    return [{ start: body.start + 1, end: body.start + 1, before: `${step};`, after: '' }];
  const isStatement = body.type.endsWith('Statement');
  return [
    isStatement
      ? { ...span(body), before: `{${step};`, after: '}' }
      : { ...span(body), before: `(${step},`, after: ')' },
  ];
}

/** The rest of a pattern copies what is left of its source. */
function restWraps(pattern: AnyNode, source: Expression): readonly Wrap[] {
  if (pattern.type === 'ArrayPattern' && pattern.elements.at(-1)?.type === 'RestElement')
    return [weighed('spread', source)];
  if (pattern.type === 'ObjectPattern' && pattern.properties.at(-1)?.type === 'RestElement')
    return [weighed('keys', source)];
  return [];
}

function spreadArguments({ arguments: passed }: CallExpression | NewExpression): readonly Wrap[] {
  return passed.flatMap((argument) =>
    argument.type === 'SpreadElement' ? [weighed('spread', argument.argument)] : [],
  );
}

function constructorWraps(node: NewExpression, declared: ReadonlySet<string>): readonly Wrap[] {
  const first = node.arguments[0];
  if (node.callee.type !== 'Identifier' || declared.has(node.callee.name) || !first || first.type === 'SpreadElement')
    return [];
  if (COLLECTIONS.has(node.callee.name)) return [weighed('size', node)];
  return SIZED_CONSTRUCTORS.has(node.callee.name) && node.arguments.length === 1 ? [weighed('length', first)] : [];
}

function callWraps(node: CallExpression, declared: ReadonlySet<string>): readonly Wrap[] {
  const { callee } = node;
  if (callee.type === 'Identifier') return functionWraps(node, callee.name, declared);
  if (callee.type !== 'MemberExpression' || callee.object.type === 'Super') return [];
  const name = methodName(callee);
  if (name === undefined) return [];
  const { object } = callee;
  if (object.type === 'Identifier' && object.name in WALKING_FUNCTIONS && !declared.has(object.name)) {
    return builtInWraps(node, object.name, name);
  }
  return hasOpenChain(object) ? [] : methodWraps(node, object, name);
}

/** Built-ins that are called by their own name. */
function functionWraps(node: CallExpression, name: string, declared: ReadonlySet<string>): readonly Wrap[] {
  const first = node.arguments[0];
  if (declared.has(name) || !first || first.type === 'SpreadElement') return [];
  if (name === 'Array' && node.arguments.length === 1) return [weighed('length', first)];
  return name === 'structuredClone' ? [weighed('size', first)] : [];
}

/** Functions of built-in objects, such as `Object.keys`. */
function builtInWraps(node: CallExpression, object: string, name: string): readonly Wrap[] {
  const first = node.arguments[0];
  if (!first || first.type === 'SpreadElement') return [];
  if (object === 'JSON' && name === 'parse') return [weighed('size', first)];
  if (!WALKING_FUNCTIONS[object]!.has(name) || node.optional) return [];
  if (name === 'from') return [weighed('size', node), weighed('length', first)];
  return [weighed(name === 'assign' || name === 'fromEntries' ? 'keys' : 'size', node)];
}

/** Methods of lists and strings. What is called on is wrapped, so that the call itself stays as it was written. */
function methodWraps(node: CallExpression, receiver: Expression, name: string): readonly Wrap[] {
  const first = node.arguments[0];
  if (WALKS_RESULT.has(name)) return hasOpenChain(node) ? [] : [weighed('size', node)];
  if (BUILDS_LENGTH.has(name)) return first && first.type !== 'SpreadElement' ? [weighed('length', first)] : [];
  if (WALKS_BY_CALLBACK.has(name)) return first && isFunction(first) ? [] : [weighed('size', receiver)];
  if (!WALKS_RECEIVER.has(name)) return [];
  const joined = name === 'concat' ? node.arguments.filter((argument) => argument.type !== 'SpreadElement') : [];
  return [weighed('size', receiver), ...joined.map((argument) => weighed('size', argument))];
}

function methodName({ property, computed }: MemberExpression): string | undefined {
  if (!computed) return property.type === 'Identifier' ? property.name : undefined;
  return property.type === 'Literal' && typeof property.value === 'string' ? property.value : undefined;
}

/** Whether a `?.` inside may skip what follows, so that the node has no value of its own to be weighed. */
function hasOpenChain(node: Expression | CallExpression['callee']): boolean {
  if (node.type === 'CallExpression') return node.optional || hasOpenChain(node.callee);
  if (node.type === 'MemberExpression') return node.optional || hasOpenChain(node.object);
  return false;
}

function weighed(helper: 'size' | 'keys' | 'spread' | 'length', node: Node): Wrap {
  return { ...span(node), before: `$${helper}(${lineOf(node)},`, after: ')' };
}

function span({ start, end }: Node): { readonly start: number; readonly end: number } {
  return { start, end };
}

function lineOf(node: Node): number {
  return node.loc!.start.line;
}
