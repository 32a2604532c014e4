// No link inside the portals is broken: linkinator follows every link of the province's, a department's and a
// commune's portal, and every fragment names something on its page.
import assert from 'node:assert/strict';
import http from 'node:http';
import { before, test } from 'node:test';
import { LinkChecker } from 'linkinator';
import { portal } from './browser.mjs';
import { get, loopback } from './pages.mjs';

before(() => { http.globalAgent = loopback; });

/** What lies outside is other people's business. */
const isOurs = (url) => new URL(url).hostname.endsWith('.localhost');

// Four at a time: the program turns browsers away that ask for more new pictures than it can make (renditions.h).
async function crawl(slug) {
  const { links } = await new LinkChecker().check({
    path: portal(slug), recurse: true, concurrency: 4, linksToSkip: async (url) => !isOurs(url),
  });
  return links;
}

/** "#icon" of every address with a fragment on a page, as [address without it, fragment]. */
function fragmentsOf(page, text) {
  return [...text.matchAll(/(?:href|data-copy)="([^"]*#[^"]+)"/g)].map(([, href]) => {
    const url = new URL(href, page);
    const fragment = decodeURIComponent(url.hash.slice(1));
    url.hash = '';
    return [url.href, fragment];
  });
}

for (const slug of ['bacninh', 'snv', 'kinhbac']) {
  test(`the links of ${slug}`, async () => {
    const links = await crawl(slug);
    assert.ok(links.length > 200, `only ${links.length} links`);
    const broken = links.filter(({ state }) => state === 'BROKEN');
    assert.deepEqual(broken.map(({ url, status, parent }) => `${parent} → ${url}: ${status}`), []);

    const texts = new Map();
    const read = async (url) => texts.get(url) ?? texts.set(url, (await get(url)).text).get(url);
    const pages = links.map(({ url }) => url.split('#')[0]).filter((url) => url.startsWith(portal(slug)));
    for (const page of new Set(pages)) {
      if (/\.(?!html)\w+$/.test(page)) continue;
      for (const [target, fragment] of fragmentsOf(page, await read(page))) {
        assert.ok((await read(target)).includes(`id="${fragment}"`), `${page} → ${target}#${fragment}`);
      }
    }
  });
}
