// Nodes as XML text again.

import type { XmlNode } from "./xml-node.ts";

export function escapeText(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
}

export function escapeAttribute(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");
}

/** Comments and instructions are left out. */
export function serializeXml(node: XmlNode): string {
  if (node.kind === "text") return node.value;
  if (node.kind !== "element") return "";
  const attributes = node.attributes.map(({ name, value }) => ` ${name}="${value}"`).join("");
  return `<${node.name}${attributes}>${node.children.map(serializeXml).join("")}</${node.name}>`;
}
