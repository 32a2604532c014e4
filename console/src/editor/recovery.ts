import type { Draft } from './draft';

// Copies of texts the server does not have yet, in this browser only. They go when the text is saved
// and when the person signs out.

export interface RecoveryCopy {
  draft: Draft;
  version: number;
  at: string;
}

const prefix = 'hoitu.recovery.';

export function keepRecoveryCopy(article: number, draft: Draft, version: number): void {
  const copy: RecoveryCopy = { draft, version, at: new Date().toISOString() };
  try {
    localStorage.setItem(prefix + article, JSON.stringify(copy));
  } catch {
    // The browser's storage is full or closed: saving on the server still works.
  }
}

export function findRecoveryCopy(article: number): RecoveryCopy | null {
  const text = localStorage.getItem(prefix + article);
  return text ? (JSON.parse(text) as RecoveryCopy) : null;
}

export function forgetRecoveryCopy(article: number): void {
  localStorage.removeItem(prefix + article);
}

export function forgetRecoveryCopies(): void {
  for (const key of Object.keys(localStorage)) {
    if (key.startsWith(prefix)) localStorage.removeItem(key);
  }
}
