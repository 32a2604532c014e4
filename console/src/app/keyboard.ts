import { useEffect } from 'react';

const storageKey = 'hoitu.shortcuts';

/** Single letters can be turned off, for those who speak to their computer (WCAG 2.1.4). */
export function shortcutsOn(): boolean {
  return localStorage.getItem(storageKey) !== 'off';
}

export function turnShortcuts(on: boolean): void {
  localStorage.setItem(storageKey, on ? 'on' : 'off');
}

/** Calls the handler of the key that was pressed, unless somebody is typing or a dialog is open. */
export function useShortcuts(handlers: Record<string, () => void>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (!shortcutsOn() || isTyping(event.target) || document.querySelector('dialog[open]'))
        return;
      const handler = handlers[event.key];
      if (!handler) return;
      event.preventDefault();
      handler();
    };
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('keydown', onKey);
    };
  }, [handlers]);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))
  );
}

// A list marks its rows with data-row, the link of a row with data-row-link, and what a letter does
// in the row with data-key: the keyboard then works the same in every list.

/** j and k: to the next or the previous row. */
export function moveInList(step: 1 | -1): void {
  const links = [...document.querySelectorAll<HTMLElement>('[data-row-link]')];
  const row = document.activeElement?.closest('[data-row]');
  const present = links.findIndex((link) => row?.contains(link));
  const next = present === -1 ? 0 : Math.min(Math.max(present + step, 0), links.length - 1);
  links[next]?.focus();
  links[next]?.scrollIntoView({ block: 'nearest' });
}

/** e, a: what the letter means in the row that has the focus. */
export function actInRow(key: string): void {
  const row = document.activeElement?.closest('[data-row]');
  row?.querySelector<HTMLElement>(`[data-key="${key}"]`)?.click();
}
