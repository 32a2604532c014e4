import { EditorState, NodeSelection, TextSelection, type Transaction } from '@tiptap/pm/state';
import { expect, test } from 'vitest';
import { articleSchema } from './schema/article-schema';
import { besideSelectedBlock, endOfText } from './typing-beside-blocks';

const paragraph = (words: string) => ({
  type: 'paragraph',
  content: [{ type: 'text', text: words }],
});
const figure = { type: 'figure', attrs: { picture: 7, alt: 'Hội trường', caption: '' } };

function stateOf(...content: object[]) {
  return EditorState.create({
    schema: articleSchema,
    doc: articleSchema.nodeFromJSON({ type: 'doc', content }),
  });
}

function type(state: EditorState, transaction: Transaction | null, words: string) {
  if (!transaction) throw new Error('nothing was changed');
  return state.apply(transaction.insertText(words));
}

const names = (state: EditorState) => state.doc.content.content.map((node) => node.type.name);

test('what is typed on a selected picture stands below it', () => {
  const state = stateOf(paragraph('Một.'), figure, paragraph('Hai.'));
  const selected = state.apply(state.tr.setSelection(NodeSelection.create(state.doc, 6)));
  const after = type(selected, besideSelectedBlock(selected), 'Ba.');
  expect(names(after)).toEqual(['paragraph', 'figure', 'paragraph', 'paragraph']);
  expect(after.doc.textBetween(0, after.doc.content.size, '/')).toBe('Một./Ba./Hai.');
});

test('what is typed in words is left to the editor', () => {
  const state = stateOf(paragraph('Một.'), figure);
  const inWords = state.apply(state.tr.setSelection(TextSelection.create(state.doc, 2)));
  expect(besideSelectedBlock(inWords)).toBeNull();
});

test('the end of a text that ends with a picture is below the picture', () => {
  const state = stateOf(paragraph('Một.'), figure);
  const after = type(state, endOfText(state), 'Hết.');
  expect(names(after)).toEqual(['paragraph', 'figure', 'paragraph']);
  expect(after.doc.lastChild?.textContent).toBe('Hết.');
});

test('the end of a text that ends with words is after the last of them', () => {
  const state = stateOf(figure, paragraph('Một'));
  const after = type(state, endOfText(state), '.');
  expect(names(after)).toEqual(['figure', 'paragraph']);
  expect(after.doc.textContent).toBe('Một.');
});
