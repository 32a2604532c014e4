// The console on a telephone: what an official does away from the desk, at 360 px against the real server.
import { after, before, test } from 'node:test';
import { expectAccessible, expectNoSidewaysScroll, openBrowser, openPerson, picture, signIn } from './browser.mjs';

let browser;
before(async () => { browser = await openBrowser(); });
after(() => browser.close());

async function look(page, name) {
  await expectNoSidewaysScroll(page, name);
  await expectAccessible(page, name);
  await picture(page, `narrow-${name}`);
}

test('tasks, lists, an article and the ledger of directives at 360 px', async () => {
  const person = await openPerson(browser, { width: 360, height: 780 });
  await signIn(person, 'truongban.tinh');
  await look(person, 'tasks');
  for (const place of ['articles', 'pictures', 'organisation', 'calendar', 'board', 'directives', 'settings']) {
    await person.goto(new URL(`/portals/1/${place}`, person.url()).href);
    await person.getByRole('heading', { level: 1 }).waitFor();
    await look(person, place);
  }
  await person.goto(new URL('/portals/1/articles', person.url()).href);
  await person.locator('a[href^="/articles/"]').first().click();
  await person.getByRole('textbox', { name: 'Nội dung bài' }).waitFor();
  await look(person, 'article');
  person.expectNoErrors();
});
