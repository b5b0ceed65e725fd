import { expect, test, type Locator } from '@playwright/test';
import { liveIsland } from './islands.ts';

const CHAPTER = '/en/logs-metrics-automation/';
const FIRE = 'figure-find-the-fire';

async function name(fire: Locator, where: string, what: string): Promise<void> {
  await fire.getByLabel('Where').selectOption(where);
  await fire.getByLabel('What has happened').selectOption(what);
  await fire.getByRole('button', { name: 'That is it' }).click();
}

/** What the shortest way and the reader's own say is left, look by look. */
function leftAfter(fire: Locator, way: number): Promise<number[]> {
  return fire
    .locator('.incident-ways section')
    .nth(way)
    .locator('small')
    .allTextContents()
    .then((texts) => texts.map((text) => Number.parseInt(text)));
}

/** Names every cause on every machine until the right one is found. */
async function tryAll(fire: Locator): Promise<number> {
  const hosts = await fire.getByLabel('Where').locator('option:not([value=""])').evaluateAll(values);
  let tried = 0;
  for (const host of hosts) {
    await fire.getByLabel('Where').selectOption(host);
    for (const cause of await fire
      .getByLabel('What has happened')
      .locator('option:not([value=""])')
      .evaluateAll(values)) {
      await name(fire, host, cause);
      tried++;
      const ending = fire.locator('.ending');
      const notice = fire.locator('[role="status"].notice', { hasText: 'It is not that.' }).first();
      await expect(ending.or(notice)).toBeVisible();
      if (await ending.isVisible()) return tried;
    }
  }
  throw new Error(`none of ${hosts.join(', ')} was it`);
}

const values = (options: Element[]): string[] => options.map((option) => (option as HTMLOptionElement).value);

test.describe('a fire that is to be found', () => {
  test('is printed whole without JavaScript, its solution folded', async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(CHAPTER);
    const fire = page.locator(`#${FIRE}`);
    const solution = fire.locator('noscript details, .printed-incident details').last();
    await expect(solution.locator('.was')).toBeHidden();
    await solution.locator('summary').click();
    await expect(solution.locator('.was')).toBeVisible();
    await context.close();
  });

  test('counts each look once, by keyboard too, and shows what was opened', async ({ page }) => {
    const fire = await liveIsland(page, CHAPTER, FIRE);
    await fire.locator('[data-replay="dashboard.balancer"]').focus();
    await page.keyboard.press('Enter');
    await expect(fire.locator('.on-show figure')).toHaveCount(5);
    await fire.locator('[data-replay="log.web1"]').focus();
    await page.keyboard.press('Enter');
    await expect(fire.locator('.looks-taken')).toHaveText('Looks so far: 2');
    await fire.locator('[data-replay="dashboard.balancer"]').click();
    await expect(fire.locator('.looks-taken')).toHaveText('Looks so far: 2');
  });

  test('a log is filtered by what its lines say', async ({ page }) => {
    const fire = await liveIsland(page, CHAPTER, FIRE);
    await fire.locator('[data-replay="log.web1"]').click();
    const lines = fire.locator('.log-lines tbody tr');
    const all = await lines.count();
    await fire.getByLabel('Only lines with').fill('POST');
    await expect(lines.first()).toContainText('POST');
    expect(await lines.count()).toBeLessThan(all);
  });

  test('a wrong answer costs two looks and says what speaks against it; the right one shows both ways and the stage', async ({
    page,
  }) => {
    test.slow();
    const fire = await liveIsland(page, CHAPTER, FIRE);
    await fire.locator('[data-replay="trace.slowest"]').click();
    await name(fire, 'primary', 'heavy-job');
    await expect(fire.locator('.looks-taken')).toHaveText('Looks so far: 3');
    await expect(fire.locator('[role="status"].notice').first()).toContainText('It is not that. If it were');
    const tried = await tryAll(fire);
    expect(tried).toBeGreaterThan(0);
    await expect(fire.locator('.incident-ways section')).toHaveCount(2);
    const [yours, shortest] = await Promise.all([leftAfter(fire, 0), leftAfter(fire, 1)]);
    expect(yours[0]).toBe(shortest[0]);
    expect(shortest.at(-1)).toBe(1);
    await expect(fire.locator('.replay [data-stage] [data-node]')).toHaveCount(10);
  });

  test('another fire begins anew, and a link leads back to it', async ({ page }) => {
    const fire = await liveIsland(page, CHAPTER, FIRE);
    const first = await fire.locator('.alarm').textContent();
    await fire.locator('[data-replay="another"]').click();
    await expect(fire.locator('.alarm')).not.toHaveText(first!);
    const second = await fire.locator('.alarm').textContent();
    await fire.locator('[data-replay="log.all"]').click();
    await fire.locator('[data-replay="copy"]').click();
    await expect.poll(() => page.url()).toContain('find-the-fire=seed.');
    const link = page.url();
    // The same address but for its end would not be loaded anew.
    await page.goto('about:blank');
    const again = await liveIsland(page, link, FIRE);
    await expect(again.locator('.alarm')).toHaveText(second!);
    await expect(again.locator('.looks-taken')).toHaveText('Looks so far: 0');
  });
});
