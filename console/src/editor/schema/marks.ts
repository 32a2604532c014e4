import { Mark } from '@tiptap/core';
import Bold from '@tiptap/extension-bold';
import Italic from '@tiptap/extension-italic';
import LinkMark from '@tiptap/extension-link';
import Strike from '@tiptap/extension-strike';
import Subscript from '@tiptap/extension-subscript';
import Superscript from '@tiptap/extension-superscript';
import Underline from '@tiptap/extension-underline';
import type { DOMOutputSpec } from '@tiptap/pm/model';
import { linkAddress } from './link-address';

const ArticleLink = LinkMark.extend({
  addAttributes: () => ({
    href: {
      default: null,
      parseHTML: (element: HTMLElement) => linkAddress(element.getAttribute('href') ?? ''),
    },
  }),
  parseHTML: () => [
    {
      tag: 'a[href]',
      getAttrs: (element) => {
        const href = linkAddress(element.getAttribute('href') ?? '');
        return href ? { href } : false;
      },
    },
  ],
  renderHTML: ({ HTMLAttributes }): DOMOutputSpec => [
    'a',
    { href: HTMLAttributes.href as string },
    0,
  ],
}).configure({
  openOnClick: false,
  isAllowedUri: (address) => linkAddress(address) !== null,
});

/** A few words in another language, so that they are read aloud as what they are. */
const LanguageMark = Mark.create({
  name: 'language',
  addAttributes: () => ({ lang: { default: 'en' } }),
  // Only our own: Word puts a language on every word it copies.
  parseHTML: () => [
    {
      tag: 'span[data-language][lang]',
      getAttrs: (element) => ({ lang: element.getAttribute('lang') }),
    },
  ],
  renderHTML: ({ HTMLAttributes }): DOMOutputSpec => [
    'span',
    { lang: HTMLAttributes.lang as string, 'data-language': '' },
    0,
  ],
});

export const marks = [
  ArticleLink,
  LanguageMark,
  Bold.extend({ name: 'strong' }),
  Italic.extend({ name: 'em' }),
  Underline,
  Strike,
  Superscript,
  Subscript,
];
