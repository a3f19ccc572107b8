// One notice by docx-js (npm's "docx") in the way that is kindest to it: paragraphs and runs alone, no page numbers.
//
// Usage: node notice.mjs NODE_MODULES STYLES CONTENT.json OUTPUT.docx    writes it and ends
//        node notice.mjs NODE_MODULES STYLES CONTENT.json                for each line read: makes it for a while and
//                                                                        prints the seconds of the processor one took
// STYLES is "ours" for the style part of the other contenders, "names" for docx-js's own with nothing but our names.

import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { createInterface } from "node:readline";

const [modules, chosen, source, output] = process.argv.slice(2);
const { Document, Packer, Paragraph, TextRun } = createRequire(resolve(modules, "package.json"))("docx");
const content = JSON.parse(readFileSync(source, "utf-8"));
const page = pageOf(content.parts["word/document.xml"].match(/<w:sectPr\b[^]*?<\/w:sectPr>/g).at(-1));
const styles = chosen === "ours" ? { externalStyles: content.parts["word/styles.xml"] } : { styles: named() };

// As long as a turn of the others, see clock.py; V8 has compiled by then what matters.
const TURN = 0.02;
const WARM = 100;

function named() {
  const styles = new Set(content.paragraphs.map(([style]) => style));
  const faces = new Set(content.paragraphs.flatMap(([, parts]) => parts.map(([, face]) => face)));
  const names = Object.entries(content.names).map(([id, name]) => ({ id, name }));
  const [paragraphStyles, characterStyles] = [styles, faces].map((used) => names.filter(({ id }) => used.has(id)));
  return { paragraphStyles, characterStyles };
}

function pageOf(section) {
  const number = (element, name) => Number(section.match(new RegExp(`<w:${element} [^>]*w:${name}="([0-9]+)"`))[1]);
  const sides = ["top", "right", "bottom", "left", "header", "footer"];
  const margin = Object.fromEntries(sides.map((side) => [side, number("pgMar", side)]));
  return { size: { width: number("pgSz", "w"), height: number("pgSz", "h") }, margin };
}

function runs([text, face]) {
  const style = face || undefined;
  return text.split("\n").map((line, position) => new TextRun({ text: line, style, break: position ? 1 : undefined }));
}

function make() {
  const children = content.paragraphs.map(([style, parts]) => new Paragraph({ style, children: parts.flatMap(runs) }));
  return Packer.toBuffer(new Document({ ...styles, sections: [{ properties: { page }, children }] }));
}

function worked() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

async function several(times) {
  const started = worked();
  for (let count = 0; count < times; count += 1) await make();
  return (worked() - started) / times;
}

if (output) {
  writeFileSync(output, await make());
} else {
  await several(WARM);
  const times = Math.max(1, Math.round(TURN / (await several(5))));
  for await (const _ of createInterface({ input: process.stdin })) {
    await several(times);
    console.log(await several(times));
  }
}
