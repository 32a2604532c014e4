// For comparing without regard to case and tones: "Đường" → "duong". The same rule as base/text.h.
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();
}
