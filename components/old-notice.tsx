import type { Page } from '@/lib/content/library';
import { findReviewDay } from '@/lib/content/review';
import { formatDay } from '@/lib/format';

/** A day, for people and machines. */
export function Day({ day }: { day: string }) {
  return <time dateTime={day}>{formatDay(day)}</time>;
}

/** Until when the page counts as fresh: what a reader without JavaScript goes by. */
export function ReviewDay({ page }: { page: Page }) {
  const day = findReviewDay(page);
  if (!day) return null;
  return (
    <li>
      review due <Day day={day} />
    </li>
  );
}

/** Says that the page is past its day. In the page from the start, and shown by public/theme.js when the day has come. */
export function OldNotice({ page }: { page: Page }) {
  const day = findReviewDay(page);
  if (!day) return null;
  return (
    <p
      className="is-old"
      role="note"
      data-due={day}
      hidden={day >= new Date().toISOString().slice(0, 10)}
      suppressHydrationWarning
    >
      <span aria-hidden="true">◷</span>
      <span>
        This page was due for review on <Day day={day} />
        {page.verified && (
          <>
            {' '}
            and was last verified on <Day day={page.verified} />
          </>
        )}
        . Versions, sizes and links may have changed since then.
      </span>
    </p>
  );
}
