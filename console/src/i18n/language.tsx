import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { Label } from '../api/contract';
import { en } from './en';
import { vi } from './vi';

export type Language = 'vi' | 'en';
export type MessageKey = keyof typeof vi;
export type Parameters = Record<string, string | number>;
export type Translate = (key: MessageKey, parameters?: Parameters) => string;

const catalogues: Record<Language, Record<MessageKey, string>> = { vi, en };
const storageKey = 'hoitu.language';

interface LanguageContext {
  language: Language;
  setLanguage: (language: Language) => void;
  t: Translate;
  /** The wording of the rulebook in the reader's language. */
  label: (label: Label) => string;
}

const Context = createContext<LanguageContext | null>(null);

export function isMessageKey(key: string): key is MessageKey {
  return key in vi;
}

/** Fills `{name}` in a message of the catalogue. */
export function translate(
  language: Language,
  key: MessageKey,
  parameters: Parameters = {},
): string {
  return catalogues[language][key].replace(/\{(\w+)\}/g, (whole, name: string) =>
    name in parameters ? String(parameters[name]) : whole,
  );
}

export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(() =>
    localStorage.getItem(storageKey) === 'en' ? 'en' : 'vi',
  );
  useEffect(() => {
    document.documentElement.lang = language;
    localStorage.setItem(storageKey, language);
  }, [language]);
  const value = useMemo<LanguageContext>(
    () => ({
      language,
      setLanguage,
      t: (key, parameters) => translate(language, key, parameters),
      label: (label) => label[language] || label.vi,
    }),
    [language],
  );
  return <Context.Provider value={value}>{children}</Context.Provider>;
}

export function useLanguage(): LanguageContext {
  const value = useContext(Context);
  if (!value) throw new Error('useLanguage outside LanguageProvider');
  return value;
}
