// Word writes its lists as paragraphs whose style says "mso-list: l0 level1 lfo1" and whose number or
// bullet stands in a span "mso-list: Ignore". Everything else of Word the schema drops by itself.

const ordered = /^\s*(\d+|[a-zđ]|[ivx]+)[.)]/i;

export function isFromWord(html: string): boolean {
  return /mso-list|class="?Mso|urn:schemas-microsoft-com:office/i.test(html);
}

/** Turns Word's list paragraphs into lists; the rest is left as it is. */
export function cleanWordHtml(html: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html');
  removeComments(page.body);
  for (const paragraph of page.querySelectorAll('p')) {
    if (levelOf(paragraph) === 0 || isListItem(paragraph.previousElementSibling)) continue;
    gatherList(paragraph);
  }
  return page.body.innerHTML;
}

function levelOf(element: Element | null): number {
  const style = element?.getAttribute('style') ?? '';
  return Number(/mso-list:[^;]*\blevel(\d)/i.exec(style)?.[1] ?? 0);
}

function isListItem(element: Element | null): boolean {
  return element?.tagName === 'P' && levelOf(element) > 0;
}

/** Replaces the run of list paragraphs that begins here by nested lists. */
function gatherList(first: Element): void {
  const run: Element[] = [];
  for (
    let next: Element | null = first;
    isListItem(next);
    next = next?.nextElementSibling ?? null
  ) {
    if (next) run.push(next);
  }
  const page = first.ownerDocument;
  const place = page.createComment('');
  first.before(place);
  const open: { level: number; list: Element }[] = [];
  for (const paragraph of run) {
    const level = levelOf(paragraph);
    const kind = takeMarker(paragraph);
    while (open.length > 1 && (open.at(-1)?.level ?? 0) > level) open.pop();
    let present = open.at(-1);
    if (!present || present.level < level) {
      const list = page.createElement(kind);
      const parent = present?.list.lastElementChild;
      if (parent) parent.append(list);
      else place.before(list);
      present = { level, list };
      open.push(present);
    }
    const item = page.createElement('li');
    paragraph.removeAttribute('style');
    item.append(paragraph);
    present.list.append(item);
  }
  place.remove();
}

/** Removes the written bullet or number and says which kind of list it was. */
function takeMarker(paragraph: Element): 'ol' | 'ul' {
  const marker = [...paragraph.querySelectorAll('span')].find((span) =>
    /mso-list:\s*Ignore/i.test(span.getAttribute('style') ?? ''),
  );
  const text = marker?.textContent ?? '';
  marker?.remove();
  return ordered.test(text) ? 'ol' : 'ul';
}

function removeComments(root: Node): void {
  for (const child of [...root.childNodes]) {
    if (child.nodeType === Node.COMMENT_NODE) child.remove();
    else removeComments(child);
  }
}
