// @vitest-environment jsdom
import { DOMParser, DOMSerializer } from '@tiptap/pm/model';
import { expect, test } from 'vitest';
import { articleSchema } from './article-schema';
import { everyNode } from './every-node';

// The names of docs/richtext.md; a name the server does not know would be refused on save.
const nodeNames = [
  'blockquote',
  'bullet_list',
  'doc',
  'figure',
  'hard_break',
  'heading',
  'horizontal_rule',
  'list_item',
  'ordered_list',
  'paragraph',
  'table',
  'table_cell',
  'table_header',
  'table_row',
  'text',
];
const markNames = [
  'em',
  'language',
  'link',
  'strike',
  'strong',
  'subscript',
  'superscript',
  'underline',
];

function parse(html: string) {
  const frame = document.createElement('div');
  frame.innerHTML = html;
  return DOMParser.fromSchema(articleSchema).parse(frame);
}

test('the schema has exactly the nodes and marks of the server', () => {
  expect(Object.keys(articleSchema.nodes).sort()).toEqual(nodeNames);
  expect(Object.keys(articleSchema.marks).sort()).toEqual(markNames);
});

test('the example uses all of them', () => {
  const used = new Set<string>(['doc']);
  const document = articleSchema.nodeFromJSON(everyNode);
  document.descendants((node) => {
    used.add(node.type.name);
    node.marks.forEach((mark) => used.add(mark.type.name));
  });
  expect([...used].sort()).toEqual([...nodeNames, ...markNames].sort());
});

test('a document with every node comes back unchanged as JSON', () => {
  const document = articleSchema.nodeFromJSON(everyNode);
  document.check();
  expect(document.toJSON()).toEqual(everyNode);
});

test('a document with every node survives copy and paste', () => {
  const document = articleSchema.nodeFromJSON(everyNode);
  const frame = window.document.createElement('div');
  frame.append(DOMSerializer.fromSchema(articleSchema).serializeFragment(document.content));
  expect(parse(frame.innerHTML).toJSON()).toEqual(everyNode);
});

test('nothing is rendered with an inline style, which the policy of the server forbids', () => {
  const frame = window.document.createElement('div');
  const document = articleSchema.nodeFromJSON(everyNode);
  frame.append(DOMSerializer.fromSchema(articleSchema).serializeFragment(document.content));
  expect(frame.querySelector('[style]')).toBeNull();
});

test('attributes that are left out get their defaults', () => {
  const document = articleSchema.nodeFromJSON({
    type: 'doc',
    content: [
      { type: 'ordered_list', content: [{ type: 'list_item', content: [{ type: 'paragraph' }] }] },
    ],
  });
  expect(document.firstChild?.attrs.start).toBe(1);
});

test('pasted headings move to the levels of an article', () => {
  const levels = parse('<h1>a</h1><h3>b</h3><h6>c</h6>').content.content.map(
    (node) => node.attrs.level as number,
  );
  expect(levels).toEqual([2, 3, 4]);
});

test('scripts, foreign pictures and unsafe links of a pasted page are dropped', () => {
  const document = parse(
    '<p onclick="x()">a<script>alert(1)</script><img src="http://x/y.png">' +
      '<a href="javascript:alert(1)">b</a></p><figure><img src="z.png"></figure>',
  );
  expect(document.toJSON()).toEqual({
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: 'ab' }] }],
  });
});
