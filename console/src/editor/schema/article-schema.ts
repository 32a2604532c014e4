import { getSchema, type Extensions } from '@tiptap/core';
import { blocks } from './blocks';
import { Figure } from './figure';
import { marks } from './marks';
import { tables } from './tables';

/** The schema of docs/richtext.md as TipTap extensions, without any way of showing a figure. */
export const articleExtensions: Extensions = [...blocks, ...tables, Figure, ...marks];

export const articleSchema = getSchema(articleExtensions);
