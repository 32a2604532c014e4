// What a reader chose in the accessibility menu, kept in this browser only.

export const preferences = {
  text: ['normal', 'large', 'larger'],
  contrast: ['normal', 'high'],
} as const;

export type Preference = keyof typeof preferences;

function storageKey(name: Preference): string {
  return `hoitu.${name}`;
}

export function chosen(name: Preference): string {
  let value: string | null = null;
  try {
    value = localStorage.getItem(storageKey(name));
  } catch {
    // The browser keeps nothing for this site: the reader chooses again on each page.
  }
  const known: readonly string[] = preferences[name];
  return value !== null && known.includes(value) ? value : 'normal';
}

export function choose(name: Preference, value: string): void {
  try {
    localStorage.setItem(storageKey(name), value);
  } catch {
    // As above.
  }
  document.documentElement.dataset[name] = value;
}

export function applyPreferences(): void {
  for (const name of Object.keys(preferences) as Preference[]) {
    document.documentElement.dataset[name] = chosen(name);
  }
}
