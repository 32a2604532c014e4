import { expect, test } from 'vitest';
import {
  contrastOnWhite,
  formatColour,
  leastContrast,
  nearestPassing,
  parseColour,
} from './contrast';

test('black on white is 21 to 1', () => {
  expect(contrastOnWhite([0, 0, 0])).toBeCloseTo(21, 5);
});

test('a colour that passes is offered unchanged', () => {
  expect(nearestPassing([163, 21, 27])).toEqual([163, 21, 27]);
});

test('a pale colour is darkened until it just passes', () => {
  const offered = nearestPassing([255, 180, 0]);
  expect(contrastOnWhite(offered)).toBeGreaterThanOrEqual(leastContrast);
  expect(contrastOnWhite(offered)).toBeLessThan(leastContrast + 0.3);
});

test('only #rrggbb is a colour', () => {
  expect(parseColour('#1d4f91')).toEqual([29, 79, 145]);
  expect(parseColour('red')).toBeNull();
  expect(parseColour('#12345')).toBeNull();
  expect(formatColour([29, 79, 145])).toBe('#1d4f91');
});
