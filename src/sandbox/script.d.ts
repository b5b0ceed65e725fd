/** The text of one classic script, bundled from a module by `script-plugin.ts`. */
declare module '*?script' {
  const text: string;
  export default text;
  /** As a Content Security Policy names it: `sha256-…`. */
  export const hash: string;
}
