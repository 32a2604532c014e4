// @vitest-environment jsdom
import type { JSONContent } from '@tiptap/core';
import { expect, test } from 'vitest';
import type { Draft } from '../draft';
import { articleSchema } from '../schema/article-schema';
import { everyNode } from '../schema/every-node';
import { checkArticle } from './check-article';

const good: Draft = {
  section: 'tin-tuc-su-kien',
  language: 'vi',
  title: 'Khai giảng năm học mới',
  summary: 'Sáng 5/9, các trường khai giảng.',
  body: { type: 'doc' },
  cover: 5,
  author_line: 'Văn An',
  source_name: 'Sở Giáo dục và Đào tạo',
  source_url: 'https://sgddt.bacninh.gov.vn/tin',
  source_published_at: null,
  source_event_at: null,
  placements: [],
  change_note: '',
  translates: null,
};
const words = (text: string, ...marks: JSONContent[]): JSONContent => ({
  type: 'paragraph',
  content: [{ type: 'text', text, marks: marks as never }],
});
const link = { type: 'link', attrs: { href: 'https://bacninh.gov.vn/' } };
const heading = (level: number): JSONContent => ({
  type: 'heading',
  attrs: { level },
  content: [{ type: 'text', text: 'Mục' }],
});

function messages(content: JSONContent[], draft: Partial<Draft> = {}): string[] {
  const body = articleSchema.nodeFromJSON({ type: 'doc', content });
  return checkArticle({ ...good, ...draft }, body).map((finding) => finding.message);
}

test('a good article has nothing to point at', () => {
  const body = articleSchema.nodeFromJSON(everyNode);
  expect(checkArticle(good, body)).toEqual([]);
});

test.each<[string, Partial<Draft>]>([
  ['check.title_empty', { title: ' ' }],
  ['check.title_capitals', { title: 'THÔNG BÁO TUYỂN DỤNG' }],
  ['check.summary_empty', { summary: '' }],
  ['check.source_missing', { source_name: '', author_line: '' }],
  ['check.source_url_missing', { source_url: '' }],
  ['check.source_name_missing', { source_name: '', source_url: 'https://x.vn/' }],
  ['check.cover_missing', { cover: null }],
])('%s', (message, draft) => {
  expect(messages([words('Nội dung.')], draft)).toContain(message);
});

test.each<[string, JSONContent[]]>([
  ['check.body_empty', [{ type: 'paragraph' }]],
  ['check.heading_first', [heading(3), words('a')]],
  ['check.heading_jump', [heading(2), heading(4), words('a')]],
  ['check.picture_undescribed', [words('a'), { type: 'figure', attrs: { picture: 1, alt: '' } }]],
  [
    'check.picture_file_name',
    [words('a'), { type: 'figure', attrs: { picture: 1, alt: 'IMG_2041' } }],
  ],
  ['check.link_text', [words('tại đây', link)]],
  ['check.link_bare', [words('https://bacninh.gov.vn/', link)]],
  ['check.identity_number', [words('CCCD số 027203001234 cấp')]],
  ['check.mobile_number', [words('Liên hệ anh An, 0912 345 678')]],
  ['check.bold_heading', [words('Kết quả đạt được', { type: 'strong' }), words('a')]],
  [
    'check.table_header',
    [
      {
        type: 'table',
        content: [{ type: 'table_row', content: [{ type: 'table_cell', content: [words('a')] }] }],
      },
    ],
  ],
])('%s', (message, content) => {
  expect(messages(content)).toContain(message);
});

test('levels may go back up, and down one by one', () => {
  expect(
    messages([heading(2), heading(3), heading(4), heading(2), heading(3), words('a')]),
  ).toEqual([]);
});

test('a link in several pieces of text is one link', () => {
  const pieces = {
    type: 'paragraph',
    content: [
      { type: 'text', text: 'tại ', marks: [link] },
      { type: 'text', text: 'đây', marks: [link, { type: 'strong' }] },
    ],
  };
  expect(messages([pieces]).filter((message) => message === 'check.link_text')).toHaveLength(1);
});
