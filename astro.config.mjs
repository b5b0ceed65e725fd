import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import preact from '@astrojs/preact';
import sitemap from '@astrojs/sitemap';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import remarkCjkFriendly from 'remark-cjk-friendly';
import { headers } from './scripts/astro/headers.ts';
import { offline } from './scripts/astro/offline.ts';
import { pageScript } from './scripts/astro/page-script.ts';
import { courseTags } from './scripts/markdown/course-tags.ts';
import { keepParticles } from './scripts/markdown/keep-particles.ts';
import { wrapTables } from './scripts/markdown/wrap-tables.ts';
import { lazyCss } from './scripts/vite/lazy-css.ts';
import { scriptPlugin } from './src/sandbox/script-plugin.ts';

export default defineConfig({
  // Where the site will live: absolute links (canonical, hreflang, Open Graph, site map) are made from both.
  site: process.env.SITE || 'http://localhost:4321',
  base: process.env.BASE_PATH || '/',
  trailingSlash: 'always',
  prefetch: false,
  server: { port: 4321 },
  build: { inlineStylesheets: 'always' },
  markdown: {
    processor: unified({ remarkPlugins: [remarkCjkFriendly, courseTags], rehypePlugins: [wrapTables, keepParticles] }),
    shikiConfig: { theme: 'css-variables' },
  },
  vite: { plugins: [lazyCss(), scriptPlugin()] },
  integrations: [
    preact({ compat: true }),
    // In place of Starlight's own: figures that stand alone are parts of chapters, and nobody should find them first.
    sitemap({
      filter: (page) => !page.includes('/embed/'),
      i18n: { defaultLocale: 'en', locales: { en: 'en', ko: 'ko' } },
    }),
    starlight({
      title: { en: 'From One Server', ko: '서버 한 대에서' },
      defaultLocale: 'en',
      locales: { en: { label: 'English', lang: 'en' }, ko: { label: '한국어', lang: 'ko' } },
      favicon: '/favicon.svg',
      customCss: ['./src/styles/tokens.css', './src/styles/base.css'],
      expressiveCode: false,
      disable404Route: true,
      credits: false,
      markdown: { headingLinks: false },
      tableOfContents: { minHeadingLevel: 2, maxHeadingLevel: 2 },
      head: [
        { tag: 'meta', attrs: { name: 'twitter:card', content: 'summary' } },
        { tag: 'meta', attrs: { name: 'theme-color', content: '#fdfcf9', media: '(prefers-color-scheme: light)' } },
        { tag: 'meta', attrs: { name: 'theme-color', content: '#15171a', media: '(prefers-color-scheme: dark)' } },
      ],
      components: {
        ...layout('Header', 'PageFrame', 'PageTitle', 'Footer', 'SkipLink'),
        ContentPanel: './src/layouts/Panel.astro',
        MarkdownContent: './src/layouts/Prose.astro',
        PageSidebar: './src/layouts/Contents.astro',
        ThemeProvider: './src/layouts/BeforeBody.astro',
        TwoColumnContent: './src/layouts/Columns.astro',
        ...nothing('Banner', 'DraftContentNotice', 'FallbackContentNotice', 'Hero', 'Sidebar'),
      },
    }),
    mdx(),
    pageScript(),
    headers(),
    // After all that writes files of the site.
    offline(),
  ],
});

/** Pieces of Starlight that ours of the same name replace. */
function layout(...names) {
  return Object.fromEntries(names.map((name) => [name, `./src/layouts/${name}.astro`]));
}

/** Pieces of Starlight that the course does not show. */
function nothing(...names) {
  return Object.fromEntries(names.map((name) => [name, './src/layouts/Nothing.astro']));
}
