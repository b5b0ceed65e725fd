import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { offlineText } from '../../src/i18n/offline.ts';
import { shellText } from '../../src/i18n/shell.ts';
import { builtPages } from './dist.ts';
import { bringToLife, liveIsland, readout } from './islands.ts';
import { ORIGIN_AT_PATH, PATH } from './mounted.ts';
import { publishedSite, type Published } from './next-version.ts';
import { showBlocks, writeFreely } from './ways.ts';

test.use({ serviceWorkers: 'allow' });

// The whole course is fetched, which takes a machine under load its time.
test.setTimeout(120_000);

const lru = readFileSync('content/chapters/cache/exercises/lru/solution.ts', 'utf8');

/** Reads a page until it says what can be read without a network. */
async function read(page: Page, address: string): Promise<Locator> {
  await page.goto(address);
  await page.keyboard.press('Shift');
  const line = page.locator('[data-offline]');
  await expect(line).toBeVisible({ timeout: 45_000 });
  return line;
}

test.describe('after one visit, without a network', () => {
  test.describe.configure({ mode: 'serial' });
  let site: Published;
  let page: Page;

  test.beforeAll(async ({ browser, baseURL }) => {
    site = await publishedSite(baseURL!);
    const context = await browser.newContext({ serviceWorkers: 'allow', baseURL: site.origin });
    page = await context.newPage();
    await expect(await read(page, '/en/')).toHaveText(offlineText.en.kept.everything);
    await context.setOffline(true);
  });
  test.afterAll(async () => {
    await page.context().close();
    site.close();
  });

  test('every page opens in both languages, without its slash too, and what does not exist says so', async () => {
    expect(await page.evaluate(() => fetch('/robots.txt').then(Boolean, () => false))).toBe(false);
    const paths = builtPages().map(({ path }) => path);
    const chapters = paths.filter((path) => /^\/(?:en|ko)\//.test(path));
    expect(chapters.length).toBeGreaterThan(20);
    for (const path of chapters) {
      const answer = await page.goto(path, { waitUntil: 'commit' });
      expect([path, answer?.status()]).toEqual([path, 200]);
      await expect(page.locator('h1')).toBeVisible();
    }
    await page.goto('/ko/cache?seed=7#exercise-lru');
    await expect(page).toHaveURL(`${site.origin}/ko/cache/?seed=7#exercise-lru`);
    const missing = await page.goto('/en/nothing/');
    expect(missing?.status()).toBe(404);
    await expect(page.locator('h1').first()).toContainText(shellText.en.notFound.title);
  });

  test('figures play and fetch their traces, exercises are graded, databases asked, words found', async () => {
    const figure = await liveIsland(page, '/ko/cache/', 'figure-illusion');
    await figure.locator('[id$="-workload"]').selectOption('web07');
    await expect.poll(() => readout(figure, 'hitRatio')).toBeGreaterThan(0);
    await figure.locator('[data-replay="play"]').click();
    await expect.poll(async () => Number(await figure.locator('[data-scrub]').inputValue())).toBeGreaterThan(0);

    const exercise = await bringToLife(page, 'exercise-lru');
    await showBlocks(exercise);
    await writeFreely(exercise);
    await expect(exercise.locator('.is-rich .monaco-editor').first()).toBeVisible({ timeout: 30_000 });
    await exercise.locator('[data-replay="run"]').click();
    await expect(exercise.locator('[data-verdict="failed"]')).toBeVisible();

    await page.getByRole('button', { name: shellText.ko.search }).click();
    await page.getByRole('searchbox').fill('재시도');
    await expect(page.getByRole('dialog').getByRole('link').first()).toBeVisible();

    const lab = await liveIsland(page, '/en/choosing-a-database/', 'lab-two-stores');
    await lab.locator('[data-replay="way-timeline"]').click();
    await lab.locator('[data-replay="run"]').click();
    await expect(lab.locator('[data-notice]')).toContainText('Done.');
  });
});

test('under a path of its host it reaches no further, and fetches nothing large for who saves data', async ({
  page,
  context,
}) => {
  const site = await publishedSite(ORIGIN_AT_PATH);
  const home = `${site.origin}${PATH}/`;
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setDataSaverOverride', { dataSaverEnabled: true });
  await expect(await read(page, `${home}en/`)).toHaveText(offlineText.en.kept.course);
  const scopes = await page.evaluate(async () =>
    (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
  );
  expect(scopes).toEqual([home]);
  await context.setOffline(true);
  const exercise = await liveIsland(page, `${home}ko/cache`, 'exercise-lru');
  await expect(page).toHaveURL(`${home}ko/cache/`);
  await exercise.locator('[data-replay="run"]').click();
  await expect(exercise.locator('[data-verdict="failed"]')).toBeVisible();
  site.close();
});

test.describe('a new version', () => {
  let site: Published;
  test.beforeEach(async ({ baseURL }) => {
    site = await publishedSite(baseURL!);
  });
  test.afterEach(() => site.close());

  test.describe('while an exercise is written', () => {
    test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

    test('is offered in every tab, never taken by itself, and keeps the draft', async ({ page, context }) => {
      const address = `${site.origin}/en/cache/`;
      await read(page, address);
      const other = await context.newPage();
      await read(other, address);
      site.publish();

      const exercise = await liveIsland(page, address, 'exercise-lru');
      await writeFreely(exercise);
      const notice = noticeOf(page);
      await expect(notice.getByRole('status')).toHaveText(offlineText.en.isThere, { timeout: 45_000 });
      await expect(noticeOf(other)).toBeVisible();
      await exercise.locator('textarea[data-plain]').fill(lru);
      await expect(page.locator('html')).not.toHaveAttribute('data-version');

      await notice.getByRole('button', { name: offlineText.en.load }).click();
      await expect(page.locator('html')).toHaveAttribute('data-version', 'next');
      const again = await bringToLife(page, 'exercise-lru');
      await expect(again.locator('textarea[data-plain]')).toHaveValue(lru);

      await expect(other.locator('html')).not.toHaveAttribute('data-version');
      await other.bringToFront();
      await fillStorage(other);
      const unsaved = await bringToLife(other, 'exercise-lru');
      await unsaved.locator('textarea[data-plain]').fill('export const lru = () => 1;');
      await noticeOf(other).getByRole('button', { name: offlineText.en.load }).click();
      await expect(noticeOf(other).getByRole('status')).toHaveText(offlineText.en.unsaved);
      await expect(other.locator('html')).not.toHaveAttribute('data-version');
      await noticeOf(other).getByRole('button', { name: offlineText.en.loadAnyway }).click();
      await expect(other.locator('html')).toHaveAttribute('data-version', 'next');
      await expect(noticeOf(other)).toHaveCount(0);
    });
  });

  test('may wait, and is there when all tabs have been closed', async ({ page, context }) => {
    await read(page, `${site.origin}/ko/`);
    site.publish();
    await page.reload();
    await page.keyboard.press('Shift');
    const notice = noticeOf(page);
    await expect(notice.getByRole('status')).toHaveText(offlineText.ko.isThere, { timeout: 45_000 });
    expect((await new AxeBuilder({ page }).include('.new-version').analyze()).violations).toEqual([]);
    await notice.getByRole('button', { name: offlineText.ko.later }).click();
    await expect(notice).toHaveCount(0);
    await page.close();
    const next = await context.newPage();
    await next.goto(`${site.origin}/en/cache/`);
    await expect(next.locator('html')).toHaveAttribute('data-version', 'next');
  });
});

test('where there is no room, the page goes on and says nothing', async ({ page, context, baseURL }) => {
  const wrong: string[] = [];
  page.on('pageerror', ({ message }) => wrong.push(message));
  const session = await context.newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', { origin: baseURL!, quotaSize: 300_000 });
  await page.goto('/en/cache/');
  await page.evaluate(() => {
    const { serviceWorker } = navigator;
    const register = serviceWorker.register.bind(serviceWorker);
    serviceWorker.register = async (...parts) => {
      const registration = await register(...parts);
      registration.installing?.addEventListener('statechange', ({ target }) => {
        document.documentElement.dataset.worker = (target as ServiceWorker).state;
      });
      return registration;
    };
  });
  await bringToLife(page, 'figure-illusion');
  await expect(page.locator('html')).toHaveAttribute('data-worker', 'redundant', { timeout: 45_000 });
  await expect(page.locator('[data-offline]')).toHaveCount(0);
  await expect(noticeOf(page)).toHaveCount(0);
  expect(wrong).toEqual([]);
});

/** From here on the browser refuses to store anything more of this page's. */
async function fillStorage(page: Page): Promise<void> {
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
}

function noticeOf(page: Page): Locator {
  return page.locator('.new-version');
}
