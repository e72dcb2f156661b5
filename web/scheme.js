// The colours chosen at an earlier visit, before anything is painted: hence a script of its own that
// the page waits for, not a module.
try {
  const scheme = localStorage.getItem('kol.scheme');
  if (scheme) document.documentElement.dataset.scheme = scheme;
} catch {
  // Storage may be refused in a frame of another site; the system's colours then.
}
