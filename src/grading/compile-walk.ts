import type { AnyNode } from 'acorn';

/** Enters every node before its children, and then calls what entering has answered. */
export function visit(node: AnyNode, enter: (node: AnyNode) => (() => unknown) | undefined): void {
  const leave = enter(node);
  for (const value of Object.values(node) as unknown[]) {
    for (const child of Array.isArray(value) ? (value as unknown[]) : [value]) if (isNode(child)) visit(child, enter);
  }
  leave?.();
}

function isNode(value: unknown): value is AnyNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

/** Functions of every kind, but for classes. */
export function isFunction(node: AnyNode): boolean {
  return (
    node.type === 'FunctionDeclaration' || node.type === 'FunctionExpression' || node.type === 'ArrowFunctionExpression'
  );
}
