// What Firefox gets of a PDF (pdf.js): the text as it is copied and searched, a line each, and the text in the order
// of the structure tree, as a screen reader is given it.
//
// Usage: node read.mjs FILE.pdf ANSWER.json  →  {"lines": [...], "tree": [...]}; the folder of pdfjs-dist is in
// NODE_MODULES.
import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

// Drawing needs this class of a browser; reading only names it.
globalThis.DOMMatrix ??= class {};

const module = path.join(process.env.NODE_MODULES, "pdfjs-dist/legacy/build/pdf.mjs");
const { getDocument } = await import(pathToFileURL(module));
const data = new Uint8Array(fs.readFileSync(process.argv[2]));
const file = await getDocument({ data, verbosity: 0 }).promise;

const lines = [""];
const tree = [];
for (let number = 1; number <= file.numPages; number++) {
  const page = await file.getPage(number);
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const marked = new Map();
  const open = [];
  for (const item of items) {
    if (item.type?.startsWith("beginMarkedContent")) open.push(item.id);
    else if (item.type === "endMarkedContent") open.pop();
    else {
      lines[lines.length - 1] += item.str;
      if (item.hasEOL) lines.push("");
      const id = open.findLast((id) => id !== undefined && id !== null);
      if (id) marked.set(id, (marked.get(id) ?? "") + item.str + (item.hasEOL ? "\n" : ""));
    }
  }
  lines.push("");
  tree.push(...blocks(await page.getStructTree(), marked));
}
fs.writeFileSync(process.argv[3], JSON.stringify({ lines, tree }));

// The texts of the elements that stand for a block, in order.
function blocks(node, marked) {
  const inline = new Set(["Span", "Strong", "Em", "Link", "Reference", "Quote", "Code"]);
  const found = [];
  const walk = (node, isInline) => {
    if (node?.type === "content") {
      const text = marked.get(node.id) ?? "";
      if (isInline || found.length === 0) found.push((found.pop() ?? "") + text);
      else found[found.length - 1] += text;
      return;
    }
    // What is left has a role, or is no text: the place of a link.
    if (!node?.role) return;
    if (!inline.has(node.role)) found.push("");
    for (const kid of node.children ?? []) walk(kid, inline.has(node.role));
    if (!inline.has(node.role)) found.push("");
  };
  walk(node, false);
  return found.filter((text) => text.trim() !== "");
}
