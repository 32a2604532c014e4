// Every kind of public page at the three widths: axe finds nothing, nothing scrolls sideways, no script is needed.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { expectAccessible, expectNoSidewaysScroll, openBrowser, openPerson, picture, portal } from './browser.mjs';

let browser;
before(async () => { browser = await openBrowser(); });
after(() => browser.close());

const kinds = [
  { name: 'province', url: () => portal('bacninh') },
  { name: 'department', url: () => portal('snv') },
  { name: 'commune', url: () => portal('kinhbac') },
  { name: 'section', url: () => portal('snv', '/tin-tuc-su-kien') },
  { name: 'directives', url: () => portal('kinhbac', '/chi-dao-dieu-hanh') },
  { name: 'organisation', url: () => portal('snv', '/-/to-chuc') },
  { name: 'staff', url: () => portal('snv', '/-/danh-ba') },
  { name: 'leaders', url: () => portal('bacninh', '/lanh-dao') },
  { name: 'work-calendar', url: () => portal('kinhbac', '/-/lich-lam-viec') },
  { name: 'portals', url: () => portal('bacninh', '/-/cac-cong') },
  { name: 'not-found', url: () => portal('snv', '/khong-co-trang-nay') },
];

async function articleAddress() {
  const page = await openPerson(browser);
  await page.goto(portal('kinhbac', '/tin-tuc-su-kien'));
  const href = await page.locator('main article a, main li a, main h2 a, main h3 a').first().getAttribute('href');
  await page.context().close();
  return new URL(href, portal('kinhbac')).href;
}

for (const width of [360, 768, 1440]) {
  test(`public pages at ${width} px`, async () => {
    const all = [...kinds, { name: 'article', url: await articleAddress().then((url) => () => url) }];
    const page = await openPerson(browser, { width });
    for (const kind of all) {
      await page.goto(kind.url());
      await expectNoSidewaysScroll(page, `${kind.name} at ${width}`);
      await expectAccessible(page, `${kind.name} at ${width}`);
      await picture(page, `public-${kind.name}-${width}`);
    }
    page.expectNoErrors();
  });
}

test('dark and print', async () => {
  const page = await openPerson(browser, { colorScheme: 'dark' });
  await page.goto(portal('bacninh'));
  await expectAccessible(page, 'province in the dark');
  await picture(page, 'public-province-dark');
  await page.goto(await articleAddress());
  await page.emulateMedia({ media: 'print', colorScheme: 'light' });
  await picture(page, 'public-article-print');
});

test('reading works without JavaScript', async () => {
  const page = await openPerson(browser, { javaScriptEnabled: false });
  await page.goto(portal('bacninh'));
  assert.ok(await page.locator('main').isVisible());
  await page.goto(portal('bacninh', '/-/cac-cong'));
  assert.ok((await page.locator('main a').count()) >= 119);
  await page.goto(portal('snv', '/-/danh-ba'));
  assert.ok((await page.locator('tbody tr').count()) >= 5);
});
