/** The lines that pull times are computed for, in bits a second. */
export const rates = [
  { name: '100 Mbit/s', bits: 100e6 },
  { name: '1 Gbit/s', bits: 1e9 },
  { name: '10 Gbit/s', bits: 10e9 },
] as const;

/** How long `bytes` take on a line that carries nothing else, in seconds. Unpacking comes on top. */
export function toPullTimes(bytes: number): { name: string; seconds: number }[] {
  return rates.map(({ name, bits }) => ({ name, seconds: (bytes * 8) / bits }));
}

/** Seconds as people say them: `1.2 s`, `13 s`, `2 min 11 s`, `1 h 5 min`. */
export function formatSeconds(seconds: number): string {
  if (seconds < 9.95) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) return join(Math.floor(whole / 60), 'min', whole % 60, 's');
  const minutes = Math.round(whole / 60);
  return join(Math.floor(minutes / 60), 'h', minutes % 60, 'min');
}

function join(large: number, largeUnit: string, small: number, smallUnit: string): string {
  return small === 0 ? `${large} ${largeUnit}` : `${large} ${largeUnit} ${small} ${smallUnit}`;
}
