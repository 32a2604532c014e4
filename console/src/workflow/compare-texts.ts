export interface Piece {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

/** One line of the comparison, as pieces of words. */
export type ComparedLine = Piece[];

/**
 * Compares two texts line by line; a removed line beside an added one that shares words with it is shown
 * as one changed line, word by word.
 */
export function compareTexts(before: string[], after: string[]): ComparedLine[] {
  const lines: ComparedLine[] = [];
  const steps = compare(before, after);
  for (let at = 0; at < steps.length;) {
    const step = steps[at];
    if (step?.kind === 'same') {
      lines.push([step]);
      at += 1;
      continue;
    }
    const removed: string[] = [];
    const added: string[] = [];
    for (; at < steps.length && steps[at]?.kind !== 'same'; at += 1) {
      const { kind, text } = steps[at] as Piece;
      (kind === 'removed' ? removed : added).push(text);
    }
    lines.push(...pair(removed, added));
  }
  return lines;
}

function pair(removed: string[], added: string[]): ComparedLine[] {
  const lines: ComparedLine[] = [];
  for (let at = 0; at < Math.max(removed.length, added.length); at += 1) {
    const old = removed[at];
    const now = added[at];
    if (old !== undefined && now !== undefined && sharedWords(old, now) > 0.3) {
      lines.push(compareWords(old, now));
      continue;
    }
    if (old !== undefined) lines.push([{ kind: 'removed', text: old }]);
    if (now !== undefined) lines.push([{ kind: 'added', text: now }]);
  }
  return lines;
}

function compareWords(before: string, after: string): ComparedLine {
  const pieces: Piece[] = [];
  for (const step of compare(before.split(/(?<=\s)/), after.split(/(?<=\s)/))) {
    const last = pieces.at(-1);
    if (last?.kind === step.kind) last.text += step.text;
    else pieces.push({ ...step });
  }
  return pieces;
}

function sharedWords(a: string, b: string): number {
  const words = new Set(a.split(/\s+/));
  const others = b.split(/\s+/);
  return others.filter((word) => words.has(word)).length / Math.max(words.size, others.length);
}

/** The shortest way from one list to the other: longest common subsequence, by table. */
function compare(before: string[], after: string[]): Piece[] {
  const width = after.length + 1;
  const longest = new Uint32Array((before.length + 1) * width);
  const at = (i: number, j: number) => longest[i * width + j] ?? 0;
  for (let i = before.length - 1; i >= 0; i -= 1) {
    for (let j = after.length - 1; j >= 0; j -= 1) {
      longest[i * width + j] =
        before[i] === after[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const steps: Piece[] = [];
  let i = 0;
  let j = 0;
  while (i < before.length || j < after.length) {
    const old = before[i];
    const now = after[j];
    if (old !== undefined && old === now) {
      steps.push({ kind: 'same', text: old });
      i += 1;
      j += 1;
    } else if (old !== undefined && (now === undefined || at(i + 1, j) >= at(i, j + 1))) {
      steps.push({ kind: 'removed', text: old });
      i += 1;
    } else if (now !== undefined) {
      steps.push({ kind: 'added', text: now });
      j += 1;
    }
  }
  return steps;
}
