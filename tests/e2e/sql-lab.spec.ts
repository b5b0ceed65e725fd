import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { bringToLife, liveIsland } from './islands.ts';

const endless = 'WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n';
const phone = { hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } };

const words = {
  en: {
    same: 'the same rows',
    done: 'Done.',
    stopped: 'Stopped.',
    failed: 'no such table: nowhere',
    broken: 'could not be loaded',
  },
  ko: {
    same: '똑같은 답',
    done: '끝났어요.',
    stopped: '멈췄어요.',
    failed: 'no such table: nowhere',
    broken: '불러오지 못했',
  },
};

const locales = ['en', 'ko'] as const;

async function choose(lab: Locator, way: string): Promise<void> {
  const button = lab.locator(`[data-replay="way-${way}"]`);
  await expect(async () => {
    await button.click();
    await expect(button).toHaveAttribute('aria-pressed', 'true', { timeout: 1_000 });
  }).toPass();
}

/** Runs what is written, and waits for what is said of it. */
async function run(lab: Locator, said: string): Promise<void> {
  await lab.locator('[data-replay="run"]').click();
  await expect(lab.locator('[data-notice]')).toContainText(said);
}

/** Runs one statement on every shard. */
async function ask(lab: Locator, sql: string, said: string): Promise<void> {
  await choose(lab, 'own');
  await lab.locator('[data-sql="0"]').fill(sql);
  await run(lab, said);
}

async function count(lab: Locator, name: string): Promise<number> {
  return Number((await lab.locator(`[data-count="${name}"] dd`).innerText()).replaceAll(',', ''));
}

/** How many users of a name there are, by what the shards say. */
async function named(lab: Locator, name: string, done: string): Promise<number> {
  await ask(lab, `SELECT count(*) FROM users WHERE name = '${name}'`, done);
  const counts = await lab.locator('.sql-rows tbody td:nth-child(2)').allInnerTexts();
  return counts.reduce((sum, text) => sum + Number(text), 0);
}

function engineRequests(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (/sqlite|\.wasm$/.test(request.url())) asked.push(request.url());
  });
  return asked;
}

for (const locale of locales) {
  const { same, done, stopped, failed } = words[locale];

  test(`${locale}: one shard is not enough, all shards are, and so is the copy; nothing is fetched before that`, async ({
    page,
  }) => {
    const asked = engineRequests(page);
    const lab = await liveIsland(page, `/${locale}/sharding/`, 'lab-join');
    expect(asked).toEqual([]);
    await run(lab, done);
    await expect(lab.locator('[data-held]')).toHaveClass(/is-wrong/);
    expect(asked.length).toBeGreaterThan(0);
    expect(await count(lab, 'questions')).toBe(1);
    await choose(lab, 'all');
    await run(lab, same);
    expect(await count(lab, 'rounds')).toBe(3);
    expect(await count(lab, 'questions')).toBeGreaterThan(8);
    const moved = await count(lab, 'rows');
    const answer = await lab.locator('.sql-rows tbody').innerText();
    await choose(lab, 'copy');
    await run(lab, same);
    expect(await count(lab, 'rows')).toBeLessThan(moved / 10);
    expect(await lab.locator('.sql-rows tbody').innerText()).toBe(answer);
  });

  test(`${locale}: a rename is one row and many copies; forgotten copies are seen; the original data comes back`, async ({
    page,
  }) => {
    const lab = await liveIsland(page, `/${locale}/sharding/`, 'lab-join');
    await choose(lab, 'rename');
    await lab.locator('[data-replay="example-forgotten"]').click();
    await run(lab, done);
    expect(await count(lab, 'changed')).toBe(1);
    expect(await named(lab, 'Nova N.', done)).toBe(1);
    await choose(lab, 'rename');
    await lab.locator('[data-sql="1"]').fill(`UPDATE timelines SET name = 'Nova N.' WHERE owner = :star`);
    await run(lab, done);
    expect(await count(lab, 'changed')).toBeGreaterThan(100);
    await lab.locator('[data-replay="reset"]').click();
    expect(await named(lab, 'Nova N.', done)).toBe(0);
  });

  test(`${locale}: a statement that fails shows what the engine says, and changes nothing`, async ({ page }) => {
    const lab = await liveIsland(page, `/${locale}/sharding/`, 'lab-join');
    await ask(lab, `UPDATE users SET name = 'x'; SELECT * FROM nowhere`, failed);
    await expect(lab.locator('[data-sql="0"]')).toHaveAttribute('aria-invalid', 'true');
    await ask(lab, `UPDATE users SET name = 'x'; COMMIT; SELECT 1`, 'COMMIT');
    expect(await named(lab, 'x', done)).toBe(0);
  });

  test(`${locale}: a statement without an end can be stopped from its first moment; the data is as before, the page alive`, async ({
    page,
  }) => {
    const lab = await liveIsland(page, `/${locale}/sharding/`, 'lab-join');
    await ask(lab, `UPDATE users SET name = 'kept' WHERE id = 1`, done);
    await lab.locator('[data-sql="0"]').fill(`UPDATE users SET name = 'lost'; ${endless}`);
    await lab.locator('[data-replay="run"]').click();
    await expect(lab.locator('[data-stop]')).toBeVisible();
    await paintsOn(page);
    await expect(lab.locator('[data-stop]')).toBeVisible();
    await lab.locator('[data-stop]').click();
    await expect(lab.locator('[data-notice]')).toContainText(stopped);
    expect(await named(lab, 'kept', done)).toBe(1);
    expect(await named(lab, 'lost', done)).toBe(0);
  });

  test(`${locale}: an index changes the plan of the next run`, async ({ page }) => {
    const lab = await liveIsland(page, `/${locale}/sharding/`, 'lab-join');
    await choose(lab, 'all');
    await expect(lab.locator('.sql-plans')).toContainText('SCAN likes');
    const before = await count(lab, 'steps');
    await choose(lab, 'own');
    await lab.locator('[data-replay="example-likesIndex"]').click();
    await run(lab, done);
    await choose(lab, 'all');
    await run(lab, same);
    await expect(lab.locator('.sql-plans')).not.toContainText('SCAN likes');
    await expect(lab.locator('.sql-plans')).toContainText('SEARCH likes USING COVERING INDEX likes_by_photo');
    expect(await count(lab, 'steps')).toBeLessThan(before);
  });

  test(`${locale}: without JavaScript the first answers, counts and plans are there`, async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`/${locale}/sharding/`);
    const lab = page.locator('#lab-join');
    await expect(lab.locator('.sql-rows tbody tr')).toHaveCount(10);
    await expect(lab.locator('[data-compared]')).toHaveCount(6);
    await expect(lab.locator('.sql-plans')).toContainText('SCAN');
    await context.close();
  });

  // Every rule in the light on a phone; what is about colours in the dark too, and widths on both.
  for (const { colorScheme, device, shape } of [
    { colorScheme: 'light', device: 'phone', shape: phone },
    { colorScheme: 'dark', device: 'desk', shape: {} },
  ] as const) {
    test(`${locale}: axe finds nothing in a ${colorScheme} lab on a ${device}, and nothing is wider than the page`, async ({
      browser,
    }) => {
      const context = await browser.newContext({ colorScheme, ...shape });
      const page = await context.newPage();
      const lab = await liveIsland(page, `/${locale}/sharding/`, 'lab-join');
      const states = [
        () => run(lab, done),
        () => choose(lab, 'all'),
        () => run(lab, same),
        () => choose(lab, 'rename'),
        () => run(lab, done),
        () => ask(lab, `SELECT NULL, x'00ff', printf('%.*c', 500, 'a') AS long FROM photos`, done),
        () => ask(lab, 'SELECT * FROM nowhere', failed),
      ];
      for (const reach of states) {
        await reach();
        const axe = new AxeBuilder({ page }).include('#lab-join');
        if (colorScheme === 'dark') axe.withRules('color-contrast');
        else axe.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']);
        const { violations } = await axe.analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)).toEqual([]);
        for (const place of [page.locator('html'), lab, lab.locator('.sql-told')])
          expect(await place.evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(0);
      }
      await context.close();
    });
  }
}

test('taking over the printed lab moves nothing', async ({ page }) => {
  await page.addInitScript(() => {
    Object.assign(globalThis, { shift: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[])
        (globalThis as unknown as { shift: number }).shift += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  // By its own address, a page is laid out whole from the start.
  await page.goto('/en/sharding/#lab-join');
  const lab = page.locator('#lab-join');
  await lab.scrollIntoViewIfNeeded();
  const printed = await lab.evaluate((element) => element.querySelector('[data-root]')!.innerHTML);
  const height = await lab.evaluate((element) => element.getBoundingClientRect().height);
  await bringToLife(page, 'lab-join');
  expect(await lab.evaluate((element) => element.getBoundingClientRect().height)).toBe(height);
  const live = await lab.evaluate((element) => element.querySelector('[data-root]')!.innerHTML);
  expect(textOf(live)).toBe(textOf(printed));
  await expect(lab.locator('[data-sql="0"]')).toHaveValue(/^SELECT photos/);
  expect(await page.evaluate(() => (globalThis as unknown as { shift: number }).shift)).toBe(0);
});

test('the keyboard is enough: a way, a statement, a run', async ({ page }) => {
  const lab = await liveIsland(page, '/en/sharding/', 'lab-join');
  await lab.locator('[data-replay="way-copy"]').focus();
  await page.keyboard.press('Enter');
  await expect(lab.locator('[data-replay="way-copy"]')).toHaveAttribute('aria-pressed', 'true');
  await lab.locator('[data-sql="0"]').focus();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type('0');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(lab.locator('[data-notice]')).toHaveText(/The answer: [2-9]\d rows/);
  await expect(lab.locator('.sql-rows tbody tr')).toHaveCount(20);
  await expect(lab.locator('.sql-more')).toHaveText(/^… and \d+ more/);
  await page.keyboard.press('Tab');
  await expect(lab.locator('[data-replay="run"]')).toBeFocused();
});

test('knobs: the network changes the time alone, another reader changes the answers', async ({ page }) => {
  const lab = await liveIsland(page, '/en/sharding/', 'lab-join');
  await choose(lab, 'all');
  const time = lab.locator('[data-count="timeMs"] dd');
  const first = await time.innerText();
  const moved = await count(lab, 'rows');
  await lab.locator('input[id$="-roundTripMs"]').fill('10');
  await expect(time).not.toHaveText(first);
  const atOnce = parseFloat(await time.innerText());
  await lab.locator('select[id$="-asking"]').selectOption('in-turn');
  await expect.poll(async () => parseFloat(await time.innerText())).toBeGreaterThan(4 * atOnce);
  expect(await count(lab, 'rows')).toBe(moved);
  await lab.locator('select[id$="-who"]').selectOption('few');
  await expect(lab.locator('[data-notice]')).toContainText('Done.');
  expect(await count(lab, 'rows')).toBeLessThan(moved);
});

test('an engine that does not arrive is said to be missing, and is fetched on the next run', async ({ page }) => {
  await page.route('**/*.wasm', (route) => route.abort());
  const lab = await liveIsland(page, '/en/sharding/', 'lab-join');
  await run(lab, words.en.broken);
  await page.unroute('**/*.wasm');
  await run(lab, words.en.done);
});

/** Comes when the page has painted a few frames more, which a page that is held up does not. */
function paintsOn(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise((resolve) => {
        let left = 6;
        const next = (): void => void (left-- > 0 ? requestAnimationFrame(next) : resolve());
        next();
      }),
  );
}

/** What a reader sees of some HTML but for the fields, whose text is no longer in the HTML when they are alive. */
function textOf(html: string): string {
  return html
    .replace(/<textarea.*?<\/textarea>/gs, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');
}
