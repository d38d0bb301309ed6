// The sheet in which the customer writes on a line. It stands beside the lists, so that what others
// change meanwhile does not take away what is being typed.

const TELL_LEFT = 100; // from here on it is told how much room is left
const NO_TEXT = /\p{Cs}|(?!\n)\p{Cc}/gu; // halves of signs and control signs, but for new lines

const sheet = document.querySelector("[data-note-sheet]");
const field = sheet.querySelector("[data-note-text]");
const left = sheet.querySelector("[data-note-left]");

export class NoteSheet {
  constructor(numbers, form, write) {
    this.numbers = numbers;
    this.form = form; // the sentence that tells how many signs are left
    this.write = write;
    field.addEventListener("input", () => this.#tell());
    sheet.addEventListener("close", () => this.#closed());
  }

  open(row) {
    this.sku = row.dataset.sku;
    this.before = textOf(row);
    sheet.querySelector("[data-note-about]").textContent = row.querySelector(".name").textContent;
    sheet.returnValue = "";
    field.value = this.before;
    this.#tell();
    sheet.showModal();
    field.focus();
  }

  #tell() {
    const room = field.maxLength - field.value.length;
    left.textContent = room <= TELL_LEFT ? this.numbers.sentence(this.form, room) : "";
  }

  #closed() {
    const text = field.value.replace(NO_TEXT, "").trim();
    if (sheet.returnValue === "save" && text !== this.before) {
      this.write(this.sku, text, this.before);
    }
  }
}

// What stands on a line now; nothing if nobody wrote on it.
export function textOf(row) {
  return row.querySelector("[data-note]").textContent;
}
