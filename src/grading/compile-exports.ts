import type { ExportNamedDeclaration, Pattern, Program } from 'acorn';
import { type Edit, lineBreaks } from '#grading/compile-edits.ts';

/** A variable of the reader's and the name under which it leaves the module. */
export interface ExportedName {
  readonly local: string;
  readonly exported: string;
}

const DEFAULT_LOCAL = '$meterDefault';

/** The cuts that make plain declarations of exports, and the names that were exported. */
export function cutExports(
  code: string,
  program: Program,
): { readonly edits: readonly Edit[]; readonly names: readonly ExportedName[] } {
  const edits: Edit[] = [];
  const names: ExportedName[] = [];
  for (const node of program.body) {
    if (node.type === 'ExportNamedDeclaration') {
      const to = node.declaration ? node.declaration.start : node.end;
      edits.push({ from: node.start, to, text: `;${lineBreaks(code.slice(node.start, to))}` });
      names.push(...namesOf(node));
    } else if (node.type === 'ExportDefaultDeclaration') {
      const { declaration } = node;
      const isDeclaration = declaration.type === 'FunctionDeclaration' || declaration.type === 'ClassDeclaration';
      const name = isDeclaration ? declaration.id?.name : undefined;
      const breaks = lineBreaks(code.slice(node.start, declaration.start));
      edits.push({
        from: node.start,
        to: declaration.start,
        text: name ? `;${breaks}` : `;${breaks}const ${DEFAULT_LOCAL} = `,
      });
      if (!name) edits.push({ from: declaration.end, to: declaration.end, text: ';' });
      names.push({ local: name ?? DEFAULT_LOCAL, exported: 'default' });
    }
  }
  return { edits, names };
}

function namesOf({ declaration, specifiers }: ExportNamedDeclaration): ExportedName[] {
  if (declaration?.type === 'VariableDeclaration') {
    return declaration.declarations
      .flatMap(({ id }) => boundNames(id))
      .map((name) => ({ local: name, exported: name }));
  }
  if (declaration) return [{ local: declaration.id.name, exported: declaration.id.name }];
  return specifiers.map(({ local, exported }) => ({ local: textOf(local), exported: textOf(exported) }));
}

function textOf(name: { readonly type: string; readonly name?: string; readonly value?: unknown }): string {
  return name.name ?? String(name.value);
}

/** The variables that a pattern binds. */
export function boundNames(pattern: Pattern): string[] {
  switch (pattern.type) {
    case 'Identifier':
      return [pattern.name];
    case 'ArrayPattern':
      return pattern.elements.flatMap((element) => (element ? boundNames(element) : []));
    case 'ObjectPattern':
      return pattern.properties.flatMap((property) =>
        boundNames(property.type === 'Property' ? property.value : property.argument),
      );
    case 'RestElement':
      return boundNames(pattern.argument);
    case 'AssignmentPattern':
      return boundNames(pattern.left);
    case 'MemberExpression':
      return [];
  }
}
