// On every page, before anything is painted: light or dark as the reader has chosen, else as the device says.
// No module, since those run when the page has been read, and it would be seen in the wrong colours first.

(() => {
  const NAME = 'hark.theme';
  const PAPER = { light: '#fbfaf7', dark: '#16171a' };
  const NEXT = { auto: 'light', light: 'dark', dark: 'auto' };
  const root = document.documentElement;
  let unremembered = 'auto';

  function chosen() {
    try {
      const theme = localStorage.getItem(NAME);
      return theme in PAPER ? theme : 'auto';
    } catch {
      return unremembered; // a private window may refuse its storage
    }
  }

  function choose(theme) {
    unremembered = theme;
    try {
      localStorage.setItem(NAME, theme);
    } catch {
      // It holds for this page.
    }
    show();
  }

  function show() {
    const theme = chosen();
    root.dataset.theme = theme;
    for (const bar of document.querySelectorAll('meta[name="theme-color"]')) {
      bar.content = PAPER[theme] ?? PAPER[bar.media.includes('dark') ? 'dark' : 'light'];
    }
  }

  show();
  addEventListener('storage', show);
  addEventListener('pageshow', show);
  document.addEventListener('click', (event) => {
    if (event.target.closest('[data-theme-switch]')) {
      choose(NEXT[chosen()]);
    }
  });
})();
