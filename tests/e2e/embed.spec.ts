import AxeBuilder from '@axe-core/playwright';
import { expect, test, type FrameLocator, type Page } from '@playwright/test';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { builtPages, embedPages } from './dist.ts';
import { liveIsland } from './islands.ts';
import { expectWithin } from './sideways.ts';

/** A page of another site: it frames what its query says, and gives the frame the height that it tells. */
const framing = `<!doctype html><html lang="en"><title>Another site</title><body style="margin: 0">
<script>
  const frame = document.createElement('iframe');
  frame.src = new URLSearchParams(location.search).get('src');
  frame.title = 'embedded';
  frame.style = 'display: block; width: 100%; border: 0';
  addEventListener('message', ({ data, source }) => {
    if (source === frame.contentWindow && data.type === 'height') frame.height = data.height;
    frame.dataset.told = Object.keys(data).join();
  });
  document.body.append(frame);
</script>`;

let server: Server;
test.beforeAll(async () => {
  server = createServer((_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end(framing));
  await new Promise<void>((resolve) => server.listen(0, resolve));
});
test.afterAll(() => server.close());

async function framed(page: Page, baseURL: string, path: string): Promise<FrameLocator> {
  const { port } = server.address() as AddressInfo;
  await page.goto(`http://127.0.0.1:${port}/?src=${encodeURIComponent(baseURL + path)}`);
  return page.frameLocator('iframe');
}

async function frameHeight(page: Page): Promise<number> {
  return Number(await page.locator('iframe').getAttribute('height'));
}

test('another site frames a figure as its address says, and hears how high it is', async ({ page, baseURL }) => {
  await page.setViewportSize({ width: 280, height: 700 });
  const path = '/embed/en/cache/illusion/?theme=dark&illusion=seed.7_capacity.200';
  const frame = await framed(page, baseURL!, path);
  await expect(frame.locator('course-island')).toHaveAttribute('data-state', 'mounted');
  await expect(frame.locator('input[id$="-capacity"]')).toHaveValue('200');
  await expect(frame.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(frame.getByRole('banner')).toHaveCount(0);
  await expect(frame.locator('[data-origin]')).toHaveAttribute(
    'href',
    /\/en\/cache\/\?illusion=seed\.7_capacity\.200#figure-illusion$/,
  );

  await expect.poll(() => frameHeight(page)).toBeGreaterThan(700);
  await expect(page.locator('iframe')).toHaveAttribute('data-told', 'type,height');
  const folded = await frameHeight(page);
  await frame.locator('summary').last().click();
  await expect.poll(() => frameHeight(page)).toBeGreaterThan(folded);
  const root = frame.locator('html');
  await expectWithin(frame, 280);
  await expect.poll(() => root.evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight)).toBe(0);
});

test('another site frames a lab, asked the way that its address says', async ({ page, baseURL }) => {
  await page.setViewportSize({ width: 280, height: 700 });
  const frame = await framed(page, baseURL!, '/embed/ko/sharding/join/?join=way.own');
  await expect(frame.locator('[data-replay="way-own"]')).toHaveAttribute('aria-pressed', 'true');
  await frame.locator('[data-replay="way-all"]').click();
  await expect(frame.locator('[data-origin]')).toHaveAttribute('href', /\/ko\/sharding\/\?join=way\.all#lab-join$/);
  await expectWithin(frame, 280);
});

test('axe finds nothing to object to in an embedded figure', async ({ page }) => {
  await page.goto('/embed/ko/cache/stampede/');
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
});

test('a figure’s code to embed it carries the run that is shown', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const figure = await liveIsland(page, '/en/cache/', 'figure-illusion');
  await figure.locator('[data-replay="seed"]').click();
  await figure.locator('[data-replay="embed"]').click();
  await expect(figure.locator('.notice[role="status"]')).toContainText('Copied');
  const code = await page.evaluate(() => navigator.clipboard.readText());
  expect(code).toMatch(/^<iframe src="[^"]+\/embed\/en\/cache\/illusion\/\?illusion=seed\.\d+" title="[^"]+"/);
  expect(code).toContain('loading="lazy"');
});

test('nothing but figures may be framed by other sites', async ({ request }) => {
  const ancestors = async (path: string): Promise<string | undefined> =>
    /frame-ancestors[^;,]*/.exec((await request.get(path)).headers()['content-security-policy'] ?? '')?.[0];
  for (const path of ['/', '/en/', '/ko/cache/', '/404.html'])
    expect([path, await ancestors(path)]).toEqual([path, "frame-ancestors 'none'"]);
  expect(await ancestors('/embed/en/cache/illusion/')).toBeUndefined();
});

test('every figure of every chapter has a page of its own, printed as in the chapter, which the site map leaves out', async ({
  request,
}) => {
  const embeds = new Map(embedPages().map(({ path, html }) => [path, html]));
  const found = builtPages().flatMap((page) => figuresOf(page).map((printed) => ({ ...page, printed })));
  const wrong = found.filter(({ path, printed }) => {
    const html = embeds.get(path.replace(/^\/(en|ko)\//, `/embed/$1/`) + `${printed.name}/`) ?? '';
    const isAlone = html.match(/<course-island/g)?.length === 1 && html.includes('content="noindex"');
    return !isAlone || !html.includes(printed.markup) || !canonicalOf(html).endsWith(path);
  });
  expect(wrong.map(({ path, printed }) => `${path} ${printed.name}`)).toEqual([]);
  expect(found).toHaveLength(embeds.size);
  expect((await (await request.get('/sitemap-0.xml')).text()).includes('/embed/')).toBe(false);
});

/** The figures of a chapter's page, as they are printed. The first page shows one of a chapter's; that is not its own. */
function figuresOf({ path, html }: { path: string; html: string }): { name: string; markup: string }[] {
  if (!/^\/(en|ko)\/[\w-]+\/$/.test(path)) return [];
  const islands = html.matchAll(
    /<course-island\b[^>]*data-(?:figure|lab)="[^"/]+\/([^"]+)"[^>]*>([\s\S]*?)<noscript>/g,
  );
  return [...islands].map(([, name, inside]) => ({
    name: name!,
    markup: inside!.slice(inside!.indexOf('<div data-root')),
  }));
}

function canonicalOf(html: string): string {
  return /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1] ?? '';
}
