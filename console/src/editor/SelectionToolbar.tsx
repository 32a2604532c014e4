import { isTextSelection, type Editor } from '@tiptap/react';
import { BubbleMenu } from '@tiptap/react/menus';
import { Bold, Heading2, Italic, Link, Underline } from 'lucide-react';
import { IconButton } from '../design/Button';
import { useLanguage } from '../i18n/language';

// The menu takes a new object for a change of its options and answers with a transaction, which draws the
// editor anew: these must stay the same objects.
const options = { placement: 'top', offset: 8 } as const;
const shouldShow = ({ editor }: { editor: Editor }) =>
  editor.isEditable && isTextSelection(editor.state.selection) && !editor.state.selection.empty;

/** Appears beside selected words. */
export function SelectionToolbar({ editor, onLink }: { editor: Editor; onLink: () => void }) {
  const { t } = useLanguage();
  const run = () => editor.chain().focus();
  return (
    <BubbleMenu editor={editor} className="bubble" options={options} shouldShow={shouldShow}>
      <div role="toolbar" aria-label={t('editor.selection_tools')} className="bubble-row">
        <IconButton
          icon={Bold}
          label={t('tool.strong')}
          pressed={editor.isActive('strong')}
          onClick={() => run().toggleMark('strong').run()}
        />
        <IconButton
          icon={Italic}
          label={t('tool.em')}
          pressed={editor.isActive('em')}
          onClick={() => run().toggleMark('em').run()}
        />
        <IconButton
          icon={Underline}
          label={t('tool.underline')}
          pressed={editor.isActive('underline')}
          onClick={() => run().toggleUnderline().run()}
        />
        <IconButton
          icon={Link}
          label={t('tool.link')}
          pressed={editor.isActive('link')}
          onClick={onLink}
        />
        <IconButton
          icon={Heading2}
          label={t('tool.heading_1')}
          pressed={editor.isActive('heading', { level: 2 })}
          onClick={() => run().toggleHeading({ level: 2 }).run()}
        />
      </div>
    </BubbleMenu>
  );
}
