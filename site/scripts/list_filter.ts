import { fold } from './fold';

// The directory of portals, narrowed while the reader types; with tones or without.
//   <section data-portals> <input data-portals-input> <p data-portals-count> <li data-portal>
export function startPortalFilter(): void {
  for (const directory of document.querySelectorAll<HTMLElement>('[data-portals]')) {
    const input = directory.querySelector<HTMLInputElement>('[data-portals-input]');
    const count = directory.querySelector<HTMLElement>('[data-portals-count]');
    if (!input || !count) continue;
    const items = [...directory.querySelectorAll<HTMLElement>('[data-portal]')];
    const texts = items.map((item) => fold(item.textContent ?? ''));
    const groups = [...directory.querySelectorAll<HTMLElement>('[data-portal-group]')];
    const none = directory.querySelector<HTMLElement>('[data-portals-none]');

    const narrow = (): void => {
      const words = fold(input.value).split(/\s+/).filter(Boolean);
      let shown = 0;
      items.forEach((item, i) => {
        item.hidden = !words.every((word) => texts[i]?.includes(word));
        if (!item.hidden) shown += 1;
      });
      for (const group of groups) {
        group.hidden = !group.querySelector('[data-portal]:not([hidden])');
      }
      if (none) none.hidden = shown > 0;
      count.textContent = (count.dataset.portalsCount ?? '{n}').replace('{n}', String(shown));
    };
    input.addEventListener('input', narrow);
    // The browser may have kept what was typed before the reader came back.
    if (input.value) narrow();
  }
}
