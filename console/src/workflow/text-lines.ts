import type { RichText } from '../api/contract';

interface TreeNode {
  type?: string;
  text?: string;
  attrs?: Record<string, unknown> | null;
  content?: TreeNode[];
}

const textBlocks = new Set(['paragraph', 'heading']);

/** A text as lines that can be compared: title, summary, then one line a paragraph, heading or picture. */
export function linesOf(text: { title: string; summary: string; body: RichText }): string[] {
  const lines = [text.title, text.summary];
  collect(text.body as TreeNode, lines);
  return lines.filter((line) => line !== '');
}

function collect(node: TreeNode, lines: string[]): void {
  if (node.type === 'figure') {
    lines.push(`▣ ${[node.attrs?.caption, node.attrs?.alt].filter(Boolean).join(' — ')}`);
  } else if (node.type !== undefined && textBlocks.has(node.type)) {
    lines.push(wordsOf(node));
  } else {
    node.content?.forEach((child) => {
      collect(child, lines);
    });
  }
}

function wordsOf(node: TreeNode): string {
  if (node.type === 'hard_break') return ' ';
  return (node.text ?? '') + (node.content ?? []).map(wordsOf).join('');
}
