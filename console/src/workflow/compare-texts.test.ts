import { expect, test } from 'vitest';
import { compareTexts } from './compare-texts';
import { linesOf } from './text-lines';

test('equal texts have only equal lines', () => {
  expect(compareTexts(['a', 'b'], ['a', 'b'])).toEqual([
    [{ kind: 'same', text: 'a' }],
    [{ kind: 'same', text: 'b' }],
  ]);
});

test('a changed line is compared word by word', () => {
  expect(compareTexts(['Có 1.187 trường học'], ['Có 1.203 trường học'])).toEqual([
    [
      { kind: 'same', text: 'Có ' },
      { kind: 'removed', text: '1.187 ' },
      { kind: 'added', text: '1.203 ' },
      { kind: 'same', text: 'trường học' },
    ],
  ]);
});

test('lines that have nothing in common are one removed and one added', () => {
  expect(compareTexts(['một hai'], ['ba bốn'])).toEqual([
    [{ kind: 'removed', text: 'một hai' }],
    [{ kind: 'added', text: 'ba bốn' }],
  ]);
});

test('an inserted line leaves the others alone', () => {
  expect(compareTexts(['a', 'c'], ['a', 'b', 'c']).map((line) => line[0]?.kind)).toEqual([
    'same',
    'added',
    'same',
  ]);
});

test('title, summary, paragraphs, cells and pictures become lines', () => {
  const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
  const body = {
    type: 'doc' as const,
    content: [
      paragraph('a'),
      {
        type: 'table',
        content: [
          { type: 'table_row', content: [{ type: 'table_cell', content: [paragraph('b')] }] },
        ],
      },
      { type: 'figure', attrs: { picture: 1, alt: 'x', caption: 'y' } },
    ],
  };
  expect(linesOf({ title: 't', summary: '', body })).toEqual(['t', 'a', 'b', '▣ y — x']);
});
