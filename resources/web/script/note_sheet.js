// The sheet in which the customer writes on a line. It stands beside the lists, so that what others
// change meanwhile does not take away what is being typed.
//
// What is typed is kept in the browser until it is saved or given up: a call, an empty battery or a
// page that opens itself again takes nothing away.

const TELL_LEFT = 100; // from here on it is told how much room is left
const NO_TEXT = /\p{Cs}|(?!\n)\p{Cc}/gu; // halves of signs and control signs, but for new lines

const sheet = document.querySelector("[data-note-sheet]");
const field = sheet.querySelector("[data-note-text]");
const left = sheet.querySelector("[data-note-left]");
const met = sheet.querySelector("[data-note-met]");
const drafted = sheet.querySelector("[data-note-draft]");

export class NoteSheet {
  constructor(numbers, said, link, write) {
    this.numbers = numbers;
    this.said = said;
    this.folder = `note/${link}/`;
    this.write = write;
    field.addEventListener("input", () => this.#typed());
    sheet.addEventListener("close", () => this.#closed());
  }

  open(row) {
    this.sku = row.dataset.sku;
    this.before = textOf(row);
    const draft = this.#draft();
    sheet.querySelector("[data-note-about]").textContent = row.querySelector(".name").textContent;
    sheet.returnValue = "";
    field.value = draft ?? this.before;
    met.hidden = true;
    drafted.hidden = draft === null;
    this.#tell();
    sheet.showModal();
    field.focus();
  }

  // What others wrote while the sheet is open: it is shown before anybody writes over it.
  meet(lineOf) {
    const row = sheet.open && lineOf(this.sku);
    const theirs = row ? textOf(row) : this.before;
    if (theirs === this.before) return;
    this.before = theirs;
    met.hidden = !theirs;
    met.textContent = this.said.note_met
      .replace("{who}", `\u2068${row.querySelector("[data-note]").dataset.by}\u2069`)
      .replace("{text}", () => `\u2068${theirs}\u2069`);
  }

  #typed() {
    keep(() => localStorage.setItem(this.folder + this.sku, field.value));
    this.#tell();
  }

  #tell() {
    const room = field.maxLength - field.value.length;
    const tells = room <= TELL_LEFT;
    left.textContent = tells ? this.numbers.sentence(this.said.note_left, room) : "";
  }

  #draft() {
    const kept = keep(() => localStorage.getItem(this.folder + this.sku)) ?? null;
    return kept === this.before ? null : kept;
  }

  #closed() {
    const text = field.value.replace(NO_TEXT, "").trim();
    keep(() => localStorage.removeItem(this.folder + this.sku));
    if (sheet.returnValue === "save" && text !== this.before) {
      this.write(this.sku, text, this.before);
    }
  }
}

// What stands on a line now; nothing if nobody wrote on it.
export function textOf(row) {
  return row.querySelector("[data-note]").textContent;
}

// A browser that keeps nothing keeps no draft either.
function keep(store) {
  try {
    return store();
  } catch {
    return null;
  }
}
