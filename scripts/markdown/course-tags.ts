import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The little that this plugin reads of a Markdown tree. */
interface Node {
  type: string;
  name?: string | null;
  value?: string;
  attributes?: { type: string; name?: string; value?: unknown }[];
  children?: Node[];
  position?: object;
  data?: object;
}

/** The little that it needs of the file: to stop with a place. */
interface SourceFile {
  fail: (reason: string, place?: object) => never;
}

const componentsFolder = 'src/components';
const glossaryFolder = 'content/glossary';

/**
 * Lets authors write tags without importing them: `<Term>` in MDX is src/components/Term.astro. Stops the build, with file
 * and line, at a tag that has no component and at a term that the glossary does not know.
 */
export function courseTags() {
  return (tree: object, file: SourceFile): void => {
    const root = tree as Node;
    const tags = [...walk(root)].filter((node) => node.type.startsWith('mdxJsx') && /^[A-Z]\w*$/.test(node.name ?? ''));
    const imported = new Set<string>();
    for (const tag of tags) {
      const name = tag.name ?? '';
      const path = `${componentsFolder}/${name}.astro`;
      if (!existsSync(path)) {
        file.fail(
          `Unknown tag <${name}>: there is no ${path}. There are: ${namesIn(componentsFolder, '.astro')}.`,
          tag.position,
        );
      }
      if (name === 'Term') checkTerm(tag, file);
      imported.add(name);
    }
    root.children?.unshift(...[...imported].map(importNode));
  };
}

function checkTerm(tag: Node, file: SourceFile): void {
  const id = tag.attributes?.find((attribute) => attribute.name === 'id')?.value;
  if (typeof id === 'string' && existsSync(join(glossaryFolder, `${id}.yaml`))) return;
  file.fail(
    `Unknown term "${String(id)}": there is no ${glossaryFolder}/${String(id)}.yaml. There are: ${namesIn(glossaryFolder, '.yaml')}.`,
    tag.position,
  );
}

function namesIn(folder: string, ending: string): string {
  return readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length))
    .join(', ');
}

function* walk(node: Node): Generator<Node> {
  yield node;
  for (const child of node.children ?? []) yield* walk(child);
}

/** `import Name from '/src/components/Name.astro'` as a node of the tree. */
function importNode(name: string): Node {
  const source = `/${componentsFolder}/${name}.astro`;
  const local = { type: 'Identifier', name };
  const declaration = {
    type: 'ImportDeclaration',
    source: { type: 'Literal', value: source, raw: JSON.stringify(source) },
    specifiers: [{ type: 'ImportDefaultSpecifier', local }],
    attributes: [],
  };
  return {
    type: 'mdxjsEsm',
    value: `import ${name} from '${source}';`,
    data: { estree: { type: 'Program', sourceType: 'module', comments: [], body: [declaration] } },
  };
}
