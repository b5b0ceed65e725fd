import { expect, type Page, test } from '@playwright/test';
import { searchText } from '../../src/i18n/search.ts';
import { shellText } from '../../src/i18n/shell.ts';

/** The chapter's own headings, not those within figures and exercises. */
const headings = 'main h2:not(course-island h2)';

test('changing the language keeps the query and the place on the page', async ({ page }) => {
  await page.setViewportSize({ width: 800, height: 500 });
  await page.goto('/en/cache/?spec=abc');
  const all = page.locator(headings);
  const index = Math.floor(((await all.count()) - 1) / 2);
  await all.nth(index).evaluate((heading) => scrollTo(0, heading.getBoundingClientRect().top + scrollY - 120));
  const before = await topOf(page, index);
  // Clicked where it lies, above the screen: a pointer could not reach it without leaving the place.
  await page.getByRole('link', { name: '한국어' }).evaluate((link: HTMLElement) => link.click());
  await page.waitForURL('**/ko/cache/?spec=abc');
  await expect.poll(async () => Math.abs((await topOf(page, index)) - before)).toBeLessThan(2);
});

test('changing the language translates the anchor in the address', async ({ page }) => {
  await page.goto('/en/cache/');
  const [first, second] = await page.locator(headings).evaluateAll((all) => all.map(({ id }) => id));
  expect(first).toBeTruthy();
  await page.goto(`/en/cache/#${second}`);
  await page.getByRole('link', { name: '한국어' }).evaluate((link: HTMLElement) => link.click());
  await page.waitForURL('**/ko/cache/#*');
  const ids = await page.locator(headings).evaluateAll((all) => all.map(({ id }) => id));
  expect(decodeURIComponent(new URL(page.url()).hash)).toBe(`#${ids[1]}`);
});

test.describe('search', () => {
  for (const [language, query, path] of [
    ['ko', '캐시', '/ko/cache/'],
    ['ko', '만료', '/ko/glossary/#expiry'],
    ['ko', '수명', '/ko/glossary/#expiry'],
    ['en', 'expiration', '/en/glossary/#expiry'],
    ['en', 'cache', '/en/cache/'],
  ] as const) {
    test(`finds ${query} on ${path}`, async ({ page }) => {
      await page.goto(`/${language}/`);
      await page.getByRole('button', { name: shellText[language].search }).click();
      await page.getByRole('searchbox').fill(query);
      await expect(page.getByRole('dialog').locator(`a[href^="${path}"]`).first()).toBeVisible();
    });
  }

  test('opens with Ctrl+K, says when nothing is found, and closes with Escape', async ({ page }) => {
    await page.goto('/ko/');
    await page.keyboard.press('Control+k');
    const field = page.getByRole('searchbox');
    await expect(field).toBeFocused();
    await field.fill('qqqqqq');
    await expect(page.getByRole('dialog').getByRole('status')).toHaveText(searchText.ko.none);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
  });

  test('is fetched on first use, with its style', async ({ page }) => {
    const fetched: string[] = [];
    page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
    await page.goto('/en/');
    expect(fetched.filter((path) => /search-dialog|pagefind/.test(path))).toEqual([]);
    await page.getByRole('button', { name: shellText.en.search }).click();
    await expect(page.getByRole('dialog')).toHaveCSS('border-top-style', 'solid');
    expect(fetched.some((path) => path.includes('search-dialog'))).toBe(true);
  });
});

test('the choice of colours holds after a reload', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/en/');
  await page.getByRole('combobox', { name: shellText.en.theme }).selectOption('dark');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(21, 23, 26)');
});

test('on a phone the menu opens the pages around the chapters', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto('/ko/cache/');
  await page.getByRole('button', { name: shellText.ko.menu }).click();
  await page.getByRole('link', { name: shellText.ko.glossary }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(shellText.ko.glossaryPage.title);
});

test('the first Tab offers to skip to the text', async ({ page }) => {
  await page.goto('/en/cache/');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: shellText.en.skip })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
});

test('a term shows its definition on focus, hides it on Escape, and leads to its entry', async ({ page }) => {
  await page.goto('/en/cache/');
  const term = page.locator('.term').first();
  const definition = term.getByRole('tooltip', { includeHidden: true });
  await expect(definition).toBeHidden();
  await term.getByRole('link').focus();
  await expect(definition).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(definition).toBeHidden();
  await term.getByRole('link').click();
  await expect(page).toHaveURL(/\/en\/glossary\/#[\w-]+$/);
  await expect(page.locator('h2:target')).toBeVisible();
});

test.describe('a long chapter', () => {
  test('leads to the heading that a link names, and marks it in the contents', async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto('/en/cache/');
    const links = page.locator('[data-contents] a');
    for (const index of [12, 5]) {
      await links.nth(index).click();
      await expect(links.nth(index)).toHaveAttribute('aria-current', 'true');
      await expect.poll(() => topOf(page, index)).toBeLessThan(100);
      expect(await topOf(page, index)).toBeGreaterThanOrEqual(0);
    }
  });

  test('puts no layout off where the address names a place, nor for long where it names none', async ({ page }) => {
    await page.goto('/en/cache/');
    const putOff = page.locator('html[data-put-off]');
    await expect(putOff).toHaveCount(1);
    await page.keyboard.press('Shift');
    await expect(putOff).toHaveCount(0);
    await page.reload();
    await expect(putOff).toHaveCount(0);
  });
});

async function topOf(page: Page, index: number): Promise<number> {
  return page
    .locator(headings)
    .nth(index)
    .evaluate((heading) => heading.getBoundingClientRect().top);
}
