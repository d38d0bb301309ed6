// Draws what waits to be sent over the hub's view, so that a tap shows at once.

export class Overlay {
  constructor(main, { numbers, said, remembered, marks }) {
    this.main = main;
    this.numbers = numbers;
    this.said = said;
    this.remembered = remembered; // rows seen before, for a thing that comes back
    this.marks = marks; // whether a change is to be marked as waiting
    this.moneyForm = JSON.parse(main.dataset.moneyForm);
  }

  draw(changes) {
    if (changes.length === 0) return;
    for (const change of changes) this.#apply(change);
    for (const line of this.#all(".line")) if (Number(line.dataset.quantity) < 1) line.remove();
    this.#count();
  }

  #apply({ n, intent }) {
    const { kind, sku, quantity = 1 } = intent;
    if (kind === "cart.add") this.#step(sku, quantity);
    if (kind === "cart.dec") this.#step(sku, -quantity);
    if (kind === "cart.remove") this.#step(sku, -Infinity);
    if (kind === "cart.note") this.#note(this.#line(sku), intent.text);
    if (kind === "wish.remove" || kind === "wish.to_cart") this.#wish(sku, false);
    if (kind === "wish.add") this.#wish(sku, true);
    if (kind === "wish.to_cart") this.#step(sku, 1);
    if (kind === "hold.release") this.#letGo(intent.hold);
    if (!this.marks(n) || kind === "cart.hold") return;
    for (const row of [this.#line(sku), this.#card(sku)]) {
      if (!row) continue;
      row.querySelector("[data-source]")?.setAttribute("hidden", "");
      row.querySelector("[data-waiting]").hidden = false;
    }
  }

  #step(sku, change) {
    const line = this.#line(sku) ?? this.#newLine(sku);
    if (!line) return;
    const before = Number(line.dataset.quantity);
    const after = Math.max(0, before + change);
    line.dataset.quantity = after;
    line.querySelector("[data-count]").textContent = this.numbers.count(after);
    const { unit, total } = line.dataset;
    if (!unit || !total) return;
    // The line may hold pieces at several prices; one taken out is shown at today's until we know.
    const amount = after === 0 ? 0 : Number(total) + (after - before) * Number(unit);
    this.#addToSum(amount - Number(total));
    line.dataset.total = amount;
    line.querySelector("[data-money]").textContent = this.numbers.money(amount, this.moneyForm);
  }

  // What a person typed is only ever text.
  #note(line, text) {
    if (!line) return;
    const note = line.querySelector("[data-note]");
    note.textContent = text;
    note.hidden = !text;
    const aside = line.querySelector("[data-aside]");
    aside.hidden = ![...aside.children].some((each) => !each.hidden);
  }

  // It may still be sold to nobody else: until the hub has heard of it the row stays, without tools.
  #letGo({ device, n }) {
    const row = this.main.querySelector(`[data-hold="${CSS.escape(`${device}/${n}`)}"]`);
    if (!row) return;
    row.querySelector(".let-go")?.remove();
    row.querySelector("[data-when]").parentElement.hidden = true;
    row.querySelector("[data-waiting]").hidden = false;
  }

  #addToSum(amount) {
    const { total } = this.main.dataset;
    if (total === "" && this.#all(".line").length > 1) return; // some price is not known
    this.main.dataset.total = Number(total) + amount;
  }

  #newLine(sku) {
    const from = this.#card(sku) ?? this.#offer(sku);
    const template = from?.querySelector("template")?.content.firstElementChild;
    const line = (template ?? this.remembered.get(sku))?.cloneNode(true);
    if (!line) return null;
    line.dataset.quantity = 0;
    line.dataset.total = line.dataset.total && 0;
    this.#note(line, ""); // it went with the pieces it was written on
    this.main.querySelector("[data-lines]").prepend(line);
    return line;
  }

  #wish(sku, wished) {
    const card = this.#card(sku) ?? (wished ? this.#newCard(sku) : null);
    if (card) card.hidden = !wished;
  }

  #newCard(sku) {
    const card = this.remembered.get(`wish ${sku}`)?.cloneNode(true);
    if (card) this.main.querySelector("[data-wish-cards]").prepend(card);
    return card;
  }

  #count() {
    const lines = this.#all(".line");
    const pieces = lines.reduce((sum, line) => sum + Number(line.dataset.quantity), 0);
    const wishes = this.#all(".wish:not([hidden])").length;
    // None is said by the empty list; a Persian zero alone would look like a dot.
    this.#write("[data-pieces]", pieces ? this.numbers.count(pieces) : "");
    this.#write("[data-wishes]", wishes ? this.numbers.count(wishes) : "");
    this.#write("[data-items]", this.numbers.sentence(this.said.pieces, pieces));
    const { total } = this.main.dataset;
    if (total !== "") {
      this.#write("[data-sum-money]", this.numbers.money(Number(total), this.moneyForm));
    }
    this.main.querySelector("[data-sum]").hidden = pieces === 0;
    this.main.querySelector("[data-lines]").hidden = pieces === 0;
    this.main.querySelector('[data-empty="bag"]').hidden = pieces > 0;
    this.main.querySelector('[data-empty="wishlist"]').hidden = wishes > 0;
  }

  #write(selector, text) {
    this.main.querySelector(selector).textContent = text;
  }

  #line(sku) {
    return this.main.querySelector(`.line[data-sku="${CSS.escape(sku)}"]`);
  }

  #card(sku) {
    return this.main.querySelector(`.wish[data-sku="${CSS.escape(sku)}"]`);
  }

  #offer(sku) {
    return this.main.querySelector(`[data-offered="${CSS.escape(sku)}"]`);
  }

  #all(selector) {
    return [...this.main.querySelectorAll(selector)];
  }
}
