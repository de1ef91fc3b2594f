import { announce } from './announce';

/** Offers a newer version of the site at the foot of the window. Nothing happens unless the reader wants it. */
export function offerUpdate(onWanted: () => void): void {
  if (document.getElementById('offer')) return;
  const offer = document.createElement('section');
  offer.id = 'offer';
  offer.className = 'offer no-print';
  offer.setAttribute('aria-label', 'New version');
  const text = document.createElement('p');
  text.textContent = 'A new version of this site is there.';
  offer.append(
    text,
    toButton('Reload', onWanted),
    toButton('Later', () => offer.remove()),
  );
  document.body.append(offer);
  announce('A new version of this site is there. A button at the end of the page reloads it.');
}

function toButton(label: string, onClick: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = label;
  button.addEventListener('click', onClick);
  return button;
}
