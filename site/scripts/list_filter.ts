import { fold } from './fold';

// A list, narrowed while the reader types; with tones or without.
//   <div data-filter> <input data-filter-input> <p data-filter-count="{n} …"> <li data-filter-item>
// and, where there are such, <div data-filter-group> around items and <p data-filter-none>.
export function startListFilters(): void {
  for (const list of document.querySelectorAll<HTMLElement>('[data-filter]')) {
    const input = list.querySelector<HTMLInputElement>('[data-filter-input]');
    const count = list.querySelector<HTMLElement>('[data-filter-count]');
    if (!input || !count) continue;
    const items = [...list.querySelectorAll<HTMLElement>('[data-filter-item]')];
    const texts = items.map((item) => fold(item.textContent ?? ''));
    const groups = [...list.querySelectorAll<HTMLElement>('[data-filter-group]')];
    const none = list.querySelector<HTMLElement>('[data-filter-none]');

    const narrow = (): void => {
      const words = fold(input.value).split(/\s+/).filter(Boolean);
      let shown = 0;
      items.forEach((item, i) => {
        item.hidden = !words.every((word) => texts[i]?.includes(word));
        if (!item.hidden) shown += 1;
      });
      for (const group of groups) {
        group.hidden = !group.querySelector('[data-filter-item]:not([hidden])');
      }
      if (none) none.hidden = shown > 0;
      count.textContent = (count.dataset.filterCount ?? '{n}').replace('{n}', String(shown));
    };
    input.addEventListener('input', narrow);
    // The browser may have kept what was typed before the reader came back.
    if (input.value) narrow();
  }
}
