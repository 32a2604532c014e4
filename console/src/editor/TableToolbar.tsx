import type { Editor } from '@tiptap/react';
import {
  BetweenHorizontalEnd,
  BetweenVerticalEnd,
  PanelTop,
  TableCellsMerge,
  TableCellsSplit,
  TableColumnsSplit,
  TableRowsSplit,
  Trash2,
} from 'lucide-react';
import { IconButton } from '../design/Button';
import { useLanguage } from '../i18n/language';

/** Shown while the cursor is in a table. */
export function TableToolbar({ editor }: { editor: Editor }) {
  const { t } = useLanguage();
  const run = () => editor.chain().focus();
  return (
    <div className="toolbar-row" role="group" aria-label={t('table.tools')}>
      <IconButton
        icon={BetweenHorizontalEnd}
        label={t('table.add_row')}
        onClick={() => run().addRowAfter().run()}
      />
      <IconButton
        icon={BetweenVerticalEnd}
        label={t('table.add_column')}
        onClick={() => run().addColumnAfter().run()}
      />
      <IconButton
        icon={TableRowsSplit}
        label={t('table.delete_row')}
        onClick={() => run().deleteRow().run()}
      />
      <IconButton
        icon={TableColumnsSplit}
        label={t('table.delete_column')}
        onClick={() => run().deleteColumn().run()}
      />
      <IconButton
        icon={PanelTop}
        label={t('table.header_row')}
        onClick={() => run().toggleHeaderRow().run()}
      />
      <IconButton
        icon={TableCellsMerge}
        label={t('table.merge')}
        disabled={!editor.can().mergeCells()}
        onClick={() => run().mergeCells().run()}
      />
      <IconButton
        icon={TableCellsSplit}
        label={t('table.split')}
        disabled={!editor.can().splitCell()}
        onClick={() => run().splitCell().run()}
      />
      <IconButton
        icon={Trash2}
        label={t('table.delete')}
        onClick={() => run().deleteTable().run()}
      />
    </div>
  );
}
