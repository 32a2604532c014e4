import { expect, test } from 'vitest';
import { linkAddress } from './link-address';

test.each([
  ['https://bacninh.gov.vn/a?b=c#d', 'https://bacninh.gov.vn/a?b=c#d'],
  ['bacninh.gov.vn/tin', 'https://bacninh.gov.vn/tin'],
  ['vanthu@bacninh.gov.vn', 'mailto:vanthu@bacninh.gov.vn'],
  ['tel:02223822491', 'tel:02223822491'],
  ['/tin-tuc-su-kien', '/tin-tuc-su-kien'],
])('%s becomes %s', (typed, address) => {
  expect(linkAddress(typed)).toBe(address);
});

test.each([
  '',
  'javascript:alert(1)',
  '//evil.example',
  'https://user@host/',
  'https://',
  'data:text/html,x',
  'xin chào',
])('%s is no link', (typed) => {
  expect(linkAddress(typed)).toBeNull();
});
