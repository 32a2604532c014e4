import { Dropcursor, Gapcursor, Placeholder, UndoRedo } from '@tiptap/extensions';
import { ReactNodeViewRenderer, useEditor, type Editor } from '@tiptap/react';
import { useEffect } from 'react';
import type { RichText } from '../api/contract';
import { useLanguage } from '../i18n/language';
import { FigureView } from './FigureView';
import { cleanWordHtml, isFromWord } from './paste-from-word';
import { articleExtensions } from './schema/article-schema';
import { Figure } from './schema/figure';
import { TypingBesideBlocks } from './typing-beside-blocks';

interface RichTextOptions {
  body: RichText;
  /** Grows when the body was replaced from outside. */
  replaced: number;
  editable: boolean;
  language: string;
  onChange: (body: RichText) => void;
}

/** TipTap on the schema of the server, with pictures that show themselves. */
export function useRichTextEditor({
  body,
  replaced,
  editable,
  language,
  onChange,
}: RichTextOptions): Editor | null {
  const { t } = useLanguage();
  const editor = useEditor({
    extensions: [
      ...articleExtensions.filter((extension) => extension.name !== Figure.name),
      Figure.extend({ addNodeView: () => ReactNodeViewRenderer(FigureView) }),
      TypingBesideBlocks,
      UndoRedo,
      Dropcursor.configure({ class: 'drop-cursor', color: false }),
      Gapcursor,
      Placeholder.configure({ placeholder: t('editor.placeholder') }),
    ],
    content: body,
    editable,
    // The policy of the server allows no styles at run time; editor.css has them.
    injectCSS: false,
    shouldRerenderOnTransaction: true,
    editorProps: {
      attributes: {
        class: 'reading',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': t('editor.body'),
        lang: language,
      },
      transformPastedHTML: (html) => (isFromWord(html) ? cleanWordHtml(html) : html),
    },
    onUpdate: ({ editor: changed }) => {
      onChange(changed.getJSON() as RichText);
    },
  });

  useEffect(() => {
    editor.setEditable(editable, false);
  }, [editor, editable]);
  useEffect(() => {
    if (replaced > 0) editor.commands.setContent(body, { emitUpdate: false });
    // The body itself changes with every letter; only a replacement counts.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [editor, replaced]);
  return editor;
}
