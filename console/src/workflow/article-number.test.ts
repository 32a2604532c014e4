import { expect, test } from 'vitest';
import { articleNumberIn } from './article-number';

test.each([
  ['17', 17],
  ['https://snv.bacninh.gov.vn/tin-tuc/le-khai-giang-nam-2026-17', 17],
  ['https://console.bacninh.gov.vn/articles/17?do=publish', 17],
])('%s means article %i', (typed, number) => {
  expect(articleNumberIn(typed)).toBe(number);
});

test.each(['', 'bài 17b', 'le-khai-giang', '0'])('%s means none', (typed) => {
  expect(articleNumberIn(typed)).toBeNull();
});
