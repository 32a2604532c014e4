// An emergency alert from the console of a leader to the pages of every level and back, in one action each.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  ask, expectAccessible, expectNoSidewaysScroll, openBrowser, openPerson, picture, portal, signIn,
} from './browser.mjs';

const headline = 'Bão số 5 vào đất liền chiều nay; học sinh toàn tỉnh nghỉ học từ 12 giờ';

let browser;
before(async () => { browser = await openBrowser(); });
after(() => browser.close());

async function look(page, name) {
  await expectNoSidewaysScroll(page, name);
  await expectAccessible(page, name);
  await picture(page, `alert-${name}`);
}

async function raise(leader, { severity, words, more = async () => {} }) {
  await leader.getByRole('button', { name: 'Đưa thông báo khẩn' }).click();
  await leader.getByLabel('Sự việc', { exact: true }).fill('Bão số 5');
  await leader.getByLabel('Tiêu đề', { exact: true }).fill(words);
  await leader.getByLabel('Người dân cần làm gì?').fill('Không ra khỏi nhà.\nGọi 112 khi cần cứu nạn.');
  await leader.getByLabel('Liên kết').fill('https://bacninh.gov.vn/phong-chong-bao');
  await leader.getByRole('radio', { name: severity }).check();
  await more();
  await leader.getByRole('button', { name: /Đưa ngay lên/ }).click();
  await leader.getByRole('dialog').waitFor({ state: 'detached' });
}

test('a leader raises an alert at 360 px, every portal shows it, and it goes when ended', async () => {
  const citizen = await openPerson(browser);
  const pages = [portal('bacninh'), portal('snv', '/tin-tuc-su-kien'), portal('kinhbac')];
  for (const url of pages) await citizen.goto(url); // in the program's memory now

  const leader = await openPerson(browser, { width: 360, height: 780 });
  await signIn(leader, 'truongban.tinh');
  await leader.goto(new URL('/portals/1/alerts', leader.url()).href);
  await leader.getByRole('heading', { level: 1 }).waitFor();
  await look(leader, 'console-empty');
  await raise(leader, {
    severity: /^Khẩn cấp đặc biệt/, words: headline,
    more: () => look(leader, 'console-form'),
  });
  await leader.getByText(headline).waitFor();
  await look(leader, 'console-list');

  for (const [index, url] of pages.entries()) {
    await citizen.goto(url);
    const banner = citizen.getByRole('region', { name: 'Thông báo khẩn' });
    assert.match(await banner.innerText(), /Bão số 5 vào đất liền/);
    await look(citizen, `page-${index}`);
  }
  const feed = await (await ask(citizen, portal('bacninh', '/-/canh-bao.xml'))).text();
  assert.match(feed, /application\/cap\+xml/);

  await leader.getByRole('button', { name: /^Kết thúc thông báo/ }).click();
  await leader.getByRole('dialog').getByRole('button', { name: 'Kết thúc' }).click();
  await leader.getByText('Đã gỡ').waitFor();
  for (const url of pages) {
    await citizen.goto(url);
    assert.equal(await citizen.getByRole('region', { name: 'Thông báo khẩn' }).count(), 0, url);
  }
  leader.expectNoErrors();
  citizen.expectNoErrors();
});

test('every severity in every scheme, on paper and without JavaScript', async () => {
  const leader = await openPerson(browser);
  await signIn(leader, 'truongban.tinh');
  await leader.goto(new URL('/portals/1/alerts', leader.url()).href);
  const severities = [/^Khẩn cấp đặc biệt/, /^Khẩn cấp(?! đặc biệt)/, /^Cảnh báo/, /^Thông báo/];
  for (const severity of severities) await raise(leader, { severity, words: `${headline} ${severity.source}` });
  await look(leader, 'console-four');

  for (const [name, options] of Object.entries({
    narrow: { width: 360 },
    dark: { colorScheme: 'dark' },
    plain: { javaScriptEnabled: false, width: 768 },
  })) {
    const page = await openPerson(browser, options);
    await page.goto(portal('kinhbac'));
    assert.equal(await page.locator('.alert').count(), 4, name);
    if (name === 'plain') await picture(page, 'alert-plain');
    else await look(page, name);
    await page.context().close();
  }
  const page = await openPerson(browser, { width: 360 });
  await page.goto(portal('snv'));
  await page.evaluate(() => { document.documentElement.dataset.contrast = 'high'; });
  await look(page, 'high-contrast');
  await page.emulateMedia({ media: 'print' });
  await picture(page, 'alert-print');

  for (let left = severities.length; left > 0; --left) {
    await leader.getByRole('button', { name: /^Kết thúc thông báo/ }).first().click();
    await leader.getByRole('dialog').getByRole('button', { name: 'Kết thúc' }).click();
    await leader.getByRole('dialog').waitFor({ state: 'detached' });
  }
  await page.goto(portal('snv'));
  assert.equal(await page.locator('.alert').count(), 0);
});
