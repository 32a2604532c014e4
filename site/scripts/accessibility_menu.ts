import { choose, chosen, type Preference } from './reading';

// <button data-preference="text" data-value="large" aria-pressed="false">
export function startAccessibilityMenu(): void {
  const buttons = [...document.querySelectorAll<HTMLButtonElement>('button[data-preference]')];
  const show = (): void => {
    for (const button of buttons) {
      const current = chosen(button.dataset.preference as Preference);
      button.setAttribute('aria-pressed', String(current === button.dataset.value));
    }
  };
  for (const button of buttons) {
    button.addEventListener('click', () => {
      choose(button.dataset.preference as Preference, button.dataset.value ?? 'normal');
      show();
    });
  }
  show();
}
