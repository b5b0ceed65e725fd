import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import preact from '@astrojs/preact';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import remarkCjkFriendly from 'remark-cjk-friendly';
import { courseTags } from './scripts/markdown/course-tags.ts';

export default defineConfig({
  // Where the site will live: absolute links (canonical, hreflang, Open Graph, site map) are made from it.
  site: process.env.SITE_URL ?? 'http://localhost:4321',
  trailingSlash: 'always',
  prefetch: false,
  server: { port: 4321 },
  build: { inlineStylesheets: 'always' },
  markdown: {
    processor: unified({ remarkPlugins: [remarkCjkFriendly, courseTags] }),
  },
  integrations: [
    preact({ compat: true }),
    starlight({
      title: { en: 'From One Server', ko: '서버 한 대에서' },
      defaultLocale: 'en',
      locales: { en: { label: 'English', lang: 'en' }, ko: { label: '한국어', lang: 'ko' } },
      expressiveCode: false,
      disable404Route: true,
    }),
    mdx(),
  ],
});
