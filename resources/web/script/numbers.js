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

  sentence(forms, value) {
    const form = forms[this.plural.select(value)] ?? forms.other;
    return form.replace("{n}", this.count(value));
  }
}
