// @vitest-environment jsdom
import { DOMParser } from '@tiptap/pm/model';
import { expect, test } from 'vitest';
import { cleanWordHtml, isFromWord } from './paste-from-word';
import { articleSchema } from './schema/article-schema';

const item = (level: number, marker: string, text: string) =>
  `<p class=MsoListParagraphCxSpFirst style='text-indent:-.25in;mso-list:l0 level${level} lfo1'>` +
  `<![if !supportLists]><span style='mso-list:Ignore'>${marker}<span>&nbsp;&nbsp;</span></span><![endif]>` +
  `<span lang=VI>${text}</span></p>`;

function outline(html: string): string {
  const frame = document.createElement('div');
  frame.innerHTML = cleanWordHtml(html);
  return DOMParser.fromSchema(articleSchema).parse(frame).toString();
}

test('knows Word', () => {
  expect(isFromWord(item(1, '1.', 'a'))).toBe(true);
  expect(isFromWord('<p>a</p>')).toBe(false);
});

test('list paragraphs become nested lists without their written numbers', () => {
  expect(
    outline(
      `<p class=MsoNormal>Mở đầu</p>${item(1, '1.', 'Một')}${item(2, '·', 'Nhỏ')}${item(1, '2.', 'Hai')}` +
        '<p class=MsoNormal>Kết</p>',
    ),
  ).toBe(
    'doc(paragraph("Mở đầu"), ' +
      'ordered_list(list_item(paragraph("Một"), bullet_list(list_item(paragraph("Nhỏ")))), ' +
      'list_item(paragraph("Hai"))), paragraph("Kết"))',
  );
});

test('fonts, colours and languages of Word leave no trace', () => {
  expect(
    outline(
      "<p class=MsoNormal style='margin:0'><b><span lang=EN-US style='font-family:\"Times New Roman\";color:red'>Đậm</span></b><o:p></o:p></p>",
    ),
  ).toBe('doc(paragraph(strong("Đậm")))');
});

test('tables of Word keep their cells', () => {
  expect(
    outline(
      "<table class=MsoTableGrid style='width:100%'><tr><td width=100 colspan=2><p class=MsoNormal>a</p></td></tr></table>",
    ),
  ).toBe('doc(table(table_row(table_cell(paragraph("a")))))');
});
