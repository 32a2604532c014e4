// <button data-copy="#element" data-done="Đã sao chép"> copies the element's text; a button with
// data-share opens the device's own share sheet, and is shown only where there is one.
export function startCopyButtons(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
    const source = document.querySelector<HTMLElement>(button.dataset.copy ?? '');
    const label = button.querySelector<HTMLElement>('[data-label]');
    if (!source || !label || !navigator.clipboard) {
      button.hidden = true;
      continue;
    }
    const before = label.textContent;
    button.addEventListener('click', () => {
      void navigator.clipboard.writeText((source.textContent ?? '').replace(/\s+/g, ' ').trim()).then(() => {
        label.textContent = button.dataset.done ?? before;
        setTimeout(() => (label.textContent = before), 2500);
      });
    });
  }
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-share]')) {
    button.hidden = typeof navigator.share !== 'function';
    button.addEventListener('click', () => {
      // A reader who closes the share sheet rejects the promise; that is no error.
      navigator.share({ title: document.title, url: button.dataset.share }).catch(() => {});
    });
  }
}
