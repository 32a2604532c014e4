// Lighthouse on public pages, as on a middling phone. As a program it prints one line of JSON for bench/lighthouse:
//
//   HOITU_PORT=… node lighthouse.mjs [ROUNDS]
import { pathToFileURL } from 'node:url';
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { chromiumFlags, chromiumPath } from './browser.mjs';
import { pageKinds } from './pages.mjs';

const categories = ['performance', 'accessibility', 'best-practices', 'seo'];

/** The four pages that are measured. */
export async function measuredPages() {
  const names = new Set(['home-province', 'section-full', 'article-picture', 'directory']);
  return (await pageKinds()).filter(({ name }) => names.has(name));
}

/** Runs `look` with a function that gives a page's scores of 100 and what keeps them lower. */
export async function withLighthouse(look) {
  const chrome = await launch({ chromePath: chromiumPath, chromeFlags: [...chromiumFlags, '--headless=new'] });
  const audit = async (url) => {
    const options = { port: chrome.port, onlyCategories: categories, disableFullPageScreenshot: true, logLevel: 'silent' };
    const { lhr } = await lighthouse(url, options);
    const scores = Object.fromEntries(categories.map((id) => [id, Math.round(lhr.categories[id].score * 100)]));
    const failing = categories.slice(1).flatMap((id) => lhr.categories[id].auditRefs)
      .filter(({ id, weight }) => weight > 0 && lhr.audits[id].score !== null && lhr.audits[id].score < 1)
      .map(({ id }) => `${id}: ${JSON.stringify(lhr.audits[id].details?.items ?? lhr.audits[id].title)}`);
    return { scores, failing };
  };
  try {
    return await look(audit);
  } finally {
    await chrome.kill();
  }
}

const middle = (numbers) => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

async function medians(rounds) {
  return withLighthouse(async (audit) => {
    const figures = {};
    for (const { name, url } of await measuredPages()) {
      const runs = [];
      for (let round = 0; round < rounds; round += 1) runs.push((await audit(url)).scores);
      figures[name] = Object.fromEntries(categories.map((id) => [id, middle(runs.map((scores) => scores[id]))]));
    }
    return figures;
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.stdout.write(`${JSON.stringify(await medians(Number(process.argv[2] ?? 3)))}\n`);
  process.exit();
}
