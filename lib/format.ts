const units = [
  { name: 'GB', bytes: 1e9 },
  { name: 'MB', bytes: 1e6 },
  { name: 'kB', bytes: 1e3 },
];

/** Bytes as people read them, with three digits: 1,466,120,479 is "1.47 GB" (1 GB is 10^9 bytes). */
export function formatBytes(bytes: number): string {
  const unit = units.find((candidate) => bytes >= candidate.bytes * 0.9995);
  if (!unit) return `${bytes} B`;
  const value = bytes / unit.bytes;
  return `${value.toFixed(value < 9.995 ? 2 : value < 99.95 ? 1 : 0)} ${unit.name}`;
}

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** `2026-11-23` as "23 November 2026". */
export function formatDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${date} ${months[(month ?? 1) - 1]} ${year}`;
}
