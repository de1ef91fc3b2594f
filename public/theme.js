// Runs before the first paint: sets the reader's theme, and tells the style sheet that JavaScript runs.
(() => {
  const root = document.documentElement;
  root.classList.add('js');
  try {
    const theme = localStorage.getItem('theme');
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
  } catch {
    // Storage can be forbidden; the system's theme stays.
  }
})();
