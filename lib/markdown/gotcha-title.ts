const gotchaTitle = /^Gotcha:\s/;

/** Whether a heading announces a gotcha: it begins with "Gotcha:". */
export function isGotcha(title: string): boolean {
  return gotchaTitle.test(title);
}
