import type { Editor } from '@tiptap/react';
import {
  ImagePlus,
  Languages,
  List,
  ListOrdered,
  Minus,
  Quote,
  Redo2,
  RemoveFormatting,
  Strikethrough,
  Subscript,
  Superscript,
  Table,
  Undo2,
} from 'lucide-react';
import { IconButton } from '../design/Button';
import { useLanguage } from '../i18n/language';
import { TableToolbar } from './TableToolbar';

interface FixedToolbarProps {
  editor: Editor;
  onPicture: () => void;
  onLanguage: () => void;
}

/** What is put into a text; what is done to selected words stands in the selection toolbar. */
export function FixedToolbar({ editor, onPicture, onLanguage }: FixedToolbarProps) {
  const { t } = useLanguage();
  const run = () => editor.chain().focus();
  return (
    <div className="toolbar" role="toolbar" aria-label={t('editor.tools')}>
      <div className="toolbar-row">
        <BlockKind editor={editor} />
        <IconButton
          icon={List}
          label={t('tool.bullet_list')}
          pressed={editor.isActive('bullet_list')}
          onClick={() => run().toggleList('bullet_list', 'list_item').run()}
        />
        <IconButton
          icon={ListOrdered}
          label={t('tool.ordered_list')}
          pressed={editor.isActive('ordered_list')}
          onClick={() => run().toggleList('ordered_list', 'list_item').run()}
        />
        <IconButton
          icon={Quote}
          label={t('tool.quote')}
          pressed={editor.isActive('blockquote')}
          onClick={() => run().toggleBlockquote().run()}
        />
        <span className="toolbar-gap" />
        <IconButton icon={ImagePlus} label={t('tool.picture')} onClick={onPicture} />
        <IconButton
          icon={Table}
          label={t('tool.table')}
          onClick={() => run().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run()}
        />
        <IconButton
          icon={Minus}
          label={t('tool.rule')}
          onClick={() => run().setHorizontalRule().run()}
        />
        <span className="toolbar-gap" />
        <IconButton
          icon={Strikethrough}
          label={t('tool.strike')}
          pressed={editor.isActive('strike')}
          onClick={() => run().toggleStrike().run()}
        />
        <IconButton
          icon={Superscript}
          label={t('tool.superscript')}
          pressed={editor.isActive('superscript')}
          onClick={() => run().toggleSuperscript().run()}
        />
        <IconButton
          icon={Subscript}
          label={t('tool.subscript')}
          pressed={editor.isActive('subscript')}
          onClick={() => run().toggleSubscript().run()}
        />
        <IconButton
          icon={Languages}
          label={t('tool.language')}
          pressed={editor.isActive('language')}
          onClick={onLanguage}
        />
        <IconButton
          icon={RemoveFormatting}
          label={t('tool.clear')}
          onClick={() => run().unsetAllMarks().run()}
        />
        <span className="toolbar-gap" />
        <IconButton
          icon={Undo2}
          label={t('tool.undo')}
          disabled={!editor.can().undo()}
          onClick={() => run().undo().run()}
        />
        <IconButton
          icon={Redo2}
          label={t('tool.redo')}
          disabled={!editor.can().redo()}
          onClick={() => run().redo().run()}
        />
      </div>
      {editor.isActive('table') && <TableToolbar editor={editor} />}
    </div>
  );
}

function BlockKind({ editor }: { editor: Editor }) {
  const { t } = useLanguage();
  const level = editor.isActive('heading') ? String(editor.getAttributes('heading').level) : '0';
  return (
    <select
      className="toolbar-select"
      aria-label={t('tool.block')}
      value={level}
      onChange={(event) => {
        const chosen = Number(event.target.value) as 0 | 2 | 3 | 4;
        if (chosen === 0) editor.chain().focus().setParagraph().run();
        else editor.chain().focus().setHeading({ level: chosen }).run();
      }}
    >
      <option value="0">{t('tool.paragraph')}</option>
      <option value="2">{t('tool.heading_1')}</option>
      <option value="3">{t('tool.heading_2')}</option>
      <option value="4">{t('tool.heading_3')}</option>
    </select>
  );
}
