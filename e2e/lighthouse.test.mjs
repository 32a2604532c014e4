// Lighthouse gives 100 for accessibility, best practices and findability. Performance is printed only: a shared
// machine's time is no test.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { measuredPages, withLighthouse } from './lighthouse.mjs';

test('Lighthouse finds nothing to better', async () => {
  await withLighthouse(async (audit) => {
    for (const { name, url } of await measuredPages()) {
      const { scores: { performance, ...scores }, failing } = await audit(url);
      process.stdout.write(`${name}: performance ${performance}\n`);
      assert.deepEqual(failing, [], name);
      assert.deepEqual(scores, { accessibility: 100, 'best-practices': 100, seo: 100 }, name);
    }
  });
});
