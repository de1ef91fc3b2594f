import { z } from 'zod';
import type { Accuracy } from './accuracy';

/** What npm test holds the matcher to. */
export const baselineSchema = z.strictObject({
  top1: z.number(),
  top3: z.number(),
  unknownSure: z.number(),
});

/** Sentences, one for each measure that is worse than it was. No case may be lost: nothing here is noisy. */
export function findFalls(now: Accuracy, before: z.infer<typeof baselineSchema>): string[] {
  const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
  return [
    ...(['top1', 'top3'] as const).flatMap((name) =>
      now[name] < before[name] - 1e-9
        ? [
            `${name === 'top1' ? 'First' : 'Among the first three'}: ${percent(now[name])}, was ${percent(before[name])}.`,
          ]
        : [],
    ),
    ...(now.unknownSure > before.unknownSure
      ? [`Sure of ${now.unknownSure} logs that the knowledge does not explain, was ${before.unknownSure}.`]
      : []),
  ];
}

export function toBaseline({ top1, top3, unknownSure }: Accuracy): z.infer<typeof baselineSchema> {
  return { top1, top3, unknownSure };
}
