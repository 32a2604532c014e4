import { expect, test } from 'vitest';
import { readFilter, writeFilter } from './article-filter';

test('what is written into the address is read again', () => {
  const filter = { state: 'submitted', section: 'tin-tuc-su-kien', q: 'khai giảng' } as const;
  expect(readFilter(writeFilter(filter))).toEqual(filter);
});

test('empty parts leave no trace in the address', () => {
  expect(writeFilter({ state: undefined, section: '', q: '' }).toString()).toBe('');
});

test('an unknown state is no state', () => {
  expect(readFilter(new URLSearchParams('state=secret')).state).toBeUndefined();
});
