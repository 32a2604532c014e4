import type { Node } from '@tiptap/pm/model';
import type { Finding } from './finding';

// Link texts that say nothing when they are read alone, as a screen reader lists them.
const emptyLinkTexts =
  /^(tại đây|ở đây|đây|xem thêm|xem tại đây|link|click here|here|read more|more)$/i;
const bareAddress = /^(https?:\/\/|www\.)\S+$/i;
const fileName = /^[\w-]+\.(jpe?g|png|webp|avif|gif)$|^(img|dsc|image|ảnh)[\s_-]?\d+$/i;
// Numbers of the identity card have 12 digits; telephone numbers of persons begin with 03, 05, 07, 08, 09.
const identityNumber = /(?<!\d)\d{12}(?!\d)/;
const mobileNumber = /(?<![\d.])0[35789](?:[ .]?\d){8}(?!\d)/;

/** Findings in the body, in the order of the text. */
export function checkBody(body: Node): Finding[] {
  const findings: Finding[] = [];
  if (body.textContent.trim() === '')
    findings.push({ weight: 'must', message: 'check.body_empty' });
  let level = 1;
  body.descendants((node, position) => {
    switch (node.type.name) {
      case 'heading':
        findings.push(...checkHeading(node, position, level));
        level = node.attrs.level as number;
        break;
      case 'figure':
        findings.push(...checkFigure(node, position));
        break;
      case 'table':
        findings.push(...checkTable(node, position));
        break;
      default:
        if (node.isTextblock) findings.push(...checkText(node, position));
    }
    if (node.isTextblock) findings.push(...checkLinks(node, position));
    return true;
  });
  return findings;
}

function checkHeading(node: Node, position: number, above: number): Finding[] {
  if (node.textContent.trim() === '') {
    return [{ weight: 'should', message: 'check.heading_empty', position }];
  }
  const level = node.attrs.level as number;
  if (level <= above + 1) return [];
  const parameters = { level: level - 1, above: above - 1 };
  const message = above === 1 ? 'check.heading_first' : 'check.heading_jump';
  return [{ weight: 'must', message, parameters, position }];
}

function checkFigure(node: Node, position: number): Finding[] {
  const alt = (node.attrs.alt as string).trim();
  if (alt === '') return [{ weight: 'must', message: 'check.picture_undescribed', position }];
  if (fileName.test(alt)) return [{ weight: 'must', message: 'check.picture_file_name', position }];
  return [];
}

function checkTable(node: Node, position: number): Finding[] {
  let header = false;
  node.descendants((inner) => {
    header ||= inner.type.name === 'table_header';
    return !header;
  });
  return header ? [] : [{ weight: 'must', message: 'check.table_header', position }];
}

function checkText(node: Node, position: number): Finding[] {
  const text = node.textContent;
  const findings: Finding[] = [];
  if (identityNumber.test(text)) {
    findings.push({ weight: 'must', message: 'check.identity_number', position });
  }
  if (mobileNumber.test(text)) {
    findings.push({ weight: 'should', message: 'check.mobile_number', position });
  }
  const bold =
    node.childCount > 0 &&
    node.content.content.every((part) => part.marks.some((mark) => mark.type.name === 'strong'));
  if (bold && text.trim() !== '' && text.length < 120 && !/[.:;!?…]$/.test(text.trim())) {
    findings.push({ weight: 'should', message: 'check.bold_heading', position });
  }
  return findings;
}

/** One finding a link, though a link may be in several pieces of text. */
function checkLinks(node: Node, position: number): Finding[] {
  const findings: Finding[] = [];
  let words = '';
  let address: unknown = null;
  let start = position;
  const finish = () => {
    const text = words.trim();
    if (address !== null && emptyLinkTexts.test(text)) {
      findings.push({
        weight: 'must',
        message: 'check.link_text',
        parameters: { text },
        position: start,
      });
    } else if (address !== null && bareAddress.test(text)) {
      findings.push({ weight: 'should', message: 'check.link_bare', position: start });
    }
  };
  node.forEach((part, offset) => {
    const href: unknown = part.marks.find((mark) => mark.type.name === 'link')?.attrs.href ?? null;
    if (href !== address) {
      finish();
      words = '';
      address = href;
      start = position + 1 + offset;
    }
    words += part.text ?? '';
  });
  finish();
  return findings;
}
