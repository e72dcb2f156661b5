// The colours chosen at an earlier visit, or for an embed by its page, before anything is painted:
// hence a script of its own that the page waits for, not a module.
// @ts-check
try {
  const query = new URLSearchParams(location.search);
  const scheme =
      (query.has('tool') ? query.get('theme') : localStorage.getItem('kol.scheme')) ?? '';
  if (/^(light|dark)$/.test(scheme)) document.documentElement.dataset.scheme = scheme;
} catch {
  // Storage may be refused in a frame of another site; the system's colours then.
}
