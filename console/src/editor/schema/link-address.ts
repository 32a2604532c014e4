/**
 * The address as a link may carry it, or null. The same rule as richtext/link.h of the server: http and
 * https with a host and without a user name, mailto, tel, and addresses of the same site. A host typed
 * without its scheme gets https.
 */
export function linkAddress(typed: string): string | null {
  const text = typed.trim();
  if (text === '' || text.length > 2048 || /[\s"'<>\\^`{|}]/.test(text)) return null;
  if (text.startsWith('/')) return text.startsWith('//') ? null : text;
  if (/^(mailto|tel):.+/i.test(text)) return text;
  if (/^https?:/i.test(text)) return hasPlainHost(text) ? text : null;
  if (/^[^\s@:/]+@[^\s@:/]+\.[a-z]{2,}$/i.test(text)) return `mailto:${text}`;
  if (/^[^\s@:/]+\.[a-z]{2,}(\/.*)?$/i.test(text)) return `https://${text}`;
  return null;
}

function hasPlainHost(address: string): boolean {
  const authority = /^https?:\/\/([^/?#]*)/i.exec(address)?.[1] ?? '';
  return authority !== '' && !authority.startsWith(':') && !/[@%]/.test(authority);
}
