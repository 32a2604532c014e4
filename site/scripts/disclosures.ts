// <details data-closes> closes on Escape, and when the reader clicks or moves outside of it.
export function startDisclosures(): void {
  for (const details of document.querySelectorAll<HTMLDetailsElement>('details[data-closes]')) {
    const closeWhenLeft = (event: Event): void => {
      if (details.open && !details.contains(event.target as Node)) details.open = false;
    };
    document.addEventListener('click', closeWhenLeft);
    document.addEventListener('focusin', closeWhenLeft);
    details.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || !details.open) return;
      details.open = false;
      details.querySelector('summary')?.focus();
    });
  }
}
