import { expect, test } from 'vitest';
import { mondayOf, shifted, weekOf } from './work-week';

test('a week begins on Monday and is numbered as ISO 8601 does', () => {
  expect(mondayOf('2026-11-22')).toBe('2026-11-16');
  expect(mondayOf('2026-11-23')).toBe('2026-11-23');
  expect(weekOf('2026-11-22')).toBe('2026-W47');
  expect(weekOf('2026-11-23')).toBe('2026-W48');
  expect(weekOf('2027-01-03')).toBe('2026-W53');
  expect(weekOf('2024-12-30')).toBe('2025-W01');
  expect(shifted('2026-12-28', 7)).toBe('2027-01-04');
});
