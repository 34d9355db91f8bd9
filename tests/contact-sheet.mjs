// A picture of every state of the atlas, in both languages and at both widths, and a page that shows them all:
// `cargo xtask atlas`. It is for people who judge with their eyes; the tests judge by measuring.
import { chromium } from '@playwright/test';
import { mkdirSync, writeFileSync } from 'node:fs';
import config from '../playwright.config.js';
import { names, open, widths } from './atlas/atlas.mjs';

const folder = new URL('../target/contact-sheet/', import.meta.url).pathname;
mkdirSync(folder, { recursive: true });
const { launchOptions } = config.projects.find((project) => project.name === 'atlas').use;
const browser = await chromium.launch(launchOptions);
const context = await browser.newContext({
  baseURL: process.env.WINDDOWN_URL,
  timezoneId: 'Europe/Amsterdam',
  bypassCSP: true,
});
const page = await context.newPage();
const states = await names(page);
const rows = [];
for (const name of states) {
  const pictures = [];
  for (const language of ['en', 'nl-NL']) {
    const reached = await open(page, name, language);
    if (reached !== 'reached') throw new Error(`${name}: ${reached}`);
    // The reviewers' bar is not what is judged.
    await page.addStyleTag({ content: '[data-review] { display: none !important }' });
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      const file = `${name}.${language}.${width}.png`;
      await page.screenshot({ path: folder + file, fullPage: true });
      pictures.push(`<td><img loading="lazy" src="${file}" width="${width / 4}" alt="${file}"></td>`);
    }
  }
  rows.push(`<tr><th id="${name}">${name}</th>${pictures.join('')}</tr>`);
  console.log(`${rows.length} of ${states.length}: ${name}`);
}
await browser.close();
writeFileSync(
  `${folder}index.html`,
  `<!doctype html><meta charset="utf-8"><title>Every state</title>
<style>td, th { vertical-align: top; padding: 4px; font: 12px sans-serif; text-align: start }</style>
<table>${rows.join('\n')}</table>`,
);
console.log(`${folder}index.html`);
