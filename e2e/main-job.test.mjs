// The main job, end to end: an editor writes, the head returns, approves and publishes; the province directs all
// 119 portals, corrects and withdraws; a ledger proves it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { ask, expectAccessible, openBrowser, openPerson, picture, portal, signIn } from './browser.mjs';

const title = 'Tiếp nhận hồ sơ người có công không phụ thuộc địa giới';
const directive = 'Tăng cường kỷ luật, kỷ cương hành chính dịp cuối năm';
const portrait = new URL('../rulebooks/bac-ninh-2025/demo/pictures/hoi-truong.jpg', import.meta.url).pathname;

let browser;
before(async () => { browser = await openBrowser(); });
after(() => browser.close());

/** Presses a step of the workflow and confirms its dialog. */
async function step(page, name, fill = async () => {}, confirm = name) {
  await page.getByRole('button', { name, exact: true }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  await fill(dialog);
  await dialog.getByRole('button', { name: confirm, exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}

async function beginArticle(page, itsTitle, section) {
  await page.getByRole('link', { name: 'Nội dung', exact: true }).click();
  await page.getByRole('button', { name: 'Viết bài mới' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Tiêu đề').fill(itsTitle);
  await dialog.getByLabel('Chuyên mục').selectOption(section);
  await dialog.getByRole('button', { name: 'Bắt đầu viết' }).click();
  await page.waitForURL(/articles\/\d+/);
}

async function write(page, words) {
  await page.getByLabel('Tóm tắt').fill('Người dân nộp ở đâu cũng được, nhận kết quả tại nhà.');
  await page.getByRole('textbox', { name: 'Nội dung bài' }).click();
  await page.keyboard.type(words);
  await page.getByRole('tab', { name: 'Thông tin' }).click();
  await page.getByLabel('Tác giả').fill('Ban Biên tập');
  await saved(page);
}

const saved = (page) => page.getByText(/^đã lưu \d/).first().waitFor();

/** A picture that no text of the demo shows: one of its own, photographed again. */
async function takePhotograph() {
  const page = await openPerson(browser, { width: 1000, height: 600 });
  const original = readFileSync(portrait).toString('base64');
  await page.setContent(`<img src="data:image/jpeg;base64,${original}" width="1000">`);
  return { name: 'hoi-truong.jpg', mimeType: 'image/jpeg', buffer: await page.screenshot({ type: 'jpeg' }) };
}

async function insertPicture(page) {
  await page.getByRole('button', { name: 'Chèn ảnh' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('input[type=file]').setInputFiles(await takePhotograph());
  await dialog.getByLabel('Ảnh cho thấy gì?').fill('Hội trường với hàng ghế và bục phát biểu');
  await dialog.getByRole('button', { name: 'Tải ảnh lên' }).click();
  await dialog.waitFor({ state: 'detached' });
  await saved(page);
}

const numberOf = (page) => Number(new URL(page.url()).pathname.split('/')[2]);

/** The picture of a draft: in the preview of who writes it, and nowhere else. */
async function previewShowsThePicture(page) {
  await page.getByRole('button', { name: 'Xem thử' }).click();
  const image = page.frameLocator('iframe').locator('article img').first();
  await image.waitFor();
  const address = await image.evaluate(async (img) => (await img.decode(), img.currentSrc));
  await page.keyboard.press('Escape');
  const stranger = await openPerson(browser);
  assert.equal((await ask(stranger, address)).status(), 404, 'on the console without a session');
  assert.equal((await ask(stranger, portal('snv', new URL(address).pathname))).status(), 404, 'on the portal');
}

test('an article of a department goes through the board to its portal', async () => {
  const editor = await openPerson(browser);
  await signIn(editor, 'bientap.snv');
  await expectAccessible(editor, 'tasks');
  await picture(editor, 'main-1-tasks');
  await beginArticle(editor, title, 'tin-tuc-su-kien');
  await write(editor, 'Từ ngày 01/12, người dân nộp hồ sơ tại bất kỳ bộ phận một cửa nào trong tỉnh.');
  await insertPicture(editor);
  await expectAccessible(editor, 'editor');
  await picture(editor, 'main-2-editor');
  await previewShowsThePicture(editor);
  const article = numberOf(editor);
  await step(editor, 'Gửi duyệt');

  const head = await openPerson(browser);
  await signIn(head, 'truongban.snv');
  await head.getByText(title).first().waitFor();
  await picture(head, 'main-3-waiting');
  await head.goto(new URL(`/articles/${article}`, head.url()).href);
  await step(head, 'Trả lại', (dialog) => dialog.getByLabel('Cần sửa gì?').fill('Ghi rõ thời hạn giải quyết.'));

  await editor.reload();
  await editor.getByText('Ghi rõ thời hạn giải quyết.').first().waitFor();
  await picture(editor, 'main-4-returned');
  await editor.getByRole('textbox', { name: 'Nội dung bài' }).click();
  await editor.keyboard.press('Control+End');
  await editor.keyboard.type(' Thời hạn giải quyết là 05 ngày làm việc.');
  await saved(editor);
  await step(editor, 'Gửi duyệt');

  await head.reload();
  await step(head, 'Duyệt');
  const citizen = await openPerson(browser, { width: 360 });
  await citizen.goto(portal('snv', '/tin-tuc-su-kien'));
  assert.equal(await citizen.getByText(title).count(), 0, 'nothing is public before it is published');
  await step(head, 'Đăng', undefined, 'Đăng ngay');
  await citizen.reload();
  await citizen.getByRole('link', { name: title }).first().click();
  await citizen.getByRole('heading', { level: 1, name: title }).waitFor();
  await citizen.getByText('05 ngày làm việc').waitFor();
  assert.ok((await citizen.locator('article img').first().evaluate((image) => image.naturalWidth)) > 0);
  await expectAccessible(citizen, 'published article');
  await picture(citizen, 'main-5-published-360');
  for (const page of [editor, head, citizen]) page.expectNoErrors();
});

test('a directive is on 119 portals at once, follows its correction, and is gone everywhere', async () => {
  const editor = await openPerson(browser);
  await signIn(editor, 'bientap.tinh');
  await beginArticle(editor, directive, 'chi-dao-dieu-hanh');
  await write(editor, 'Chủ tịch UBND tỉnh yêu cầu bản thứ nhất.');
  const article = numberOf(editor);
  await step(editor, 'Gửi duyệt');
  const head = await openPerson(browser);
  await signIn(head, 'truongban.tinh');
  await head.goto(new URL(`/articles/${article}`, head.url()).href);
  await step(head, 'Duyệt');
  await step(head, 'Đăng', undefined, 'Đăng ngay');
  await step(head, 'Đánh dấu chỉ đạo');

  const hosts = await everyPortal(head);
  assert.equal(hosts.length, 119);
  const started = Date.now();
  await onEvery(hosts, head, async (home) => assert.match(home, new RegExp(directive)));
  process.stdout.write(`119 homes asked and right within ${Date.now() - started} ms\n`);

  const citizen = await openPerson(browser);
  await citizen.goto(portal('kinhbac', '/chi-dao-dieu-hanh'));
  await citizen.getByRole('link', { name: directive }).first().click();
  await citizen.getByRole('heading', { level: 1, name: directive }).waitFor();
  const canonical = await citizen.locator('link[rel=canonical]').getAttribute('href');
  assert.equal(new URL(canonical).hostname, 'bacninh.localhost');
  await picture(citizen, 'main-6-directive-on-a-commune');

  await editor.goto(new URL(`/articles/${article}`, editor.url()).href);
  await editor.getByRole('button', { name: 'Sửa bài' }).click();
  await editor.getByRole('textbox', { name: 'Nội dung bài' }).click();
  await editor.keyboard.press('Control+End');
  await editor.keyboard.type(' Bản đã đính chính.');
  await saved(editor);
  await step(editor, 'Gửi duyệt');
  await head.reload();
  await step(head, 'Duyệt');
  await step(head, 'Đăng', undefined, 'Đăng ngay');
  await citizen.reload();
  await citizen.getByText('Bản đã đính chính.').waitFor();

  await step(head, 'Gỡ bài', async (dialog) => {
    await dialog.getByText('Sai sót').click();
    await dialog.getByLabel('Lý do công khai').fill('Văn bản được thu hồi để rà soát.');
  });
  await onEvery(hosts, head, async (home) => assert.doesNotMatch(home, new RegExp(directive)));
  const gone = await citizen.reload();
  assert.equal(gone.status(), 410);
  await citizen.getByText('Văn bản được thu hồi để rà soát.').waitFor();
  await expectAccessible(citizen, 'withdrawn article');
  await picture(citizen, 'main-7-withdrawn');

  await head.goto(new URL(`/articles/${article}/ledger`, head.url()).href);
  await head.getByRole('row').nth(118).waitFor();
  await expectAccessible(head, 'ledger');
  await picture(head, 'main-8-ledger');
  for (const page of [editor, head, citizen]) page.expectNoErrors();
});

/** The hosts of all portals, from the directory page every citizen can open. */
async function everyPortal(page) {
  const directory = await ask(page, portal('bacninh', '/-/cac-cong'));
  const links = [...(await directory.text()).matchAll(/href="(http:\/\/[^"/]+)/g)];
  const hosts = new Set(links.map(([, href]) => new URL(href).hostname));
  hosts.add('bacninh.localhost');
  return [...hosts].filter((host) => host.endsWith('bacninh.localhost'));
}

async function onEvery(hosts, page, look) {
  for (const host of hosts) {
    const answer = await ask(page, portal('bacninh').replace('bacninh.localhost', host));
    assert.equal(answer.status(), 200, host);
    await look(await answer.text());
  }
}
