import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Inside node_modules, so that it finds the same packages. */
const FOLDER = 'node_modules/.cache/starlight-page';

const CONFIG = `import starlight from '@astrojs/starlight';
export default { integrations: [starlight({ title: 'Docs', sidebar: [{ label: 'Guide', link: '/' }] })] };
`;
const COLLECTIONS = `import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;

/** Builds a docs page as Starlight ships it, with its own components and about as much text as one has; answers its folder. */
export function buildStarlightPage(): string {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(join(FOLDER, 'src/content/docs'), { recursive: true });
  writeFileSync(join(FOLDER, 'astro.config.mjs'), CONFIG);
  writeFileSync(join(FOLDER, 'src/content.config.ts'), COLLECTIONS);
  writeFileSync(join(FOLDER, 'src/content/docs/index.md'), page());
  execFileSync('astro', ['build', '--root', FOLDER], { stdio: 'ignore', shell: process.platform === 'win32' });
  return join(FOLDER, 'dist');
}

function page(): string {
  const section = (number: number): string =>
    `## Section ${number}\n\n${'A paragraph of a guide says what a thing is for, and when it is not. '.repeat(6)}\n\n- one\n- two\n- three\n\n\`\`\`ts\nexport const answer = ${number};\n\`\`\`\n`;
  return `---\ntitle: A guide\n---\n\n${Array.from({ length: 10 }, (_, index) => section(index + 1)).join('\n')}`;
}
