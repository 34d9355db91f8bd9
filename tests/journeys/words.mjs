// The words of the catalogue, for tests: read from `locales/` by other code than the app's, so that no text is spelled
// twice and a text that the app mixes up is still found out. It reads as much of the notation as the catalogue uses; what
// it does not know fails loudly.
import { readdirSync, readFileSync } from 'node:fs';

const locales = new URL('../../locales/', import.meta.url);
const ZONE = 'Europe/Amsterdam';

export const LANGUAGES = ['nl-NL', 'en'];

function messages(tag) {
  const folder = new URL(`${tag}/`, locales);
  const found = new Map();
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.ftl'))) {
    let key;
    for (const line of readFileSync(new URL(file, folder), 'utf8').split('\n')) {
      const start = /^(-?[a-z][a-z0-9-]*) = (.*)$/.exec(line);
      if (start) {
        key = start[1];
        found.set(key, start[2]);
      } else if (key && /^(\s+\S|\})/.test(line)) {
        found.set(key, `${found.get(key)}\n${line}`);
      } else {
        key = undefined;
      }
    }
  }
  return found;
}

/** The variant of a text that depends on a number or a word. */
function chosen(pattern, args, tag) {
  const select = /^\{ \$(\w+) ->\n([^]*)\}$/.exec(pattern);
  if (!select) return pattern;
  const value = args[select[1]];
  const variants = [...select[2].matchAll(/^\s*(\*?)\[([^\]]+)\] (.*)$/gm)];
  const named = (name) => variants.find((variant) => variant[2] === name);
  const plural = typeof value === 'number' && named(new Intl.PluralRules(tag).select(value));
  return (named(String(value)) || plural || variants.find((variant) => variant[1]))[3];
}

function format(tag, style) {
  return new Intl.DateTimeFormat(tag, { ...style, timeZone: ZONE });
}

/** A value as the app writes it: names that are not plain ASCII are set off from the sentence around them, words of the
 * catalogue, given as a list, are not. */
function written(value, tag, style = { dateStyle: 'long' }) {
  if (value instanceof Date) return format(tag, style).format(value);
  if (typeof value === 'number') return new Intl.NumberFormat(tag).format(value);
  if (Array.isArray(value)) return value.join('');
  return /^[\x00-\x7f]*$/.test(value) ? value : `\u2068${value}\u2069`;
}

function styles(options = '') {
  return Object.fromEntries([...options.matchAll(/(\w+): "(\w+)"/g)].map(([, name, value]) => [name, value]));
}

/** Speaks one language: `say('error-server', { status: '500' })`; dates are `Date`s. */
export function speaking(tag) {
  const known = messages(tag);
  const say = (key, args = {}) => {
    const pattern = known.get(key);
    if (pattern === undefined) throw new Error(`the catalogue of ${tag} has no ${key}`);
    return chosen(pattern, args, tag).replaceAll(/\{ (.*?) \}/g, (whole, inside) => {
      if (inside.startsWith('-')) return say(inside);
      const [, from, until, options] = /^(?:\$|DATETIME\(\$|RANGE\(\$)(\w+)(?:, \$(\w+))?(?:, (.*)\))?$/.exec(inside) ?? [];
      const lacking = [from, until ?? from].some((name) => args[name] === undefined);
      if (lacking) throw new Error(`${key} is not given ${whole}`);
      if (until) return format(tag, styles(options)).formatRange(args[from], args[until]);
      return written(args[from], tag, options && styles(options));
    });
  };
  return Object.assign(say, {
    tag,
    keys: [...known.keys()],
    /** A day as it stands in a sentence. */
    day: (iso) => written(new Date(iso), tag),
    number: (count) => written(count, tag),
  });
}

export const SAY = Object.fromEntries(LANGUAGES.map((tag) => [tag, speaking(tag)]));
