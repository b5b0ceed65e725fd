interface Node {
  type: string;
  tagName?: string;
  properties?: Record<string, string>;
  children: Node[];
}

/** Puts each table of a page into a block of its own, `<div class="table">`: browsers can't put off the layout of a table itself. */
export function wrapTables() {
  return (tree: object): void => {
    const root = tree as Node;
    root.children = root.children.map((node) => (node.tagName === 'table' ? blockOf(node) : node));
  };
}

function blockOf(table: Node): Node {
  return { type: 'element', tagName: 'div', properties: { className: 'table' }, children: [table] };
}
