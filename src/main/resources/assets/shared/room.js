// The part of the window in which something can be read: not under what sticks to its head, nor behind a player at its
// foot. Whatever scrolls something into sight keeps to it by the styles' scroll-padding.

const root = document.documentElement;

function keep(name, box, size) {
  const tell = () => root.style.setProperty(name, `${size(getComputedStyle(box))}px`);
  new ResizeObserver(tell).observe(box);
  addEventListener('resize', tell);
  tell();
}

const isStuck = ({ position }, edge) => ['fixed', 'sticky'].includes(position) && edge !== 'auto';

export const room = {
  /** Keeps free what an element at the foot covers, where it is there. */
  keepFoot: (box) => keep('--foot', box, (style) => (isStuck(style, style.bottom) ? box.offsetHeight : 0)),

  /** Keeps free what an element at the head covers. */
  keepHead: (box) =>
    keep('--head', box, (style) => (isStuck(style, style.top) ? parseFloat(style.top) + box.offsetHeight : 0)),

  get top() {
    return parseFloat(root.style.getPropertyValue('--head') || 0);
  },

  get foot() {
    return innerHeight - parseFloat(root.style.getPropertyValue('--foot') || 0);
  },
};
