import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { readFile } from 'node:fs/promises';

const savedAt = '2026-05-03T10:00:00.000Z';
const lru = {
  attempts: 3,
  pass: { passedAt: savedAt, build: { savedAt, source: 'export const lru = 1;', digest: 'd' } },
};
const stored = {
  'course.progress': { version: 1, entries: { 'cache/lru': lru } },
  'course.answers': { version: 1, entries: { 'cache/q1': { savedAt, chosen: 'a', isRight: true } } },
  'course.drafts.cache/lru': { version: 1, entries: { [savedAt]: { savedAt, text: 'my draft' } } },
};

const words = {
  en: {
    passed: 'Passed on May 3, 2026, 3 attempts',
    export: 'Export to a file',
    import: 'Import from a file',
    erase: 'Erase everything…',
    confirm: 'Erase everything',
    erased: 'Everything has been erased.',
    taken: 'Read from progress.json: 1 exercise, drafts of 1 exercise, 1 answer.',
    cut: 'The file breaks off in line 3, column 3.',
    unchanged: 'nothing here has changed',
  },
  ko: {
    passed: '2026. 5. 3. 통과, 시도 3번',
    export: '파일로 내보내기',
    import: '파일에서 가져오기',
    erase: '모두 지우기…',
    confirm: '모두 지우기',
    erased: '기록을 모두 지웠어요.',
    taken: 'progress.json 파일에서 실습 1개, 초안이 남아 있는 실습 1개, 답 1개를 읽었어요.',
    cut: '파일이 3번째 줄 3번째 글자에서 끊겨 있어요.',
    unchanged: '지금 있는 기록은 그대로예요',
  },
} as const;

for (const locale of ['en', 'ko'] as const) {
  const text = words[locale];

  test(`${locale}: what was exported and erased is passed again after an import`, async ({ page }) => {
    await open(page, locale, stored);
    await expect(page.getByText(text.passed)).toBeVisible();

    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: text.export }).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toMatch(/^from-one-server-\d{4}-\d\d-\d\d\.json$/);
    const file = await readFile(await download.path());

    await page.getByRole('button', { name: text.erase }).click();
    await page.getByRole('dialog').getByRole('button', { name: text.confirm }).click();
    await expect(page.getByRole('status')).toHaveText(text.erased);
    await expect(page.getByText(text.passed)).toHaveCount(0);
    expect(Object.keys(await storage(page))).toEqual(['course.erasures']);

    await choose(page, 'progress.json', file);
    await expect(page.getByRole('status')).toContainText(text.taken);
    await page.reload();
    await expect(page.getByText(text.passed)).toBeVisible();
    expect(await storage(page)).toMatchObject(stored);
  });

  test(`${locale}: a file that is cut off is told with its place and loses nothing`, async ({ page }) => {
    await open(page, locale, stored);
    const before = await storage(page);
    await choose(page, 'progress.json', Buffer.from('{\n  "format": "from-one-server progress",\n  '));
    await expect(page.getByRole('status')).toContainText(text.cut);
    await expect(page.getByRole('status')).toContainText(text.unchanged);
    await expect(page.getByText(text.passed)).toBeVisible();
    expect(await storage(page)).toEqual(before);
  });

  test(`${locale}: the page has no accessibility violations, with every notice and the dialog shown`, async ({
    page,
  }) => {
    await open(page, locale, { ...stored, 'course.predictions': 'garbage' });
    await choose(page, 'progress.json', Buffer.from('[]'));
    await expect(page.getByRole('status')).toContainText(text.unchanged);
    const onPage = await new AxeBuilder({ page }).analyze();
    expect(onPage.violations).toEqual([]);
    await page.getByRole('button', { name: text.erase }).click();
    const onDialog = await new AxeBuilder({ page }).include('dialog').analyze();
    expect(onDialog.violations).toEqual([]);
  });
}

test('a file with parts that can’t be read gives the rest and names each place', async ({ page }) => {
  await open(page, 'en', {});
  const documents = {
    progress: { version: 1, entries: { 'cache/lru': lru, 'cache/fifo': { attempts: 'many' } } },
    answers: { version: 9, entries: {} },
  };
  const file = JSON.stringify({ format: 'from-one-server progress', version: 1, documents, kept: [] });
  await choose(page, 'progress.json', Buffer.from(file));
  const status = page.getByRole('status');
  await expect(status).toContainText('documents.progress.entries.cache/fifo.attempts');
  await expect(status).toContainText('Here should be a count from 0 up, but there is "many".');
  await expect(status).toContainText('documents.answers A later version of the course wrote this (version 9');
  await expect(page.getByText(words.en.passed)).toBeVisible();
});

test('a file of something else is refused', async ({ page }) => {
  await open(page, 'en', stored);
  await choose(page, 'package.json', Buffer.from('{"name":"something-else"}'));
  await expect(page.getByRole('status')).toContainText('This is not a progress file of this course.');
  expect(await storage(page)).toEqual(stored);
});

test('the same outcome is spoken again', async ({ page }) => {
  await open(page, 'en', {});
  await choose(page, 'a.json', Buffer.from('[]'));
  const first = await page.getByRole('status').locator('p').first().elementHandle();
  await choose(page, 'a.json', Buffer.from('[]'));
  await expect.poll(() => first?.evaluate((element) => element.isConnected)).toBe(false);
  await expect(page.getByRole('status')).toContainText('Nothing was taken from a.json');
});

test('a stored record that can’t be read is told, kept aside as it was, and can be downloaded', async ({ page }) => {
  await open(page, 'en', { ...stored, 'course.answers': '{"version":1,"entr' });
  await expect(page.getByRole('alert')).toContainText('answers The record is damaged.');
  await expect(page.getByText(words.en.passed)).toBeVisible();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download answers-1.txt' }).click();
  expect(await readFile(await (await downloading).path(), 'utf8')).toBe('{"version":1,"entr');
});

test('a record from a later version is left alone, and the page says that it saves nothing over it', async ({
  page,
}) => {
  const newer = { version: 2, more: true };
  await open(page, 'en', { 'course.progress': newer });
  await expect(page.getByRole('alert').first()).toContainText(
    'A later version of the course has written your progress.',
  );
  const file = JSON.stringify({
    format: 'from-one-server progress',
    version: 1,
    documents: { progress: { version: 1, entries: { 'cache/lru': lru } } },
    kept: [],
  });
  await choose(page, 'progress.json', Buffer.from(file));
  await expect(page.getByText(words.en.passed)).toBeVisible();
  expect((await storage(page))['course.progress']).toEqual(newer);
});

test('a browser that forbids storage is told, and the page works for the session', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  await page.goto('/en/progress/');
  await expect(page.getByRole('alert')).toContainText('This browser does not let the site store anything.');
  await expect(page.getByRole('button', { name: words.en.export })).toBeVisible();
});

test('storage that is full is told when something can’t be saved', async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await page.goto('/en/progress/');
  await expect(page.getByRole('button', { name: words.en.import })).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
  const documents = { progress: { version: 1, entries: { 'cache/lru': lru } } };
  const file = JSON.stringify({ format: 'from-one-server progress', version: 1, documents, kept: [] });
  await choose(page, 'progress.json', Buffer.from(file));
  await expect(page.getByRole('alert')).toContainText('storage for this site is full');
  await expect(page.getByText(words.en.passed)).toBeVisible();
});

test('what one tab erases is gone from the other', async ({ page, context }) => {
  await open(page, 'en', stored);
  const other = await context.newPage();
  await other.goto('/en/progress/');
  await expect(other.getByText(words.en.passed)).toBeVisible();
  await page.getByRole('button', { name: words.en.erase }).click();
  await page.getByRole('dialog').getByRole('button', { name: words.en.confirm }).click();
  await expect(other.getByText(words.en.passed)).toHaveCount(0);
});

test('erasing asks first, offers the export, and can be left with Escape', async ({ page }) => {
  await open(page, 'en', stored);
  const opener = page.getByRole('button', { name: words.en.erase });
  await opener.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Erase all your progress?' });
  await expect(dialog.getByRole('button').first()).toHaveText('Export first');
  await expect(dialog.getByRole('button').first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(opener).toBeFocused();
  expect(await storage(page)).toEqual(stored);
});

test('without JavaScript the page lists the exercises and says what it needs', async ({ browser }) => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto('/en/progress/');
  await expect(page.getByRole('link', { name: 'Caching' }).first()).toBeVisible();
  await expect(page.locator('main noscript p')).toContainText('this page needs JavaScript');
  await expect(page.locator('main noscript p')).toBeVisible();
  await page.close();
});

/** Opens the progress page of a browser that has these records; a text is stored as it is. */
async function open(page: Page, locale: 'en' | 'ko', records: Readonly<Record<string, unknown>>): Promise<void> {
  await page.goto(`/${locale}/`);
  const texts = Object.entries(records).map(([key, record]) => [key, asText(record)] as const);
  await page.evaluate((all) => {
    for (const [key, text] of all) localStorage.setItem(key, text);
  }, texts);
  await page.goto(`/${locale}/progress/`);
  await expect(page.getByRole('button', { name: words[locale].import })).toBeVisible();
}

/** The course's records in the browser, parsed. */
async function storage(page: Page): Promise<Record<string, unknown>> {
  const all = await page.evaluate(() => Object.entries<string>({ ...localStorage }));
  return Object.fromEntries(
    all.filter(([key]) => key.startsWith('course.')).map(([key, text]) => [key, JSON.parse(text)]),
  );
}

function asText(record: unknown): string {
  return typeof record === 'string' ? record : JSON.stringify(record);
}

/** Chooses a file as a reader does, through the button. */
async function choose(page: Page, name: string, buffer: Buffer): Promise<void> {
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: /^(Import from a file|파일에서 가져오기)$/ }).click();
  await (await choosing).setFiles({ name, mimeType: 'application/json', buffer });
}
