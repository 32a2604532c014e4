/** The article meant by its number, its public address ("…/ten-bai-17") or its address here. */
export function articleNumberIn(typed: string): number | null {
  const match = /(?:^|[-/])(\d{1,15})\/?(?:[?#].*)?$/.exec(typed.trim());
  const number = Number(match?.[1]);
  return Number.isInteger(number) && number > 0 ? number : null;
}
