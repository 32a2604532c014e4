// The ways people really read: with the keyboard alone, with letters twice as large, on 320 px, in the dark, with
// high contrast, in the system's own colours, without motion.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { expectAccessible, expectNoSidewaysScroll, openBrowser, openPerson, picture, portal } from './browser.mjs';
import { pageKinds } from './pages.mjs';

const read = new Set(['home-province', 'section-full', 'article-everything', 'directory', 'print-everything']);

let browser;
let kinds;
before(async () => {
  browser = await openBrowser();
  kinds = (await pageKinds()).filter(({ name }) => read.has(name));
});
after(() => browser.close());

/** Every visible piece of text that leaves the window, is cut off by a box, or lies upon another one. */
const damagedText = (page) => page.evaluate(() => {
  const pieces = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!node.data.trim() || parent.closest('.unseen, .skip, script') || !parent.checkVisibility()) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) {
      if (box.width > 1) pieces.push({ box, parent, words: node.data.trim().slice(0, 40) });
    }
  }
  const problems = [];
  for (const { box, parent, words } of pieces) {
    if (parent.closest('.table-scroll')) continue;
    if (box.left < -1 || box.right > window.innerWidth + 1) problems.push(`outside the window: ${words}`);
    for (let cut = parent; cut !== document.body; cut = cut.parentElement) {
      if (getComputedStyle(cut).overflow === 'visible') continue;
      const frame = cut.getBoundingClientRect();
      if (box.right > frame.right + 1 || box.bottom > frame.bottom + 4) problems.push(`cut off: ${words}`);
    }
  }
  // The boxes of neighbouring lines touch; half a line upon another is an overlap.
  for (const [index, one] of pieces.entries()) {
    for (const other of pieces.slice(index + 1)) {
      const wide = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
      const high = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
      if (wide > 2 && high > Math.min(one.box.height, other.box.height) / 2) {
        problems.push(`“${one.words}” lies upon “${other.words}”`);
      }
    }
  }
  return problems;
});

async function expectWhole(page, what) {
  await expectNoSidewaysScroll(page, what);
  assert.deepEqual(await damagedText(page), [], what);
}

async function readAll(name, options, look, prepare = async () => {}) {
  const page = await openPerson(browser, options);
  await prepare(page);
  for (const kind of kinds) {
    const what = `${kind.name}, ${name}`;
    await page.goto(kind.url);
    await look(page, what);
    await expectAccessible(page, what);
    if (kind.name === 'article-everything' || kind.name === 'home-province') {
      await picture(page, `mode-${name}-${kind.name}`.replaceAll(' ', '-'));
    }
  }
  page.expectNoErrors();
  await page.context().close();
}

test('letters twice as large', () => readAll('text 200 %', { width: 1280 }, expectWhole, async (page) => {
  const session = await page.context().newCDPSession(page);
  await session.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
}));

test('the largest letters of our own menu on a phone', () =>
  readAll('larger on 360', { width: 360, height: 640 }, expectWhole, (page) =>
    page.addInitScript(() => localStorage.setItem('hoitu.text', 'larger'))));

test('1280 px enlarged four times', () => readAll('reflow', { width: 320, height: 256 }, expectWhole));

test('the system’s own colours', () => readAll('forced colours', { forcedColors: 'active' }, async (page, what) => {
  assert.ok(await page.evaluate(() => matchMedia('(forced-colors: active)').matches), what);
}));

test('in the dark', () => readAll('dark', { colorScheme: 'dark' }, expectWhole));

test('high contrast by the system', () => readAll('more contrast', { contrast: 'more' }, expectWhole));

test('high contrast by our own menu', () => readAll('high contrast', {}, expectWhole, (page) =>
  page.addInitScript(() => localStorage.setItem('hoitu.contrast', 'high'))));

test('without motion', () => readAll('without motion', { reducedMotion: 'reduce' }, async (page, what) => {
  const moving = await page.evaluate(() => {
    const seconds = (list) => Math.max(...list.split(',').map(Number.parseFloat));
    const moves = (style) => Math.max(seconds(style.transitionDuration), seconds(style.animationDuration)) > 0.001;
    const all = [...document.querySelectorAll('*')];
    return all.filter((element) => ['', '::before', '::after'].some((part) => moves(getComputedStyle(element, part))))
      .map(({ outerHTML }) => outerHTML.slice(0, 80));
  });
  assert.deepEqual(moving, [], what);
}));

const focused = (page) => page.evaluate(() => {
  const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement);
  const { left, top, right, bottom } = document.activeElement.getBoundingClientRect();
  return {
    what: document.activeElement.outerHTML.slice(0, 120), id: document.activeElement.id,
    marked: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
    seen: right > 0 && bottom > 0 && left < window.innerWidth && top < window.innerHeight,
  };
});

test('every stop of the keyboard is seen and marked', async () => {
  for (const width of [360, 1440]) {
    const page = await openPerson(browser, { width });
    for (const { name, url } of kinds) {
      await page.goto(url);
      await page.keyboard.press('Tab');
      for (let stops = 0; stops < 60 && (await page.evaluate(() => document.activeElement !== document.body)); stops += 1) {
        const stop = await focused(page);
        assert.ok(stop.marked && stop.seen, `${name} at ${width}: ${JSON.stringify(stop)}`);
        await page.keyboard.press('Tab');
      }
    }
    await page.context().close();
  }
});

test('the keyboard alone skips to the content and works the menus', async () => {
  const page = await openPerson(browser, { width: 360, height: 640 });
  await page.goto(portal('kinhbac'));
  await page.keyboard.press('Tab');
  assert.ok((await page.locator('.skip').boundingBox()).y >= 0, 'the skip link comes into sight');
  await page.keyboard.press('Enter');
  assert.equal((await focused(page)).id, 'noi-dung');

  for (const menu of ['details.reading', 'details.all']) {
    const details = page.locator(menu);
    await details.locator('summary').focus();
    await page.keyboard.press('Enter');
    assert.equal(await details.getAttribute('open'), '', `${menu} opens`);
    await page.keyboard.press('Tab');
    assert.ok(await details.evaluate((element) => element.contains(document.activeElement)), `${menu} is entered`);
    await page.keyboard.press('Escape');
    assert.equal(await details.getAttribute('open'), null, `${menu} closes`);
    assert.ok(await details.locator('summary').evaluate((summary) => summary === document.activeElement));
  }

  await page.locator('details.reading summary').focus();
  for (const key of ['Enter', 'Tab', 'Tab', 'Space']) await page.keyboard.press(key);
  assert.equal(await page.evaluate(() => document.documentElement.dataset.text), 'large');
  page.expectNoErrors();
});

test('the keyboard alone finds a portal in the directory', async () => {
  const page = await openPerson(browser);
  await page.goto(portal('bacninh', '/-/cac-cong'));
  await page.getByRole('searchbox').focus();
  await page.keyboard.type('kinh bac');
  assert.equal(await page.locator('[data-filter-item]:visible').count(), 1);
  assert.match(await page.getByRole('status').textContent(), /1/);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.waitForURL(portal('kinhbac'));
  page.expectNoErrors();
});
