import { readFileSync } from 'node:fs';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { bringToLife, liveIsland } from './islands.ts';
import { showBlocks, writeFreely } from './ways.ts';

const CHAPTER = '/en/cache/';
const lru = readFileSync('content/chapters/cache/exercises/lru/solution.ts', 'utf8');

/** Touch screens get the plain editor, which a test can fill as a reader types. */
test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

test.describe('two tabs', () => {
  test('write different exercises in turn, and both drafts and the pass are there afterwards', async ({
    page,
    context,
  }) => {
    const other = await context.newPage();
    const lruHere = await liveIsland(page, CHAPTER, 'exercise-lru');
    const fifoThere = await liveIsland(other, CHAPTER, 'exercise-fifo');
    await write(lruHere, '// a beginning');
    await write(fifoThere, '// from the other tab');
    await write(lruHere, lru);
    await lruHere.locator('[data-replay="run"]').click();
    await expect(lruHere.locator('[data-verdict="passed"]')).toBeVisible();
    await write(fifoThere, '// from the other tab, later');
    await expect.poll(() => stored(other, 'drafts.cache/fifo')).toContain('later');

    for (const tab of [page, other]) {
      await tab.reload();
      const passed = await bringToLife(tab, 'exercise-lru');
      await expect(passed.locator('.passed-mark')).toBeVisible();
      await expect(passed.locator('textarea[data-plain]')).toHaveValue(lru);
      const drafted = await bringToLife(tab, 'exercise-fifo');
      await expect(drafted.locator('textarea[data-plain]')).toHaveValue('// from the other tab, later');
    }
  });

  test('do not put the blocks back that one of them has moved', async ({ page, context }) => {
    const other = await context.newPage();
    const there = await liveIsland(other, CHAPTER, 'exercise-fifo');
    const here = await liveIsland(page, CHAPTER, 'exercise-fifo');
    await showBlocks(here);
    await here.locator('[data-pile] [data-block]').first().click();
    await here.locator('[data-pile] [data-block]').first().click();
    await expect(here.locator('[data-solution] [data-block]')).toHaveCount(2);
    const order = await here.locator('[data-solution] [data-block]').allTextContents();
    await writeFreely(there);
    await showBlocks(there);
    await expect(there.locator('[data-solution] [data-block]')).toHaveText(order);
    await page.reload();
    const again = await bringToLife(page, 'exercise-fifo');
    await expect(again.locator('[data-solution] [data-block]')).toHaveText(order);
  });
});

const words = {
  en: {
    full: 'storage for this site is full',
    link: 'To your progress',
    unreadable: 'could not be read',
    kept: 'Kept aside',
  },
  ko: {
    full: '저장 공간이 꽉 차서',
    link: '진도 페이지로',
    unreadable: '읽을 수 없는 부분이 있어요',
    kept: '따로 보관한 기록',
  },
} as const;

for (const locale of ['en', 'ko'] as const) {
  const text = words[locale];
  const chapter = `/${locale}/cache/`;

  test(`${locale}: an exercise says when storage is full, and its code still runs; nothing from before is lost`, async ({
    page,
  }) => {
    let exercise = await liveIsland(page, chapter, 'exercise-lru');
    await write(exercise, '// from before');
    await expect.poll(() => stored(page, 'drafts.cache/lru')).toContain('from before');
    await page.evaluate(fillStorage);
    await write(exercise, lru);
    await expect(exercise.getByRole('alert')).toContainText(text.full);
    await expect(exercise.getByRole('link', { name: text.link })).toHaveAttribute('href', `/${locale}/progress/`);
    await exercise.locator('[data-replay="run"]').click();
    await expect(exercise.locator('[data-verdict="passed"]')).toBeVisible();
    await expect(exercise.locator('.passed-mark')).toBeVisible();

    await page.reload();
    exercise = await bringToLife(page, 'exercise-lru');
    await writeFreely(exercise);
    await expect(exercise.locator('textarea[data-plain]')).toHaveValue('// from before');
  });

  test(`${locale}: an exercise says that its draft can’t be read, and where it is kept`, async ({ page }) => {
    await page.goto(chapter);
    await page.evaluate(() => localStorage.setItem('course.drafts.cache/lru', '{"version":1,"entr'));
    const exercise = await liveIsland(page, chapter, 'exercise-lru');
    await expect(exercise.getByRole('alert')).toContainText(text.unreadable);
    await write(exercise, '// written anew');
    await expect.poll(() => stored(page, 'drafts.cache/lru')).toContain('written anew');
    await exercise.getByRole('link', { name: text.link }).click();
    await expect(page.getByRole('heading', { name: text.kept })).toBeVisible();
    await expect(page.getByRole('button', { name: 'drafts.cache-lru-1.txt' })).toBeVisible();
    expect(await stored(page, 'drafts.cache/lru.kept.1')).toBe('{"version":1,"entr');
  });
}

async function write(exercise: Locator, code: string): Promise<void> {
  await writeFreely(exercise);
  await exercise.locator('textarea[data-plain]').fill(code);
}

function stored(page: Page, name: string): Promise<string | null> {
  return page.evaluate((key) => localStorage.getItem(key), `course.${name}`);
}

/** Takes all the room that the browser gives to the site. */
function fillStorage(): void {
  let piece = 'x'.repeat(1 << 20);
  for (let n = 0; piece !== ''; n += 1) {
    try {
      localStorage.setItem(`filler.${n}`, piece);
    } catch {
      piece = piece.slice(0, piece.length >> 1);
    }
  }
}
