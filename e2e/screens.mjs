// Writes pictures of the province that serves at HOITU_PORT, and a page that shows them all:
//
//   node screens.mjs demo | edges
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { openBrowser, openPerson, portal } from './browser.mjs';
import { pageKinds } from './pages.mjs';

const set = process.argv[2];
const folder = new URL('./output/screens/', import.meta.url).pathname;
mkdirSync(`${folder}${set}`, { recursive: true });

const looks = [
  { name: '360-light', options: { width: 360, height: 640 } },
  { name: '768-light', options: { width: 768, height: 1024 } },
  { name: '1440-light', options: { width: 1440, height: 900 } },
  { name: '360-dark', options: { width: 360, height: 640, colorScheme: 'dark' } },
  { name: '1440-dark', options: { width: 1440, height: 900, colorScheme: 'dark' } },
  { name: 'paper', options: { width: 794, height: 1123 }, media: 'print' },
];

/** Lazy pictures come when they are scrolled to; nobody scrolls a picture of a page. */
async function photograph(page, url, file) {
  await page.goto(url);
  await page.evaluate(() => Promise.all([...document.images].map((image) => {
    image.loading = 'eager';
    return image.decode().catch(() => {});
  })));
  await page.screenshot({ path: file, fullPage: true });
}

/** What opens only when it is pressed. */
async function photographMenus(page, file) {
  for (const menu of ['reading', 'all']) {
    await page.goto(portal('kinhbac'));
    await page.locator(`details.${menu} summary`).click();
    await page.screenshot({ path: file(`menu-${menu}`) });
  }
}

const browser = await openBrowser();
for (const { name, options, media } of looks) {
  const page = await openPerson(browser, options);
  if (media) await page.emulateMedia({ media });
  const file = (kind) => `${folder}${set}/${kind}-${name}.png`;
  await page.goto(portal('bacninh'));
  for (const kind of await pageKinds()) await photograph(page, kind.url, file(kind.name));
  if (!media) await photographMenus(page, file);
  await page.context().close();
}
await browser.close();

const pictures = readdirSync(folder, { recursive: true }).map(String).filter((name) => name.endsWith('.png')).sort();
const figure = (name) => `<figure><figcaption>${name}</figcaption><a href="${name}"><img src="${name}" alt="" loading="lazy"></a></figure>`;
writeFileSync(`${folder}index.html`, `<!doctype html><meta charset="utf-8"><title>Screens</title>
<style>body{font:14px sans-serif;display:flex;flex-wrap:wrap;gap:16px;align-items:start}figure{margin:0}img{width:280px;border:1px solid #999}</style>
${pictures.map(figure).join('\n')}
`);
process.exit();
