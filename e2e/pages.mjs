// What the tests ask without a browser: every kind of public page, and where an example of it stands.
import assert from 'node:assert/strict';
import http from 'node:http';
import { address, password, portal } from './browser.mjs';
import { crowded } from './edge-cases.mjs';

/** For Node.js as for browsers, names below .localhost are this machine (RFC 6761). */
export const loopback = new http.Agent({
  keepAlive: true,
  lookup: (name, options, done) =>
    options.all ? done(null, [{ address: '127.0.0.1', family: 4 }]) : done(null, '127.0.0.1', 4),
});

/** One answer, whatever its status, unpacked and not followed. */
export function get(url, { method = 'GET', headers = {}, body } = {}) {
  return new Promise((resolve, reject) => {
    const request = http.request(url, { method, headers, agent: loopback }, async (response) => {
      const parts = [];
      for await (const part of response) parts.push(part);
      resolve({ status: response.statusCode, headers: response.headers, text: Buffer.concat(parts).toString() });
    });
    request.on('error', reject).end(body);
  });
}

/** The addresses of articles on a portal, from its sitemap, the newest last. */
export async function articlesOf(slug) {
  const { text } = await get(portal(slug, '/sitemap.xml'));
  return [...text.matchAll(/<loc>([^<]+-\d+)<\/loc>/g)].map(([, found]) => found);
}

const printPage = (article) => new URL(`/-/in/${article.match(/\d+$/)[0]}`, article).href;

/** The home pages of all portals, from the directory that every citizen can open. */
export async function everyHome() {
  const { text } = await get(portal('bacninh', '/-/cac-cong'));
  const found = [...text.matchAll(/<li data-filter-item><a href="(http:\/\/[^"]+)"/g)].map(([, href]) => href);
  return [...new Set([portal('bacninh'), ...found])];
}

/** Signed in at the API: a function that sends JSON as this official. */
async function officialAt(login) {
  const origin = new URL(address('console')).origin;
  const send = async (method, path, more, body) => {
    const answer = await get(`${origin}/api/v1${path}`, {
      method, body: body && JSON.stringify(body),
      headers: { Origin: origin, ...(body && { 'Content-Type': 'application/json' }), ...more },
    });
    assert.ok(answer.status < 300, `${method} ${path}: ${answer.status} ${answer.text}`);
    return { ...answer, json: answer.text && JSON.parse(answer.text) };
  };
  const session = await send('POST', '/session', {}, { login, password });
  const Cookie = session.headers['set-cookie'].map((cookie) => cookie.split(';')[0]).join('; ');
  const token = { Cookie, 'X-CSRF-Token': session.json.csrf_token };
  return (method, path, body, headers) => send(method, path, { ...token, ...headers }, body);
}

/** The address of a withdrawn article; withdraws one where there is none yet. */
async function withdrawnArticle() {
  const head = await officialAt(`truongban.${crowded.portal}`);
  const [board] = (await head('GET', '/portals?mine=true')).json.items;
  const list = `/portals/${board.id}/articles?section=${crowded.section}`;
  const find = async (state) => (await head('GET', `${list}&state=${state}&limit=1`)).json.items[0];
  const addressOf = (article) => portal(crowded.portal, `/${crowded.section}/x-${article.id}`);
  const gone = await find('withdrawn');
  if (gone) return addressOf(gone);
  const article = await find('published');
  const { headers } = await head('GET', `/articles/${article.id}`);
  await head('POST', `/articles/${article.id}/withdrawals`, { outcome: 'error', reason: 'Số liệu chưa chính xác.' },
    { 'If-Match': headers.etag });
  return addressOf(article);
}

/** Every kind of public page: its name, an address, and the status it answers with. */
export async function pageKinds() {
  const directives = await articlesOf('bacninh');
  const notices = await articlesOf('kinhbac');
  const edge = await articlesOf(crowded.portal);
  const like = (list, words) => {
    const found = list.find((one) => one.includes(words));
    assert.ok(found, `no article like ${words}`);
    return found;
  };
  const pictured = like(directives, 'mot-nen-tang');
  return [
    { name: 'home-province', url: portal('bacninh') },
    { name: 'home-department', url: portal('snv') },
    { name: 'home-commune', url: portal('kinhbac') },
    { name: 'section', url: portal('snv', '/tin-tuc-su-kien') },
    { name: 'section-with-sections', url: portal('bacninh', '/gioi-thieu') },
    { name: 'section-full', url: portal(crowded.portal, `/${crowded.section}`) },
    { name: 'section-second-page', url: portal(crowded.portal, `/${crowded.section}?trang=2`) },
    { name: 'section-empty', url: portal('kinhbac', '/lich-cong-tac') },
    { name: 'directives', url: portal('kinhbac', '/chi-dao-dieu-hanh') },
    { name: 'article-picture', url: pictured },
    { name: 'article-table', url: like(notices, 'lich-tiep-cong-dan') },
    { name: 'article-directive', url: portal('kinhbac', new URL(like(directives, 'day-nhanh')).pathname) },
    { name: 'article-everything', url: like(edge, 'mot-bai-co-du-moi-thu') },
    { name: 'home-english', url: portal('bacninh', '/en/') },
    { name: 'home-korean', url: portal('bacninh', '/ko/') },
    { name: 'article-translation', url: like(directives, 'one-platform') },
    { name: 'organisation', url: portal('snv', '/-/to-chuc') },
    { name: 'staff', url: portal('bacninh', '/-/danh-ba') },
    { name: 'work-calendar', url: portal('bacninh', '/-/lich-lam-viec') },
    { name: 'accessibility-statement', url: portal('kinhbac', '/-/tro-nang') },
    { name: 'style-guide', url: portal('snv', '/-/kieu-mau') },
    { name: 'qr-sheet', url: portal('kinhbac', '/-/ma-qr') },
    { name: 'print', url: printPage(pictured) },
    { name: 'print-everything', url: printPage(like(edge, 'mot-bai-co-du-moi-thu')) },
    { name: 'directory', url: portal('bacninh', '/-/cac-cong') },
    { name: 'site-map', url: portal('kinhbac', '/-/so-do') },
    { name: 'not-found', url: portal('snv', '/khong-co-trang-nay'), status: 404 },
    { name: 'gone', url: await withdrawnArticle(), status: 410 },
    { name: 'misdirected', url: address('khong-co-cong-nay'), status: 421 },
  ].map((kind) => ({ status: 200, ...kind }));
}
