import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import {
  NodeSelection,
  Plugin,
  TextSelection,
  type EditorState,
  type Transaction,
} from '@tiptap/pm/state';

/** A figure, a rule: a block that stands for itself and holds no text. */
const isWhole = (node: Node | null) => node !== null && node.isBlock && node.isAtom;

/** Puts the caret into a new paragraph below the block at that place. */
function paragraphAt(state: EditorState, place: number): Transaction | null {
  const paragraph = state.schema.nodes.paragraph?.create();
  if (!paragraph) return null;
  const transaction = state.tr.insert(place, paragraph);
  return transaction
    .setSelection(TextSelection.create(transaction.doc, place + 1))
    .scrollIntoView();
}

/** A paragraph below the selected block, so that what is typed next does not replace it; null where none is selected. */
export function besideSelectedBlock(state: EditorState): Transaction | null {
  const { selection } = state;
  if (!(selection instanceof NodeSelection) || !isWhole(selection.node)) return null;
  return paragraphAt(state, selection.to);
}

/** The caret at the end of the text, in a new paragraph where the text ends with a block that holds none. */
export function endOfText(state: EditorState): Transaction | null {
  if (isWhole(state.doc.lastChild)) return paragraphAt(state, state.doc.content.size);
  return state.tr.setSelection(TextSelection.atEnd(state.doc)).scrollIntoView();
}

/**
 * Typing never destroys a picture. ProseMirror replaces a selected block with the first letter typed; a click into the
 * middle of a text is enough to select one.
 */
export const TypingBesideBlocks = Extension.create({
  name: 'typing_beside_blocks',
  addKeyboardShortcuts() {
    return {
      'Mod-End': ({ editor }) => {
        const transaction = endOfText(editor.state);
        if (transaction) editor.view.dispatch(transaction);
        return transaction !== null;
      },
    };
  },
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handleTextInput: (view, _from, _to, text) => {
          const transaction = besideSelectedBlock(view.state);
          if (transaction) view.dispatch(transaction.insertText(text));
          return transaction !== null;
        },
        handleDOMEvents: {
          // Vietnamese input methods compose; the browser writes for itself and asks nobody.
          compositionstart: (view) => {
            const transaction = besideSelectedBlock(view.state);
            if (transaction) view.dispatch(transaction);
            return false;
          },
        },
      },
    }),
  ],
});
