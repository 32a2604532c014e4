// Light, dark, or as the system has it.
export type Scheme = 'system' | 'light' | 'dark';

const storageKey = 'hoitu.scheme';

export function presentScheme(): Scheme {
  const stored = localStorage.getItem(storageKey);
  return stored === 'light' || stored === 'dark' ? stored : 'system';
}

export function chooseScheme(scheme: Scheme): void {
  localStorage.setItem(storageKey, scheme);
  restoreScheme();
}

export function restoreScheme(): void {
  const scheme = presentScheme();
  if (scheme === 'system') delete document.documentElement.dataset.scheme;
  else document.documentElement.dataset.scheme = scheme;
}
