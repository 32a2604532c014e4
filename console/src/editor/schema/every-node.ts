import type { JSONContent } from '@tiptap/core';

const text = (words: string, ...marks: JSONContent['marks'] & object): JSONContent =>
  marks.length > 0 ? { type: 'text', text: words, marks } : { type: 'text', text: words };
const paragraph = (...content: JSONContent[]): JSONContent => ({ type: 'paragraph', content });

/** A document with every node, mark and attribute of docs/richtext.md, for the tests. */
export const everyNode: JSONContent = {
  type: 'doc',
  content: [
    { type: 'heading', attrs: { level: 2 }, content: [text('Kết quả')] },
    paragraph(
      text('Sáng nay, '),
      text('UBND tỉnh', { type: 'strong' }),
      text(' họp ', { type: 'em' }),
      text('phiên', { type: 'underline' }),
      text('cũ', { type: 'strike' }),
      text('2', { type: 'superscript' }),
      text('3', { type: 'subscript' }),
      { type: 'hard_break' },
      text('xem tại', { type: 'link', attrs: { href: 'https://bacninh.gov.vn/' } }),
      text('Open Data', { type: 'language', attrs: { lang: 'en' } }),
    ),
    { type: 'heading', attrs: { level: 3 }, content: [text('Nhiệm vụ')] },
    {
      type: 'bullet_list',
      content: [
        {
          type: 'list_item',
          content: [
            paragraph(text('Một')),
            {
              type: 'ordered_list',
              attrs: { start: 4 },
              content: [{ type: 'list_item', content: [paragraph(text('Bốn'))] }],
            },
          ],
        },
      ],
    },
    { type: 'blockquote', content: [paragraph(text('Nhân dân là trung tâm.'))] },
    {
      type: 'table',
      content: [
        {
          type: 'table_row',
          content: [
            {
              type: 'table_header',
              attrs: { colspan: 2, rowspan: 1 },
              content: [paragraph(text('Chỉ tiêu'))],
            },
          ],
        },
        {
          type: 'table_row',
          content: [
            {
              type: 'table_cell',
              attrs: { colspan: 1, rowspan: 1 },
              content: [paragraph(text('a'))],
            },
            {
              type: 'table_cell',
              attrs: { colspan: 1, rowspan: 1 },
              content: [paragraph(text('b'))],
            },
          ],
        },
      ],
    },
    { type: 'figure', attrs: { picture: 5, alt: 'Quang cảnh phiên họp', caption: 'Ảnh: An' } },
    { type: 'horizontal_rule' },
    { type: 'heading', attrs: { level: 4 }, content: [text('Ghi chú')] },
  ],
};
