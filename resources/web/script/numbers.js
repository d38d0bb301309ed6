// Numbers and prices as the server writes them, for what changes before the server has spoken.

export class Numbers {
  constructor(locale) {
    this.locale = locale;
    this.plural = new Intl.PluralRules(locale);
    this.whole = new Intl.NumberFormat(locale);
  }

  count(value) {
    return this.whole.format(value);
  }

  money(minor, form) {
    const scale = 10 ** form.decimals;
    const digits = form.trims && minor % scale === 0 ? 0 : form.decimals;
    const format = new Intl.NumberFormat(this.locale, {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
    return form.pattern.replace("{}", format.format(minor / scale));
  }

  // '18:30' today, with the day on other days.
  moment(when, now) {
    const today = when.toDateString() === now.toDateString();
    const day = today ? {} : { weekday: "short", day: "numeric", month: "short" };
    const format = { ...day, hour: "numeric", minute: "2-digit", hourCycle: "h23" };
    return new Intl.DateTimeFormat(this.locale, format).format(when);
  }

  sentence(forms, value) {
    const form = forms[this.plural.select(value)] ?? forms.other;
    return form.replace("{n}", this.count(value));
  }
}
