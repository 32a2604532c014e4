// Every kind of public page and all home pages, as html-validate and the Nu HTML checker read them; the styles and
// drawings they name; the feeds and sitemaps as XML.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { openBrowser, openPerson, portal } from './browser.mjs';
import config from './html-validate.config.mjs';
import { everyHome, get, pageKinds } from './pages.mjs';

// The HTML standard has `blocking` on rel=expect as well; the checker does not know it yet.
const isBehindTheStandard = (message) =>
  message === 'A “link” element with a “blocking” attribute must have a “rel” attribute whose value is “stylesheet”.';

const checker = String(createRequire(import.meta.url)('vnu-jar'));
const folder = new URL('./output/pages/', import.meta.url).pathname;
const pages = new Map();

before(async () => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const named = new Map();  // styles and drawings, each where a page names it
  const homes = (await everyHome()).map((url) => ({ name: new URL(url).hostname, url, status: 200 }));
  for (const { name, url, status } of [...await pageKinds(), ...homes]) {
    const page = await get(url);
    assert.equal(page.status, status, url);
    pages.set(`${name}.html`, page.text);
    for (const [, path] of page.text.matchAll(/"(\/-\/[^"#]+\.(?:css|svg))["#]/g)) named.set(path, new URL(path, url));
  }
  for (const [path, url] of named) pages.set(path.split('/').pop(), (await get(url)).text);
  for (const [name, text] of pages) writeFileSync(folder + name, text);
});

test('html-validate finds nothing', async () => {
  const validator = new HtmlValidate(new StaticConfigLoader(config));
  for (const [name, text] of pages) {
    if (!name.endsWith('.html')) continue;
    const { results } = await validator.validateString(text, name);
    const found = results.flatMap(({ messages }) => messages)
      .map(({ ruleId, message, line, column }) => `${name}:${line}:${column} ${ruleId}: ${message}`);
    assert.deepEqual(found, []);
  }
});

test('the Nu HTML checker finds nothing', async () => {
  const run = promisify(execFile)('java', ['-Xss4m', '-jar', checker, '--format', 'json', '--exit-zero-always',
    '--also-check-css', '--also-check-svg', folder], { maxBuffer: 1 << 26 });
  const { messages } = JSON.parse((await run).stderr);
  const found = messages.filter(({ message }) => !isBehindTheStandard(message))
    .map(({ url, lastLine, message }) => `${url}:${lastLine} ${message}`);
  assert.deepEqual(found, []);
});

test('feeds and sitemaps are XML', async () => {
  const browser = await openBrowser();
  after(() => browser.close());
  const page = await openPerson(browser);
  for (const slug of ['bacninh', 'snv', 'kinhbac']) {
    for (const path of ['/rss.xml', '/atom.xml', '/sitemap.xml', '/tin-tuc-su-kien/rss.xml']) {
      const { status, text } = await get(portal(slug, path));
      assert.equal(status, 200, `${slug}${path}`);
      const wrong = await page.evaluate((xml) =>
        new DOMParser().parseFromString(xml, 'application/xml').querySelector('parsererror')?.textContent, text);
      assert.equal(wrong, undefined, `${slug}${path}`);
    }
  }
});
