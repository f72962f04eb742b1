// Values remembered in this browser, where it has storage: private windows may refuse it.

export const memory = {
  get(name) {
    try {
      return localStorage.getItem(name);
    } catch {
      return null;
    }
  },
  set(name, value) {
    try {
      localStorage.setItem(name, value);
    } catch {
      // Nothing is remembered, and nothing else breaks.
    }
  },
};
