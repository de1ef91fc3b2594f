// At the old address of a page: goes on to where it stands today, and takes the fragment along.
(() => {
  const goal = document.getElementById('landing-goal');
  let id = location.hash.slice(1);
  try {
    id = decodeURIComponent(id);
  } catch {
    // Not percent-encoded; it is taken as it stands.
  }
  const moved = [...document.querySelectorAll('a.moved')].find((link) => link.id === id);
  const target = new URL(moved?.href ?? goal.href);
  target.search = location.search;
  if (!moved && location.hash) target.hash = location.hash;
  location.replace(target);
})();
