import { expect, test } from '@playwright/test';
import { course } from '../../content/course.ts';
import { shellText } from '../../src/i18n/shell.ts';
import { builtPages, visibleText } from './dist.ts';

const languages = ['en', 'ko'] as const;

for (const language of languages) {
  const text = shellText[language];

  test.describe(`in ${language}`, () => {
    test('the home page says what this is, in its language, and leads to the first written chapter', async ({
      page,
    }) => {
      await page.goto(`/${language}/`);
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(text.home.title);
      await expect(page.locator('main')).toContainText(text.home.lede);
      const first = course.find(({ written }) => written);
      await page.getByRole('link', { name: text.home.begin(first?.title[language] ?? '') }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(first?.title[language] ?? '');
    });

    for (const path of ['', 'course/']) {
      test(`the course map on /${path} marks the chapters that are not written and does not link them`, async ({
        page,
      }) => {
        await page.goto(`/${language}/${path}`);
        const items = page.locator('.course-map > li');
        await expect(items).toHaveCount(course.length);
        for (const [index, chapter] of course.entries()) {
          const item = items.nth(index);
          await expect(item).toContainText(chapter.title[language]);
          await expect(item.getByRole('link')).toHaveCount(chapter.written ? 1 : 0);
          await expect(item.getByText(text.notYetWritten)).toHaveCount(chapter.written ? 0 : 1);
        }
      });
    }

    test('the head names the page, its language, its twin and its description', async ({ page }) => {
      await page.goto(`/${language}/cache/`);
      const head = page.locator('head');
      await expect(head.locator('link[rel=canonical]')).toHaveAttribute('href', new RegExp(`/${language}/cache/$`));
      for (const other of languages) {
        await expect(head.locator(`link[hreflang=${other}]`)).toHaveAttribute('href', new RegExp(`/${other}/cache/$`));
      }
      const summary = course.find(({ slug }) => slug === 'cache')?.summary[language] ?? '';
      await expect(head.locator('meta[name=description]')).toHaveAttribute('content', summary);
      await expect(head.locator('meta[property="og:description"]')).toHaveAttribute('content', summary);
      await expect(head.locator('meta[property="og:title"]')).toHaveCount(1);
    });

    test('a page that does not exist says so and leads home', async ({ page }) => {
      const response = await page.goto(`/${language}/no-such-page/`);
      expect(response?.status()).toBe(404);
      await expect(page.getByRole('heading', { name: text.notFound.title })).toBeVisible();
      await page.getByRole('link', { name: text.notFound.home }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(text.home.title);
    });
  });
}

for (const [locale, language] of [
  ['ko-KR', 'ko'],
  ['fr-FR', 'en'],
] as const) {
  test.describe(`a reader whose browser speaks ${locale}`, () => {
    test.use({ locale });

    test(`is led from the root to /${language}/`, async ({ page }) => {
      await page.goto('/');
      await page.waitForURL(`**/${language}/`);
    });
  });
}

test('a reader who chose a language is led to it from the root', async ({ page }) => {
  await page.goto('/en/');
  await page.getByRole('link', { name: '한국어' }).click();
  await page.waitForURL('**/ko/');
  await page.goto('/');
  await page.waitForURL('**/ko/');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the root offers both languages', async ({ page }) => {
    await page.goto('/');
    await expect(page.getByRole('link', { name: 'English' })).toHaveAttribute('href', '/en/');
    await expect(page.getByRole('link', { name: '한국어' })).toHaveAttribute('href', '/ko/');
  });

  test('no control is shown that would do nothing', async ({ page }) => {
    await page.goto('/en/cache/');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.locator('.needs-script').filter({ visible: true })).toHaveCount(0);
  });

  test('the page follows the system into the dark', async ({ page }) => {
    const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto('/en/');
    const light = await background();
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await background()).not.toBe(light);
  });
});

test('no Korean page shows the asterisks of a bold word that Markdown missed', () => {
  const pages = builtPages().filter(({ path }) => path.startsWith('/ko/'));
  expect(pages.length).toBeGreaterThan(4);
  expect(pages.filter(({ html }) => visibleText(html).includes('**')).map(({ path }) => path)).toEqual([]);
});
