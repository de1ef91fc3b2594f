import { announce } from './announce';

let timer: ReturnType<typeof setTimeout> | undefined;

/** Shows a few words at the foot of the window for a moment, and says them to assistive technology. */
export function showToast(text: string): void {
  announce(text);
  let toast = document.getElementById('toast');
  if (!toast) {
    toast = document.createElement('p');
    toast.id = 'toast';
    toast.className = 'toast';
    // The live region says it already.
    toast.setAttribute('aria-hidden', 'true');
    document.body.append(toast);
  }
  toast.textContent = text;
  toast.hidden = false;
  clearTimeout(timer);
  timer = setTimeout(() => toast.remove(), 2500);
}
