// Advance widths of the printable ASCII characters in IBM Plex Sans, in thousandths of the size; from the fonts' tables.
const sans = `236 284 419 713 598 927 694 242 335 335 450 600 272 399 272 383 600 600 600 600 600 600 600 600 600 600
292 292 600 600 600 477 891 641 653 621 671 583 559 695 707 400 510 634 501 812 707 708 606 708 640 581 572 678 609 891
613 593 580 317 383 317 600 565 600 534 580 503 580 549 324 528 568 250 250 527 272 873 568 560 580 580 367 487 351 568
492 768 507 499 464 343 314 343 600`;
const bold = `236 309 471 656 600 960 713 260 337 337 556 600 299 402 299 437 600 600 600 600 600 600 600 600 600 600
319 319 600 600 600 493 899 672 663 642 689 600 577 712 719 423 545 678 521 817 719 712 641 712 664 611 580 689 638 949
655 632 599 329 437 329 600 559 600 559 600 513 600 558 350 545 588 275 275 562 294 888 588 563 600 600 393 499 374 588
524 819 544 524 502 363 376 363 600`;

const tables = { sans: readTable(sans), bold: readTable(bold) };

function readTable(widths: string): number[] {
  return widths.split(/\s+/).map((width) => Number(width) / 1000);
}

/** The width of a character in parts of the size of the type. Of what is not ASCII it is that of a wide one. */
export function widthOf(character: string, face: 'sans' | 'bold' | 'mono'): number {
  if (face === 'mono') return 0.6;
  const known = tables[face][(character.codePointAt(0) ?? 0) - 32];
  if (known !== undefined) return known;
  if (/[\u0300-\u036f]/.test(character)) return 0;
  if (/[“”‘’·•]/.test(character)) return 0.5;
  return /[\p{Lu}…—№жшщюыњљ]/u.test(character) ? 1.06 : 0.78;
}
