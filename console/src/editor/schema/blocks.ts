import Blockquote from '@tiptap/extension-blockquote';
import Document from '@tiptap/extension-document';
import HardBreak from '@tiptap/extension-hard-break';
import Heading from '@tiptap/extension-heading';
import HorizontalRule from '@tiptap/extension-horizontal-rule';
import { BulletList, ListItem, ListKeymap, OrderedList } from '@tiptap/extension-list';
import Paragraph from '@tiptap/extension-paragraph';
import Text from '@tiptap/extension-text';

// The blocks under the names of docs/richtext.md. What may stand in what is the server's rule
// (src/richtext/schema.cc); paragraphs come first, so an empty place is filled with one.

const flow = 'paragraph | bullet_list | ordered_list | figure';

const ArticleHeading = Heading.extend({
  // The page's title is level 1; pasted headings of other levels move to the nearest of ours.
  parseHTML: () =>
    [1, 2, 3, 4, 5, 6].map((level) => ({
      tag: `h${level}`,
      attrs: { level: Math.min(Math.max(level, 2), 4) },
    })),
}).configure({ levels: [2, 3, 4] });

const ArticleOrderedList = OrderedList.extend({
  name: 'ordered_list',
  addAttributes: () => ({
    start: {
      default: 1,
      parseHTML: (element: HTMLElement) => Number(element.getAttribute('start')) || 1,
      renderHTML: ({ start }: { start?: number }) => (start === 1 ? {} : { start }),
    },
  }),
}).configure({ itemTypeName: 'list_item' });

export const blocks = [
  Document,
  Paragraph,
  Text,
  ArticleHeading,
  BulletList.extend({ name: 'bullet_list' }).configure({ itemTypeName: 'list_item' }),
  ArticleOrderedList,
  ListItem.extend({ name: 'list_item', content: `(${flow} | table)+` }).configure({
    bulletListTypeName: 'bullet_list',
    orderedListTypeName: 'ordered_list',
  }),
  ListKeymap.configure({
    listTypes: [{ itemName: 'list_item', wrapperNames: ['bullet_list', 'ordered_list'] }],
  }),
  Blockquote.extend({ content: `(${flow} | table)+` }),
  HorizontalRule.extend({ name: 'horizontal_rule' }),
  HardBreak.extend({ name: 'hard_break' }),
];

export const cellContent = `(${flow})+`;
