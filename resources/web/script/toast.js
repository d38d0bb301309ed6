// One short sentence at the foot of the page, with at most one thing to do about it.

const STAYS_MS = 5_000;
const UNDO_STAYS_MS = 10_000;

const toast = document.querySelector("[data-toast]");
const text = toast.querySelector("[data-toast-text]");
const button = toast.querySelector("[data-toast-act]");
let timer = 0;
let act = null;
let stays = false; // until it is tapped
let next = null; // what is said after that

for (const hand of ["pointerenter", "focusin"]) toast.addEventListener(hand, () => clearTimeout(timer));
for (const hand of ["pointerleave", "focusout"]) toast.addEventListener(hand, count);

button.addEventListener("click", () => {
  const chosen = act;
  hide();
  chosen?.();
});

export function say(...what) {
  if (stays) next = what;
  else show(...what);
}

// The same for what must be read.
export function insist(sentence, [label, chosen = null]) {
  show(sentence, label, chosen);
  clearTimeout(timer);
  stays = true;
}

function show(sentence, label = "", chosen = null) {
  text.textContent = sentence;
  button.textContent = label;
  button.hidden = !label;
  act = chosen;
  toast.hidden = false;
  count();
}

// It stays while somebody points at it or has come to it with the keyboard.
function count() {
  if (stays) return;
  clearTimeout(timer);
  timer = setTimeout(hide, button.hidden ? STAYS_MS : UNDO_STAYS_MS);
}

function hide() {
  const after = next;
  toast.hidden = true;
  act = next = null;
  stays = false;
  if (after) show(...after);
}
