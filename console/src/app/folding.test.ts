import { expect, test } from 'vitest';
import { fold, matches } from './folding';

test('tones, case and đ do not count', () => {
  expect(fold('Phường ĐÌNH BẢNG')).toBe('phuong dinh bang');
});

test('words match in any order', () => {
  expect(matches('Phường Kinh Bắc', 'bac kinh')).toBe(true);
  expect(matches('Phường Kinh Bắc', 'giang')).toBe(false);
  expect(matches('Phường Kinh Bắc', '')).toBe(true);
});
