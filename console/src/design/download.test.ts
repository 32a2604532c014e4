import { expect, test } from 'vitest';
import { toCsv } from './download';

test('quotes what needs it and begins with the mark that spreadsheets look for', () => {
  expect(toCsv([['Sở Nội vụ', 'a,b', 'nói "được"', null, 3]])).toBe(
    '\uFEFFSở Nội vụ,"a,b","nói ""được""",,3\r\n',
  );
});

test('a formula stays a text', () => {
  expect(toCsv([['=1+1']])).toBe("\uFEFF'=1+1\r\n");
});
