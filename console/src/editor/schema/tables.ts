import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table';
import type { DOMOutputSpec } from '@tiptap/pm/model';
import { cellContent } from './blocks';

interface Spans {
  colspan: number;
  rowspan: number;
}

// Cells know how far they reach and nothing of widths: the page decides those.
const spans = () => ({
  colspan: spanAttribute('colspan'),
  rowspan: spanAttribute('rowspan'),
});

function spanAttribute(name: keyof Spans) {
  return {
    default: 1,
    parseHTML: (element: HTMLElement) => Number(element.getAttribute(name)) || 1,
    renderHTML: (attributes: Partial<Spans>) =>
      attributes[name] === 1 ? {} : { [name]: attributes[name] },
  };
}

export const tables = [
  Table.extend({
    content: 'table_row+',
    // Without the inline widths of the original, which the server's policy forbids.
    renderHTML: (): DOMOutputSpec => ['table', ['tbody', 0]],
  }).configure({ resizable: false, allowTableNodeSelection: true }),
  TableRow.extend({ name: 'table_row', content: '(table_cell | table_header)*' }),
  TableHeader.extend({ name: 'table_header', content: cellContent, addAttributes: spans }),
  TableCell.extend({ name: 'table_cell', content: cellContent, addAttributes: spans }),
];
