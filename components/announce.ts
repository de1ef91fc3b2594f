/** Says something to assistive technology through the page's one live region (see app/layout.tsx). */
export function announce(text: string): void {
  const region = document.getElementById('announcer');
  if (region) region.textContent = text;
}
