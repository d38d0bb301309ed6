// How long to wait before the next try: longer each time, and never in step with other phones.

const FIRST_MS = 1_000;
const LONGEST_MS = 20_000;

export class Pace {
  #limit = FIRST_MS;

  next() {
    const pause = this.#limit * (0.25 + 0.75 * Math.random());
    this.#limit = Math.min(this.#limit * 2, LONGEST_MS);
    return pause;
  }

  reset() {
    this.#limit = FIRST_MS;
  }
}
