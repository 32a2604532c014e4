// A table that is wider than its column scrolls sideways, with the keyboard too. Its box takes the focus only while
// there is something to scroll.
//   <div class="prose" data-wide-table="Bảng cuộn ngang"> … <div class="table-scroll"><table>
export function startWideTables(): void {
  const boxes = [...document.querySelectorAll<HTMLElement>('.table-scroll')];
  const look = (): void => {
    for (const box of boxes) {
      const label = box.closest<HTMLElement>('[data-wide-table]')?.dataset.wideTable;
      if (box.scrollWidth > box.clientWidth && label) {
        box.tabIndex = 0;
        box.setAttribute('role', 'group');
        box.setAttribute('aria-label', label);
      } else {
        for (const name of ['tabindex', 'role', 'aria-label']) box.removeAttribute(name);
      }
    }
  };
  const observer = new ResizeObserver(look);
  for (const box of boxes) observer.observe(box);
}
