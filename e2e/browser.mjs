// What the browser tests share: one Chromium, pages that complain about everything the policy forbids, axe.
import { AxeBuilder } from '@axe-core/playwright';
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { chromium } from 'playwright-core';

const port = process.env.HOITU_PORT;
export const address = (host, path = '/') => `http://${host}.localhost:${port}${path}`;
export const portal = (slug, path = '/') =>
  address(slug === 'bacninh' ? 'bacninh' : `${slug}.bacninh`, path);
export const password = 'HoiTu-Demo-2026';

const output = new URL('./output/', import.meta.url).pathname;
mkdirSync(output, { recursive: true });

export const chromiumPath = process.env.CHROMIUM ?? '/usr/bin/chromium';
export const chromiumFlags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--no-first-run'];

export const openBrowser = () => chromium.launch({ executablePath: chromiumPath, args: chromiumFlags });

/** A person with their own cookies. What the page writes to the console as an error fails the test. */
export async function openPerson(browser, { width = 1440, height = 900, ...more } = {}) {
  const context = await browser.newContext({ viewport: { width, height }, locale: 'vi-VN', ...more });
  const page = await context.newPage();
  const errors = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    // Chromium says aloud that nobody is signed in yet, that a page is gone, and that a preview runs no script:
    // all meant.
    const meant = /status of (401|404|409|410|421)|Blocked script execution in '[^']+\/preview'/.test(message.text());
    if (message.type() === 'error' && !meant) errors.push(message.text());
  });
  page.expectNoErrors = () => assert.deepEqual(errors, []);
  return page;
}

export async function signIn(page, login) {
  await page.goto(address('console'));
  await page.getByLabel('Tên đăng nhập').fill(login);
  await page.getByLabel('Mật khẩu').fill(password);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await page.getByRole('heading', { level: 1, name: /Việc cần làm|Chào/ }).waitFor();
}

export const picture = (page, name) => page.screenshot({ path: `${output}${name}.png`, fullPage: true });

/** Asks without a page. Names below .localhost are the browser's business, so the host goes into the header. */
export function ask(page, url) {
  const { hostname, port: itsPort, pathname } = new URL(url);
  return page.request.get(`http://127.0.0.1:${itsPort}${pathname}`, { headers: { Host: hostname } });
}

/** WCAG 2.2 AA by axe: nothing may be found. */
export async function expectAccessible(page, what) {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
  assert.deepEqual(found, [], what);
}

/** Nothing sticks out to the side. */
export async function expectNoSidewaysScroll(page, what) {
  const [wide, seen] = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
  assert.ok(wide <= seen, `${what}: ${wide} px wide on ${seen} px`);
}
