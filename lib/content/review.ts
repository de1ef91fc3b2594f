/** How long what somebody verified counts as fresh, unless the page names a day. */
export const reviewAfter = 180;

/** The last day on which a page counts as fresh: its `review_by`, or 180 days after it was verified. */
export function findReviewDay(page: { verified?: string; reviewBy?: string }): string | undefined {
  if (page.reviewBy || !page.verified) return page.reviewBy;
  const day = new Date(`${page.verified}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + reviewAfter);
  return day.toISOString().slice(0, 10);
}
