// The law that keeps the atlas whole: every message of the catalogue is on the screen in some state. Whoever adds a text
// adds the state that shows it, or this fails.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';

// What the reviewers' own pages say is on those pages.
const OWN = 'review.ftl';

// Messages that no state can show at rest, with the reason.
const NEVER_AT_REST = {
  'language-name': 'is in the menu of every page, but known before any text is fetched (locales/src/catalogue.rs)',
  'check-lost-file': 'needs a file that is gone between choosing and reading',
  'dates-deleted': 'is in the file for a calendar program',
  'dates-name': 'is in the file for a calendar program',
  'dates-reactivate': 'is in the file for a calendar program',
  'dates-support': 'is in the file for a calendar program',
  'request-subject': 'is the subject of the mail that a link opens',
  'receipt-event': 'is in the file of a receipt',
  loading: 'is there for the first moments of a reading only; then it takes longer than usual, or is over',
};

const walks = () =>
  readdirSync('target/atlas')
    .filter((file) => file.startsWith('seen-'))
    .map((file) => JSON.parse(readFileSync(`target/atlas/${file}`, 'utf8')));

test('every state has been walked', () => {
  const walked = new Set(walks().flatMap(({ seen }) => Object.keys(seen)));
  expect(walked.size).toBe(walks()[0].states);
});

test('every message of the catalogue is on the screen in some state', () => {
  const seen = new Set(walks().flatMap(({ seen }) => Object.values(seen).flat()));
  const keys = readdirSync('locales/en')
    .filter((file) => file !== OWN)
    .flatMap((file) => readFileSync(`locales/en/${file}`, 'utf8').match(/^[a-z][a-z0-9-]*(?= =)/gm));
  expect(keys.filter((key) => !seen.has(key) && !(key in NEVER_AT_REST))).toEqual([]);
  expect(Object.keys(NEVER_AT_REST).filter((key) => seen.has(key))).toEqual([]);
});
