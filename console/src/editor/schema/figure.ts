import { Node } from '@tiptap/core';
import type { DOMOutputSpec } from '@tiptap/pm/model';

export interface FigureAttributes {
  /** The id of a picture of the portal. */
  picture: number;
  /** What it shows; empty only while nobody has said it yet. */
  alt: string;
  caption: string;
}

export const Figure = Node.create({
  name: 'figure',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () => ({
    picture: { default: 0 },
    alt: { default: '' },
    caption: { default: '' },
  }),
  // Pictures come from the portal's own collection, never from a pasted page.
  parseHTML: () => [
    {
      tag: 'figure[data-picture]',
      getAttrs: (element) => {
        const picture = Number(element.dataset.picture);
        if (!Number.isInteger(picture) || picture < 1) return false;
        return {
          picture,
          alt: element.dataset.alt ?? '',
          caption: element.dataset.caption ?? '',
        };
      },
    },
  ],
  renderHTML: ({ node }): DOMOutputSpec => [
    'figure',
    {
      'data-picture': String(node.attrs.picture),
      'data-alt': node.attrs.alt as string,
      'data-caption': node.attrs.caption as string,
    },
  ],
});
