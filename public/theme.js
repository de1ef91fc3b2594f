// Runs before the first paint: sets the reader's theme, and tells the style sheet that JavaScript runs.
(() => {
  const root = document.documentElement;
  root.classList.add('js');
  try {
    const theme = localStorage.getItem('theme');
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
    // Single keys can be switched off (components/keys-dialog.tsx).
    if (localStorage.getItem('keys') === 'off') root.dataset.keys = 'off';
  } catch {
    // Storage can be forbidden; the system's theme stays.
  }
  // The site is built once and read for years: what is past its day by now says so, before it is drawn.
  const today = new Date().toISOString().slice(0, 10);
  const showOld = () => {
    for (const notice of document.querySelectorAll('[data-due][hidden]')) {
      if (notice.dataset.due < today) notice.hidden = false;
    }
  };
  const parsing = new MutationObserver(showOld);
  parsing.observe(root, { childList: true, subtree: true });
  document.addEventListener('DOMContentLoaded', () => {
    parsing.disconnect();
    showOld();
  });
  // An address with a query shows its table dimmed until the script has read it (app/matrix.css).
  if (location.search) root.dataset.query = '';
  // A reader may be faster than the page: search opens as soon as it can (components/search-button.tsx).
  document.addEventListener('keydown', (event) => {
    if ('searchReady' in root.dataset || event.defaultPrevented) return;
    const isCommand = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k';
    if (!isCommand && (event.key !== '/' || root.dataset.keys === 'off')) return;
    event.preventDefault();
    root.dataset.searchWanted = '';
  });
})();
