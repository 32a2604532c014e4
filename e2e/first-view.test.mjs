// The first view of a public page, nothing in the browser's memory: at most 100 kB over the wire with fonts and
// pictures, nothing moves while it arrives, and nothing is asked of any other host (R-PII-08).
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openBrowser, openPerson } from './browser.mjs';
import { pageKinds } from './pages.mjs';

const mostBytes = 100_000;
const kinds = new Set(['home-province', 'home-department', 'home-commune', 'section', 'section-full', 'article-picture',
  'article-everything', 'print-everything', 'directory', 'gone']);

let browser;
before(async () => { browser = await openBrowser(); });
after(() => browser.close());

/** Counts what the page costs as Chromium accounts it: heads and packed bodies. */
async function countBytes(page) {
  const session = await page.context().newCDPSession(page);
  const urls = new Map();
  const costs = [];
  session.on('Network.requestWillBeSent', ({ requestId, request }) => urls.set(requestId, request.url));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) =>
    costs.push({ url: urls.get(requestId), bytes: encodedDataLength }));
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  const hosts = () => [...new Set([...urls.values()].map((url) => new URL(url)).map(({ host }) => host))];
  return { costs, hosts };
}

/** How far the page has moved under the reader, once its fonts and first pictures are there. */
const layoutShift = (page) => page.evaluate(async () => {
  await document.fonts.ready;
  return new Promise((resolve) => {
    let sum = 0;
    const add = (entries) => { for (const { value } of entries) sum += value; };
    const observer = new PerformanceObserver((list) => add(list.getEntries()));
    observer.observe({ type: 'layout-shift', buffered: true });
    requestAnimationFrame(() => requestAnimationFrame(() => {
      add(observer.takeRecords());
      resolve(sum);
    }));
  });
});

const short = (url) => new URL(url).pathname.replace(/[0-9a-f]{40,}/, '…');

for (const [width, height, scale] of [[360, 640, 2], [1440, 900, 1]]) {
  test(`the first view at ${width} × ${height}`, async () => {
    for (const { name, url, status } of (await pageKinds()).filter((kind) => kinds.has(kind.name))) {
      const page = await openPerson(browser, { width, height, deviceScaleFactor: scale });
      const { costs, hosts } = await countBytes(page);
      assert.equal((await page.goto(url, { waitUntil: 'networkidle' })).status(), status);
      assert.equal((await layoutShift(page)).toFixed(3), '0.000', `${name} moves`);
      assert.deepEqual(hosts(), [new URL(url).host], name);
      const sum = costs.reduce((total, { bytes }) => total + bytes, 0);
      const list = costs.map(({ url: itsUrl, bytes }) => `${bytes} ${short(itsUrl)}`).join('\n');
      process.stdout.write(`${name} at ${width}: ${(sum / 1000).toFixed(1)} kB\n`);
      assert.ok(sum <= mostBytes, `${name}: ${sum} bytes\n${list}`);
      await page.context().close();
    }
  });
}
