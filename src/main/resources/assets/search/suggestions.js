// Suggestions under the search field: a combobox with a list, as the ARIA Authoring Practices have it.

import { addressOf } from '../shared/address.js';

const PAUSE_MILLIS = 80;
// Whoever types no further for so long looks at the answer, which the list would cover.
const REST_MILLIS = 1500;
const LONGEST = 200; // the server answers no more
const MOST = 7;

const api = new URL(addressOf('api/suggestions'));

/**
 * field: the input
 * texts: what the list and the kinds of suggestions are called
 * chosen: told of the whole query that somebody chose
 */
export function suggestFor(field, texts, chosen) {
  const list = document.createElement('ul');
  let asking = new AbortController();
  let timer = 0;
  let resting = 0;
  let at = -1;
  let queries = [];
  let answered = ''; // the text that they are for

  list.id = 'suggestions';
  list.className = 'suggestions';
  list.hidden = true;
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', texts.suggestions);
  field.setAttribute('role', 'combobox');
  field.setAttribute('aria-autocomplete', 'list');
  field.setAttribute('aria-expanded', 'false');
  field.setAttribute('aria-controls', list.id);
  field.after(list);

  const isOpen = () => !list.hidden;

  function activate(index) {
    list.children[at]?.setAttribute('aria-selected', 'false');
    at = index;
    const option = list.children[at];
    if (option) {
      option.setAttribute('aria-selected', 'true');
      option.scrollIntoView({ block: 'nearest' });
      field.setAttribute('aria-activedescendant', option.id);
    } else {
      field.removeAttribute('aria-activedescendant');
    }
  }

  function open() {
    if (list.children.length > 0 && document.activeElement === field) {
      list.hidden = false;
      field.setAttribute('aria-expanded', 'true');
      rest();
    }
  }

  /** Goes once typing rests, unless somebody is choosing. */
  function rest() {
    clearTimeout(resting);
    resting = setTimeout(() => {
      if (at >= 0 || list.matches(':hover')) {
        rest();
      } else {
        hide();
      }
    }, REST_MILLIS);
  }

  function hide() {
    clearTimeout(resting);
    activate(-1);
    list.hidden = true;
    field.setAttribute('aria-expanded', 'false');
  }

  function close() {
    clearTimeout(timer);
    asking.abort();
    hide();
  }

  /** For other text than what stands in the field there is nothing to choose; what was asked for may still come. */
  function forget() {
    hide();
    list.replaceChildren();
  }

  function choose(index) {
    const query = queries[index];
    close();
    list.replaceChildren();
    field.value = query;
    field.setSelectionRange(query.length, query.length);
    chosen(query);
  }

  function option(suggestion, index) {
    const item = document.createElement('li');
    const text = document.createElement('span');
    item.id = `suggestion-${index}`;
    item.dir = 'auto';
    item.setAttribute('role', 'option');
    item.setAttribute('aria-selected', 'false');
    text.textContent = suggestion.kind === 'word' || suggestion.kind === 'phrase' ? suggestion.query : suggestion.text;
    item.append(text);
    const kind = texts[suggestion.kind];
    if (kind) {
      const note = document.createElement('small');
      note.textContent = kind;
      item.append(' ', note);
    }
    return item;
  }

  function show(suggestions, typed) {
    const some = suggestions.slice(0, MOST);
    activate(-1);
    answered = typed;
    queries = some.map((one) => one.query);
    list.replaceChildren(...some.map(option));
    if (some.length > 0) {
      open();
    } else {
      close();
    }
  }

  async function ask() {
    asking.abort();
    asking = new AbortController();
    const { signal } = asking;
    const typed = field.value;
    const question = new FormData(field.form); // with the filters, for which something else may be said
    question.set(field.name, typed);
    api.search = new URLSearchParams(question);
    try {
      const answer = await fetch(api, { signal });
      const suggestions = answer.ok ? (await answer.json()).suggestions : [];
      if (!signal.aborted && field.value === typed) {
        show(suggestions, typed);
      }
    } catch {
      if (!signal.aborted) {
        forget(); // Hark is away; the field works without
      }
    }
  }

  field.addEventListener('input', (event) => {
    clearTimeout(timer);
    const atEnd = field.selectionEnd === field.value.length;
    if (event.isComposing || !atEnd || field.value.trim() === '' || field.value.length > LONGEST) {
      close();
      list.replaceChildren();
      return;
    }
    timer = setTimeout(ask, PAUSE_MILLIS);
  });

  field.addEventListener('keydown', (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    // A list that shows stays until the next one comes; but once more was typed, or a link set the field, none of it
    // is to be chosen.
    if (['ArrowDown', 'ArrowUp', 'Enter'].includes(event.key) && field.value !== answered) {
      forget();
    }
    const last = list.children.length - 1;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (last < 0) {
        return;
      }
      event.preventDefault();
      open();
      const down = event.key === 'ArrowDown';
      activate(down ? (at === last ? -1 : at + 1) : at === -1 ? last : at - 1);
    } else if (event.key === 'Enter') {
      if (isOpen() && at >= 0) {
        event.preventDefault();
        choose(at);
      } else {
        close();
      }
    } else if (event.key === 'Escape' && isOpen()) {
      event.preventDefault();
      close();
    }
  });

  list.addEventListener('pointerdown', (event) => event.preventDefault()); // the field keeps the focus
  list.addEventListener('click', (event) => {
    const index = [...list.children].indexOf(event.target.closest('[role="option"]'));
    if (index >= 0) {
      choose(index);
    }
  });
  field.addEventListener('blur', close);
  // Whoever reaches for the answer with the mouse wants to see it.
  document.addEventListener('pointermove', (event) => {
    if (isOpen() && event.pointerType === 'mouse' && event.target.closest?.('[data-answer]')) {
      close();
    }
  });
}
