import { expect, test } from 'vitest';
import { ProblemError } from '../api/problem';
import { en } from './en';
import { translate } from './language';
import { problemMessage } from './problem-message';
import { vi } from './vi';

const placeholders = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();

test('both languages have the same keys', () => {
  expect(Object.keys(en).sort()).toEqual(Object.keys(vi).sort());
});

test('no message is empty, and both languages fill the same places', () => {
  for (const [key, text] of Object.entries(vi)) {
    const english = en[key as keyof typeof vi];
    expect(text.trim(), key).not.toBe('');
    expect(english.trim(), key).not.toBe('');
    expect(placeholders(english), key).toEqual(placeholders(text));
  }
});

test('parameters are filled in, and what is not given stays visible', () => {
  expect(translate('vi', 'save.saved', { at: '10:42' })).toBe('đã lưu 10:42');
  expect(translate('vi', 'save.saved')).toBe('đã lưu {at}');
});

test('a known problem has its own message', () => {
  const problem = new ProblemError({ status: 403, code: 'article.four_eyes' });
  expect(problemMessage(problem)).toBe('problem.article.four_eyes');
});

test('an unknown code gets the message of its status', () => {
  const problem = new ProblemError({ status: 403, code: 'some.new.rule' });
  expect(problemMessage(problem)).toBe('problem.status.403');
});

test('an unknown code of an unknown status gets the general message', () => {
  expect(problemMessage(new ProblemError({ status: 418, code: 'teapot' }))).toBe('problem.unknown');
  expect(problemMessage(new TypeError('x'))).toBe('problem.unknown');
});
