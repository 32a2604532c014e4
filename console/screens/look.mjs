// Opens every screen of the built console on the mock server at phone and desk width, in light and dark,
// takes its picture, runs axe on it, and fails on findings, on a sideways scroll and on anything the
// policy of the server forbids.
//   npm run build && npm run screens [name of a screen…]
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';
import { preview } from 'vite';
import { screens } from './screens.mjs';

const output = new URL('./output/', import.meta.url).pathname;
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const sizes = [
  { name: '360', viewport: { width: 360, height: 740 }, colorScheme: 'light' },
  { name: '1440', viewport: { width: 1440, height: 900 }, colorScheme: 'light' },
  { name: '1440-dark', viewport: { width: 1440, height: 900 }, colorScheme: 'dark' },
];

mkdirSync(output, { recursive: true });
const server = await preview({ mode: 'mock', preview: { port: 0 } });
const address = server.resolvedUrls.local[0];
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--disable-background-networking',
    '--disable-component-update',
  ],
});
const wanted = process.argv.slice(2);
let faults = 0;

function report(fault) {
  faults += 1;
  process.stdout.write(`${fault}\n`);
}

for (const size of sizes) {
  for (const screen of screens.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
    await look(screen, size);
  }
}
await browser.close();
await server.close();
process.stdout.write(`${faults === 0 ? 'nothing' : faults} found; pictures in screens/output\n`);
process.exit(faults === 0 ? 0 : 1);

async function look(screen, { name, viewport, colorScheme }) {
  const context = await browser.newContext({
    viewport,
    colorScheme,
    locale: 'vi-VN',
    baseURL: address,
  });
  const label = `${screen.name} at ${name}`;
  const page = await context.newPage();
  page.on('console', (message) => {
    // Chromium says 401 aloud when nobody is signed in yet.
    if (message.type() === 'error' && !message.text().includes('401')) {
      report(`${label}: ${message.text()}`);
    }
  });
  page.on('pageerror', (error) => report(`${label}: ${error.message}`));
  try {
    if (screen.login)
      await context.request.post('/api/v1/session', {
        data: { login: screen.login, password: 'demo' },
      });
    if (screen.login === 'truongban')
      await context.request.post('/api/v1/session/second-factor', { data: { code: '123456' } });
    await page.goto(screen.path);
    await page.waitForLoadState('load');
    await page.locator('h1, .article-page').first().waitFor();
    await page.evaluate(() => document.fonts.ready);
    await screen.act?.(page);
    await page.waitForTimeout(150);
    await page.screenshot({
      path: `${output}${screen.name}-${name}.png`,
      fullPage: !screen.viewportOnly,
    });
    await findFaults(page, label);
  } catch (error) {
    report(`${label}: ${error.message}`);
  }
  await context.close();
}

async function findFaults(page, label) {
  // Not with addScriptTag: the policy forbids inline scripts, and rightly.
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() =>
    window.axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    }),
  );
  for (const { id, nodes } of violations) {
    report(`${label}: axe ${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`);
  }
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  if (wider > 0) report(`${label}: ${wider} px wider than the screen`);
}
