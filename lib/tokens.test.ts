import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const css = readFileSync(new URL('../app/tokens.css', import.meta.url), 'utf8');

/** A token's colour in one theme: the first or the second of its `light-dark()`. */
function colour(token: string, theme: 'light' | 'dark'): string {
  const [, light = '', dark = ''] =
    new RegExp(`--${token}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`).exec(css) ?? [];
  const value = theme === 'light' ? light : dark;
  expect(value, `--${token} in tokens.css`).not.toBe('');
  return value;
}

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const themes = ['light', 'dark'] as const;
const grounds = ['bg', 'panel', 'sunk'];
// Running text, its links, what is said more quietly in it, and code.
const texts = 'ink ink-2 accent yes partial no note important code-function code-number'.split(' ');

test.each(themes.flatMap((theme) => texts.map((text) => [theme, text] as const)))(
  'in the %s theme %s can be read on every ground at 7:1',
  (theme, text) => {
    for (const ground of grounds)
      expect(contrast(colour(text, theme), colour(ground, theme)), ground).toBeGreaterThanOrEqual(7);
  },
);

test.each(themes)('in the %s theme what is small and aside has 4.5:1', (theme) => {
  for (const ground of grounds)
    expect(contrast(colour('ink-3', theme), colour(ground, theme)), ground).toBeGreaterThanOrEqual(4.5);
  expect(contrast(colour('accent-ink', theme), colour('accent', theme))).toBeGreaterThanOrEqual(4.5);
  expect(contrast(colour('ink', theme), colour('mark', theme))).toBeGreaterThanOrEqual(7);
  expect(contrast(colour('ink', theme), colour('accent-soft', theme))).toBeGreaterThanOrEqual(7);
});
