// The answer on the search page: a fresh one takes the place of the old one, or of what the start page says.

export const form = document.querySelector('form.find');
export const field = form.querySelector('[data-find]');
export const place = () => document.querySelector('[data-answer]');
export const heading = () => document.querySelector('[data-count]');

/** Puts the field where it is on a page of answers, with the cursor as it was. */
function leaveStart(page) {
  const header = document.querySelector('.top');
  const { selectionStart, selectionEnd } = field;
  const focused = document.activeElement === field;
  header.querySelector('.gap').replaceWith(page.querySelector('.top .wordmark'));
  form.classList.remove('large');
  const next = header.querySelector('.wordmark').nextElementSibling;
  if (header.moveBefore) {
    header.moveBefore(form, next);
  } else {
    header.insertBefore(form, next);
  }
  if (focused && document.activeElement !== field) {
    field.focus();
    field.setSelectionRange(selectionStart, selectionEnd);
  }
}

/** Whoever stood in the old answer stands in the new one, at the same link or at its head. */
function keepFocus(old, fresh) {
  const focused = document.activeElement;
  if (!old?.contains(focused)) {
    return () => {};
  }
  const menu = focused.closest('.menu')?.querySelector('summary').firstChild.textContent;
  const href = focused.getAttribute('href');
  return () => {
    const summary = [...fresh.querySelectorAll('.menu summary')].find(
      (one) => menu && one.firstChild.textContent === menu,
    );
    const link = [...fresh.querySelectorAll('a[href]')].find((one) => href && one.getAttribute('href') === href);
    (summary ?? link ?? heading()).focus({ preventScroll: true });
  };
}

/** Puts what the start page says in the place of the answer, and the field where it is there. */
export function putStart(page) {
  const { selectionStart, selectionEnd } = field;
  const focused = document.activeElement === field;
  const hello = document.adoptNode(page.querySelector('.hello'));
  const slot = hello.querySelector('form.find');
  const finding = document.querySelector('.finding');
  document.title = page.title;
  finding.before(hello);
  if (hello.moveBefore) {
    hello.moveBefore(form, slot);
  } else {
    hello.insertBefore(form, slot);
  }
  slot.remove();
  finding.remove();
  document.querySelector('.top .wordmark').replaceWith(document.adoptNode(page.querySelector('.top .gap')));
  form.classList.add('large');
  form.querySelectorAll('input[type="hidden"]').forEach((kept) => kept.remove());
  document.body.className = page.body.className;
  if (focused && document.activeElement !== field) {
    field.focus();
    field.setSelectionRange(selectionStart, selectionEnd);
  }
}

/** Puts the answer of another page into this one, and what its form keeps into the form. */
export function putAnswer(page) {
  const fresh = page.querySelector('[data-answer]');
  document.title = page.title;
  if (place()) {
    const refocus = keepFocus(place(), fresh);
    place().replaceWith(document.adoptNode(fresh));
    refocus();
  } else {
    leaveStart(page);
    document.querySelector('.hello').replaceWith(document.adoptNode(page.querySelector('.finding')));
  }
  document.body.className = page.body.className;
  form.querySelectorAll('input[type="hidden"]').forEach((kept) => kept.remove());
  form.append(...page.querySelectorAll('form.find input[type="hidden"]'));
}
