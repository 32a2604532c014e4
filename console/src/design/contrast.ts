// Contrast by WCAG 2.2, 1.4.3: text of a portal's accent stands on white, and white stands on it.

export const leastContrast = 4.5;

type Rgb = [number, number, number];

export function parseColour(text: string): Rgb | null {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(text.trim());
  if (!match) return null;
  return [match[1], match[2], match[3]].map((part) => parseInt(part ?? '0', 16)) as Rgb;
}

export function contrastOnWhite(colour: Rgb): number {
  return 1.05 / (luminance(colour) + 0.05);
}

/** The colour itself when it passes, else the same hue darkened just enough. */
export function nearestPassing(colour: Rgb): Rgb {
  let passing = colour;
  for (let share = 100; contrastOnWhite(passing) < leastContrast && share > 0; share -= 1) {
    passing = colour.map((part) => Math.round((part * share) / 100)) as Rgb;
  }
  return passing;
}

export function formatColour(colour: Rgb): string {
  return `#${colour.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

function luminance(colour: Rgb): number {
  const [r, g, b] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as Rgb;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
