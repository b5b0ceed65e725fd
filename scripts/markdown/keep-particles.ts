interface Node {
  type: string;
  tagName?: string;
  value?: string;
  children?: Node[];
}

/** Forbids a break of the line where it stands; invisible. */
const JOINER = '\u2060';
/** Browsers keep Korean words whole (`word-break: keep-all`), but not across these. */
const AFTER_SIGN = /(?<=[%)\]”’])(?=[가-힣])/g;
const HANGUL_FIRST = /^(?=[가-힣])/;
/** Code is as it is typed; headings give names to places. */
const UNTOUCHED = /^(?:pre|code|h[1-6])$/;
const INLINE = new Set(['mdxJsxTextElement', 'element']);

/**
 * Keeps a Korean particle on the line of the word that it belongs to where that word ends in a sign, a measured figure, a term
 * or code: `94.6%예요`, `캐시(cache)를`.
 */
export function keepParticles() {
  return (tree: object): void => join(tree as Node);
}

function join({ children = [] }: Node): void {
  for (const [index, node] of children.entries()) {
    if (UNTOUCHED.test(node.tagName ?? '')) continue;
    if (node.type !== 'text') join(node);
    else {
      const follows = INLINE.has(children[index - 1]?.type ?? '') && children[index - 1]?.tagName !== 'br';
      const kept = node.value!.replace(AFTER_SIGN, JOINER);
      node.value = follows ? kept.replace(HANGUL_FIRST, JOINER) : kept;
    }
  }
}
