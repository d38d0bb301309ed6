// One short sentence at the foot of the page, with at most one thing to do about it.

const STAYS_MS = 5_000;
const UNDO_STAYS_MS = 10_000;

const toast = document.querySelector("[data-toast]");
const text = toast.querySelector("[data-toast-text]");
const button = toast.querySelector("[data-toast-act]");
let timer = 0;
let act = null;

for (const hand of ["pointerenter", "focusin"]) toast.addEventListener(hand, () => clearTimeout(timer));
for (const hand of ["pointerleave", "focusout"]) toast.addEventListener(hand, count);

button.addEventListener("click", () => {
  const chosen = act;
  hide();
  chosen?.();
});

export function say(sentence, label = "", chosen = null) {
  text.textContent = sentence;
  button.textContent = label;
  button.hidden = !label;
  act = chosen;
  toast.hidden = false;
  count();
}

// It stays while somebody points at it or has come to it with the keyboard.
function count() {
  clearTimeout(timer);
  timer = setTimeout(hide, button.hidden ? STAYS_MS : UNDO_STAYS_MS);
}

function hide() {
  toast.hidden = true;
  act = null;
}
