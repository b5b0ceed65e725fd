import type { CallExpression, Expression, MemberExpression, NewExpression } from 'acorn';
import { isFunction } from '#grading/compile-walk.ts';
import { weighed, type Wrap } from '#grading/compile-wrap.ts';

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

/** Arguments that are spread are walked. */
export function spreadArguments({ arguments: passed }: CallExpression | NewExpression): readonly Wrap[] {
  return passed.flatMap((argument) =>
    argument.type === 'SpreadElement' ? [weighed('spread', argument.argument)] : [],
  );
}

/** Constructors that copy a collection or make a list of a given length. `declared` are the program's own names. */
export function constructorWraps(node: NewExpression, declared: ReadonlySet<string>): readonly Wrap[] {
  const first = node.arguments[0];
  if (node.callee.type !== 'Identifier' || declared.has(node.callee.name) || !first || first.type === 'SpreadElement')
    return [];
  if (COLLECTIONS.has(node.callee.name)) return [weighed('size', node)];
  return SIZED_CONSTRUCTORS.has(node.callee.name) && node.arguments.length === 1 ? [weighed('length', first)] : [];
}

/** Built-ins that walk what they are given, told by their names. `declared` are the program's own names. */
export function callWraps(node: CallExpression, declared: ReadonlySet<string>): readonly Wrap[] {
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
